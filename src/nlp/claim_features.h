#pragma once

#include "claim_candidates.h"

namespace isnad::nlp {

/// What the scorer sees of a trigger and of who may fill its slots. The trainer and the program
/// call the same functions.
class ClaimFeatures {
 public:
  ClaimFeatures(const Reading& reading, const RuleHit& met, const std::vector<Filler>& fillers);

  enum class SlotKind : std::uint8_t { Subject, Object };

  /// `values` are what the clause gives it: amount, percent, date.
  void ofTrigger(const model::Claim& values, FeatureSink& sink) const;
  void ofFiller(std::size_t filler, SlotKind slot, FeatureSink& sink) const;
  void ofPair(std::size_t subject, std::size_t object, bool picked, FeatureSink& sink) const;
  void ofMissingObject(std::size_t subject, bool picked, FeatureSink& sink) const;

 private:
  /// Of a filler, seen from the trigger.
  struct Facts {
    FeatureValue side;         ///< Before, after, around the trigger; or what it stands in for.
    FeatureValue distance;     ///< Tokens between.
    FeatureValue preposition;  ///< With the side.
    FeatureValue rank;         ///< Others of a fitting type between.
    FeatureValue bare_rank;    ///< Of those, under no preposition.
    FeatureValue type;
    FeatureValue between;  ///< Commas, verbs of saying, relative pronouns on the way.
    FeatureValue salience;
    FeatureValue manner;  ///< Resolved, conjoined, a publisher, the sentence's source.
    FeatureValue governor;
    FeatureValue head;         ///< First word of the name.
    FeatureValue word_before;  ///< Bare; 0 at the edge of the sentence, as the next.
    FeatureValue word_after;
    FeatureValue description;  ///< The word that stands for it.
    FeatureValue lead;
  };
  [[nodiscard]] Facts factsOf(const Filler& filler) const;
  [[nodiscard]] FeatureValue stemOf(std::uint32_t token) const;
  [[nodiscard]] FeatureValue shapeAfter() const;
  void ofWords(FeatureSink& sink) const;
  void ofReference(const Filler& filler, const Facts& facts, FeatureValue slot,
                   FeatureSink& sink) const;
  void ofAgreement(const Filler& filler, const Facts& facts, FeatureSink& sink) const;

  const Reading& reading_;
  const RuleHit& met_;
  const std::vector<Filler>& fillers_;
  std::vector<Facts> facts_;
  TokenRange clause_;
  FeatureValue predicate_;
  FeatureValue rule_;
  FeatureValue form_;
  FeatureValue gender_;       ///< Of the trigger's verb.
  FeatureValue shape_after_;  ///< Of what follows the trigger.
};

/// True where the model has learned of the rule.
[[nodiscard]] bool isKnown(const ClaimWeights& weights, const ClaimRule& rule);
/// True for the feature that `isKnown` asks for: the trainer keeps it whatever its weight.
[[nodiscard]] bool marksRule(const NamedFeature& feature);

}  // namespace isnad::nlp
