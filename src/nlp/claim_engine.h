#pragma once

#include <filesystem>
#include <vector>

#include "attribution.h"
#include "candidate.h"
#include "claim_rule.h"
#include "claim_weights.h"
#include "clause.h"
#include "linker.h"
#include "trace.h"

namespace isnad::nlp {

/// What a finder says before status, source and values are read off its surroundings.
struct Finding {
  model::Claim claim;
  TokenRange trigger;
  TokenRange quote;  ///< Tokens of the clause that states it.
  bool future_particle = false;
  bool status_decided = false;
  std::string why;  ///< Slots and their fillers; empty unless traced.
};

/// Everything that finders of claims look at in one sentence.
struct Reading {
  const Scene& scene;
  const Linked& linked;
  const Sentence& sentence;
  const Discourse& discourse;
  const std::vector<Frame>& frames;
  const Salience& salience;
  std::optional<std::uint32_t> country;  ///< Entity of the country that the article is about.
  Trace* trace = nullptr;

  /// True where a frame of the sentence has the entity for its source.
  [[nodiscard]] bool isSource(std::uint32_t entity) const;
};

struct ClaimCandidate;

/// Step 5 of the pipeline. Const after loading; safe from several threads.
class ClaimEngine {
 public:
  [[nodiscard]] Status addFolder(const std::filesystem::path& folder);
  [[nodiscard]] const RuleBook& rules() const { return rules_; }
  /// From now on claims of rules that the model knows are what the scorer believes.
  void setWeights(ClaimWeights weights);

  /// Claims in text order, duplicates merged. `trace`, where there is one, learns why.
  [[nodiscard]] std::vector<model::Claim> extract(const Scene& scene, const Linked& linked,
                                                  Trace* trace = nullptr) const;

  /// What could be claimed in the article, with features: what the trainer learns from.
  [[nodiscard]] std::vector<ClaimCandidate> candidates(const Scene& scene,
                                                       const Linked& linked) const;

 private:
  RuleBook rules_;
  std::optional<ClaimWeights> weights_;
};

/// The quantity in `within` that fits and is nearest to the trigger, after it rather than before;
/// null where there is none.
template <class Fits>
[[nodiscard]] const text::Quantity* nearestQuantity(const Document& document, TokenRange within,
                                                    std::uint32_t trigger, Fits fits) {
  const text::Quantity* best = nullptr;
  std::uint32_t least = ~std::uint32_t{0};
  for (const auto& quantity : document.quantities) {
    if (!within.contains(quantity.first_token) || !fits(quantity)) continue;
    const auto distance = quantity.first_token >= trigger ? quantity.first_token - trigger
                                                          : (trigger - quantity.first_token) * 2;
    if (distance >= least) continue;
    least = distance;
    best = &quantity;
  }
  return best;
}
[[nodiscard]] model::Amount toAmount(const Scene& scene, const Linked& linked,
                                     const text::Quantity& quantity);
/// The ISO date nearest to the trigger in `within`; empty where there is none.
[[nodiscard]] std::string nearestDate(const Document& document, TokenRange within,
                                      std::uint32_t trigger);

}  // namespace isnad::nlp
