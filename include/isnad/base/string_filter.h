#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "isnad/base/string_map.h"

namespace isnad {

/// A Bloom filter with one hash: says of most strings that were not added that they were not,
/// without a look at the map that holds them. Wants some twenty bits a string.
class StringFilter {
 public:
  /// Has two to the power of `size` bits; `size` from 6 on.
  explicit StringFilter(unsigned size)
      : mask_((std::size_t{1} << size) - 1), words_(mask_ / 64 + 1) {}

  void add(std::string_view text) {
    const auto bit = bitOf(text);
    words_[bit / 64] |= std::uint64_t{1} << bit % 64;
  }
  /// False: not added, for certain.
  [[nodiscard]] bool mayHave(std::string_view text) const {
    const auto bit = bitOf(text);
    return (words_[bit / 64] >> bit % 64 & 1U) != 0;
  }

 private:
  [[nodiscard]] std::size_t bitOf(std::string_view text) const { return ViewHash{}(text)&mask_; }

  std::size_t mask_;
  std::vector<std::uint64_t> words_;
};

}  // namespace isnad
