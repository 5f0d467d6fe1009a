#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "tag_lattice.h"
#include "tagger_features.h"

namespace isnad::nlp {

/// Numbers of the features that hold for one token.
class MemoryFeatures {
 public:
  void add(std::size_t feature) { features_[size_++] = static_cast<std::uint8_t>(feature); }
  [[nodiscard]] const std::uint8_t* begin() const { return features_.data(); }
  [[nodiscard]] const std::uint8_t* end() const { return features_.data() + size_; }

 private:
  std::array<std::uint8_t, 30> features_{};  // at most 3 and 12 roles, and 3 of each neighbour
  std::uint8_t size_ = 0;
};

/// Document memory: what the first pass said about a word's other occurrences. A bare surname is
/// hard to tell alone; beside "الرئيس التنفيذي سامي الأحمد" elsewhere it is not.
///
/// For each token of `words` (bare word hashes, in text order) the numbers of the features that
/// hold, each below kMemoryFeatures; occurrences further than `window` tokens away are not seen.
/// `labels` and `starts_sentence` are parallel to `words`.
[[nodiscard]] std::vector<MemoryFeatures> memoryFeatures(
    std::span<const std::uint64_t> words, std::span<const Label> labels,
    std::span<const std::uint8_t> starts_sentence, std::uint32_t window);

}  // namespace isnad::nlp
