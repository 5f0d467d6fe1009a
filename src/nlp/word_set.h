#pragma once

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace isnad::nlp {

/// A bit for each word of a text or a list. Words with different ones differ.
using WordMarks = std::bitset<256>;

/// Which one, by the word's length and a few of its letters.
[[nodiscard]] inline std::uint8_t markOf(std::string_view word) {
  if (word.size() < 2) return 0;
  const auto byteAt = [&](std::size_t i) { return static_cast<unsigned char>(word[i]); };
  const auto mixed =
      word.size() * 37U + byteAt(1) * 11U + byteAt(word.size() - 1) * 5U +
      byteAt(word.size() / 4 * 2 + 1 < word.size() ? word.size() / 4 * 2 + 1 : 1) * 53U;
  return static_cast<std::uint8_t>(mixed ^ mixed >> 8U);
}

/// A few words of which it is often asked whether one is there, and hardly ever is.
class WordSet {
 public:
  void add(std::string word) {
    marks_.set(markOf(word));
    words_.push_back(std::move(word));
  }
  [[nodiscard]] bool empty() const { return words_.empty(); }
  [[nodiscard]] const WordMarks& marks() const { return marks_; }
  [[nodiscard]] bool contains(std::string_view word) const {
    return marks_[markOf(word)] && std::ranges::find(words_, word) != words_.end();
  }

 private:
  std::vector<std::string> words_;
  WordMarks marks_;
};

}  // namespace isnad::nlp
