#include "boilerplate.h"

#include <algorithm>
#include <cctype>

#include "isnad/text/fold.h"

namespace isnad::nlp {

namespace {

constexpr std::size_t kLongestResidueLine =
    300;  // bytes; a paragraph that quotes an address is text
constexpr std::size_t kShortestCode = 16;

bool isCodeCharacter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return std::isalnum(byte) != 0 || c == '+' || c == '/' || c == '=' || c == '_' || c == '-';
}

/// A run of letters and digits that no language has: long, with upper and lower case mixed inside
/// and digits among them (base64, a token, a tracking id), or an address.
bool looksEncoded(std::string_view word) {
  if (word.starts_with("http://") || word.starts_with("https://") || word.starts_with("www.")) {
    return true;
  }
  if (word.size() < kShortestCode || !std::ranges::all_of(word, isCodeCharacter)) return false;
  int changes = 0;
  bool digit = false;
  for (std::size_t i = 1; i < word.size(); ++i) {
    const auto a = static_cast<unsigned char>(word[i - 1]);
    const auto b = static_cast<unsigned char>(word[i]);
    changes += (std::islower(a) != 0 && std::isupper(b) != 0) ||
               (std::isdigit(a) != 0) != (std::isdigit(b) != 0);
    digit = digit || std::isdigit(b) != 0;
  }
  return digit && changes >= 4;
}

bool hasEncodedWord(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size()) {
    const auto end = std::min(line.find_first_of(" \t", at), line.size());
    if (looksEncoded(line.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

bool endsLikeProse(std::string_view line) {
  return line.ends_with('.') || line.ends_with("؟") || line.ends_with('!') || line.ends_with(':');
}

bool isBoilerplate(std::string_view line, const Lexicon& lexicon) {
  if (line.size() > kLongestResidueLine) return false;
  if (hasEncodedWord(line) && !endsLikeProse(line)) return true;
  const auto folded = text::foldKey(line);
  return std::ranges::any_of(lexicon.phrases(WordClass::Boilerplate),
                             [&](const auto& phrase) { return folded.starts_with(phrase); });
}

}  // namespace

std::vector<model::IgnoredPassage> findBoilerplate(std::string_view text, const Lexicon& lexicon) {
  std::vector<model::IgnoredPassage> found;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto end = std::min(text.find('\n', at), text.size());
    const auto line = text.substr(at, end - at);
    const auto first = line.find_first_not_of(" \t\r");
    if (first != std::string_view::npos) {
      const auto last = line.find_last_not_of(" \t\r");
      if (isBoilerplate(line.substr(first, last - first + 1), lexicon)) {
        found.push_back(
            {{static_cast<std::uint32_t>(at + first), static_cast<std::uint32_t>(at + last + 1)},
             "boilerplate"});
      }
    }
    at = end + 1;
  }
  return found;
}

}  // namespace isnad::nlp
