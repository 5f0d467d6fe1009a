#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace isnad {

/// Lets a map of strings be asked with a view, without a string being made. The weights of claims
/// (data/models/claims.tsv) are kept under it: who changes it learns them anew.
struct ViewHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    // Words are short: eight bytes at a time, in line, the last eight overlapping those before.
    const auto* at = text.data();
    auto left = text.size();
    std::uint64_t hash = left;
    for (; left > 8; left -= 8, at += 8) hash = mix(hash, read<std::uint64_t>(at));
    if (text.size() >= 8) return mix(hash, read<std::uint64_t>(at + left - 8));
    if (left >= 4) {
      const std::uint64_t first = read<std::uint32_t>(at);
      return mix(hash, first << 32U | read<std::uint32_t>(at + left - 4));
    }
    for (; left > 0; --left, ++at) hash = mix(hash, static_cast<unsigned char>(*at));
    return hash;
  }

 private:
  template <class Word>
  static Word read(const char* bytes) {
    Word word = 0;
    std::memcpy(&word, bytes, sizeof(word));
    return word;
  }
  static std::uint64_t mix(std::uint64_t hash, std::uint64_t word) {
    hash = (hash ^ word) * 0x9E3779B97F4A7C15ULL;
    return hash ^ (hash >> 32U);
  }
};

template <class Value>
using StringMap = std::unordered_map<std::string, Value, ViewHash, std::equal_to<>>;
using StringSet = std::unordered_set<std::string, ViewHash, std::equal_to<>>;

}  // namespace isnad
