#pragma once

#include <cstdio>
#include <optional>
#include <vector>

#include "claim_candidates.h"
#include "isnad/model/analysis.h"

namespace isnad::train {

/// Where a claim of the gold was lost on the way.
enum class Loss {
  None,       ///< It was found.
  Subject,    ///< The subject's name was not found.
  Object,     ///< The object's name was not found.
  Trigger,    ///< No word of its sentence calls for the predicate.
  Filler,     ///< One does, but its fillers do not come up there.
  Scorer,     ///< It came up, and the scorer does not believe it.
  Elsewhere,  ///< The scorer believes it; another choice or a later step dropped it.
};

/// One line for each claim of `gold` that `found` lacks, and for each of `found` that it has too
/// many ("twice" where the gold has it once): tab-separated loss, score, predicate, subject,
/// object, and the words. `to_gold` as eval::pairEntities has it.
void writeMisses(std::FILE* out, const model::Analysis& gold, const model::Analysis& found,
                 const std::vector<std::optional<model::EntityId>>& to_gold,
                 const std::vector<nlp::ClaimCandidate>& candidates);

}  // namespace isnad::train
