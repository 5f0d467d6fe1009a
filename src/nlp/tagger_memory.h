#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "tag_lattice.h"
#include "tagger_features.h"

namespace isnad::nlp {

/// Document memory: what the first pass said about a word's other occurrences. A bare surname is
/// hard to tell alone; beside "الرئيس التنفيذي سامي الأحمد" elsewhere it is not.
///
/// For each token of `words` (bare word hashes, in text order) the numbers of the features that
/// hold, each below kMemoryFeatures; occurrences further than `window` tokens away are not seen.
/// `labels` and `starts_sentence` are parallel to `words`.
[[nodiscard]] std::vector<std::vector<std::uint8_t>> memoryFeatures(
    std::span<const std::uint64_t> words, std::span<const Label> labels,
    std::span<const std::uint8_t> starts_sentence, std::uint32_t window);

}  // namespace isnad::nlp
