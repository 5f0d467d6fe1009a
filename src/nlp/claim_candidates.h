#pragma once

#include <vector>

#include "claim_weights.h"
#include "rule_matcher.h"

namespace isnad::nlp {

/// Log-odds that a claim needs which no rule alone would say: one invented is worse than one
/// missed.
inline constexpr float kLeastBelief = 1.7F;

/// Where a filler of a slot comes from.
enum class FillerKind : std::uint8_t {
  InSentence,
  Topic,      ///< What the sentence before was about.
  Main,       ///< The organization that the article names most.
  Recent,     ///< The one of its type named last, before this sentence.
  Country,    ///< The country that the article is about.
  Carried,    ///< Whom the rule found elsewhere in the article.
  Adjective,  ///< A country by the adjective right after the trigger.
  Nationality,  ///< A country by an adjective elsewhere in the clause: البنوك الأمريكية.
};

/// What may fill a slot of a trigger.
struct Filler {
  Argument argument;
  FillerKind kind = FillerKind::InSentence;

  /// False where it only stands in for what the sentence leaves out.
  [[nodiscard]] bool isInSentence() const {
    return kind == FillerKind::InSentence || kind == FillerKind::Nationality;
  }
};

/// A trigger with one choice of fillers. `finding` is complete but for status and source.
struct ClaimCandidate {
  Finding finding;
  bool picked = false;  ///< The rule alone would say so.
  float score = 0;      ///< Log-odds.
  std::vector<NamedFeature> features;
};

/// What can be said at one trigger, scored; only those that the scorer believes, or all of them
/// with their features.
enum class Wanted : std::uint8_t { Believed, All };
[[nodiscard]] std::vector<ClaimCandidate> scoreTrigger(const Reading& reading,
                                                       const RuleBook& rules, const RuleHit& met,
                                                       const ClaimWeights& weights, Wanted wanted);

}  // namespace isnad::nlp
