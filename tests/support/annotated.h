#pragma once

#include <string>
#include <string_view>
#include <vector>

/// `[أرامكو|organization]` in a sentence: a name and what it is.
struct Bracketed {
  std::string name;
  std::string type;
};

/// A sentence in brackets notation, taken apart.
struct AnnotatedText {
  std::string text;
  std::vector<Bracketed> names;
};

inline AnnotatedText readAnnotated(std::string_view notation) {
  AnnotatedText out;
  while (!notation.empty()) {
    const auto open = notation.find('[');
    out.text += notation.substr(0, open);
    if (open == std::string_view::npos) break;
    notation.remove_prefix(open + 1);
    const auto bar = notation.find('|');
    const auto close = notation.find(']');
    out.names.push_back({std::string(notation.substr(0, bar)),
                         std::string(notation.substr(bar + 1, close - bar - 1))});
    out.text += out.names.back().name;
    notation.remove_prefix(close + 1);
  }
  return out;
}
