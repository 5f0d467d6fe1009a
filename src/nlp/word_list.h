#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace isnad::nlp {

template <std::size_t N>
using Words = std::array<std::string_view, N>;

/// For short fixed lists of folded words that one reader alone knows; words that more than one asks
/// for belong in the lexicon.
template <class Words>
[[nodiscard]] bool isOneOf(const Words& words, std::string_view word) {
  return std::ranges::find(words, word) != std::ranges::end(words);
}

/// True where one of the stems stands anywhere in the word.
template <class Words>
[[nodiscard]] bool hasStem(const Words& stems, std::string_view word) {
  return std::ranges::any_of(
      stems, [&](std::string_view stem) { return word.find(stem) != std::string_view::npos; });
}

/// The word, or the word behind «و».
[[nodiscard]] inline std::string_view behindAnd(std::string_view word) {
  constexpr std::string_view kAnd = "و";
  return word.starts_with(kAnd) ? word.substr(kAnd.size()) : word;
}

/// True for a word with its article.
[[nodiscard]] inline bool isDefinite(std::string_view word) { return word.starts_with("ال"); }
[[nodiscard]] inline std::string_view withoutArticle(std::string_view word) {
  return isDefinite(word) ? word.substr(std::string_view("ال").size()) : word;
}

/// أعلى مستوى, أدنى مستوياته.
[[nodiscard]] inline bool isExtreme(std::string_view word) {
  return word == "اعلي" || word == "ادني" || word == "لادني" || word == "لاعلي" || word == "اقل";
}

}  // namespace isnad::nlp
