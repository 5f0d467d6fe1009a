#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "isnad/base/string_map.h"

namespace isnad {

/// A map by string for lookups that mostly fail: a Bloom filter with one hash says so without a
/// look at the nodes, which lie all over memory.
template <class Value>
class FilteredMap {
 public:
  /// The filter has two to the power of `bits` bits, from 6 on; some twenty a key serve well.
  explicit FilteredMap(unsigned bits)
      : mask_((std::size_t{1} << bits) - 1), filter_(mask_ / kWord + 1) {}

  Value& operator[](std::string key) { return *tryEmplace(std::move(key)); }
  /// The value of the key: `args` where it is new.
  template <class... Args>
  Value* tryEmplace(std::string key, Args&&... args) {
    const auto bit = bitOf(key);
    filter_[bit / kWord] |= std::uint64_t{1} << bit % kWord;
    return &map_.try_emplace(std::move(key), std::forward<Args>(args)...).first->second;
  }

  /// Null where the key is not there.
  [[nodiscard]] const Value* find(std::string_view key) const {
    const auto bit = bitOf(key);
    if ((filter_[bit / kWord] >> bit % kWord & 1U) == 0) return nullptr;
    const auto found = map_.find(key);
    return found == map_.end() ? nullptr : &found->second;
  }
  [[nodiscard]] std::size_t size() const { return map_.size(); }

 private:
  static constexpr std::size_t kWord = 64;
  [[nodiscard]] std::size_t bitOf(std::string_view key) const { return ViewHash{}(key)&mask_; }

  StringMap<Value> map_;
  std::size_t mask_;
  std::vector<std::uint64_t> filter_;
};

}  // namespace isnad
