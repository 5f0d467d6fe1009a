#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace isnad::train {

/// Raw text as word numbers: sentences end with kSentenceEnd.
struct WordStream {
  static constexpr std::uint32_t kUnknown = 0;
  static constexpr std::uint32_t kSentenceEnd = 1;

  std::vector<std::string> words{"<unk>", "<s>"};  ///< By number, the most frequent first.
  std::vector<std::uint32_t> stream;
};

/// Words that occur at least `min_count` times keep a number of their own.
[[nodiscard]] WordStream numberWords(const std::vector<std::vector<std::string>>& sentences,
                                     std::uint32_t min_count);

/// Word classes by the exchange algorithm (Martin, Liermann, Ney: "Algorithms for bigram and
/// trigram word clustering", 1998): each word moves to the class that raises the likelihood of a
/// class bigram model most, `rounds` times over all words. Deterministic. Parallel to
/// `stream.words`; the unknown word and the sentence end keep classes of their own, `classes` - 2
/// and `classes` - 1.
[[nodiscard]] std::vector<std::uint16_t> exchangeClasses(const WordStream& stream,
                                                         std::uint32_t classes, int rounds);

}  // namespace isnad::train
