#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace isnad {

/// Lets a map of strings be asked with a view, without a string being made.
struct ViewHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    // Words are short: eight bytes at a time, in line.
    std::uint64_t hash = text.size();
    for (; text.size() >= 8; text.remove_prefix(8)) hash = mix(hash, read(text.data(), 8));
    return text.empty() ? hash : mix(hash, read(text.data(), text.size()));
  }

 private:
  static std::uint64_t read(const char* bytes, std::size_t size) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, size);
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
