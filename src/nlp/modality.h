#pragma once

#include "clause.h"
#include "isnad/model/ontology.h"

namespace isnad::nlp {

/// How surely the clause around `trigger` states it, from negation, modality and tense before it
/// (and «السابق» after it). Cues further than `reach` tokens before it do not count.
[[nodiscard]] model::ClaimStatus statusAt(const Scene& scene, const Sentence& sentence,
                                          TokenRange trigger, bool future_particle,
                                          std::uint32_t reach = ~0U);

/// Of one fact told twice: what was and is over is not denied, what is denied is not so.
[[nodiscard]] model::ClaimStatus statusOfBoth(model::ClaimStatus kept, model::ClaimStatus other);

}  // namespace isnad::nlp
