#pragma once

#include <vector>

#include "claim_engine.h"
#include "slot_filler.h"

namespace isnad::nlp {

/// A trigger met, and what its rule alone makes of it.
struct RuleHit {
  Hit hit;
  bool lacks_word = false;    ///< None of the words that the rule needs is in the clause.
  bool has_excluded = false;  ///< A word that the rule excludes is.
  std::vector<Finding> picks;
  std::optional<model::Claim> values = {};  ///< Known already; else read from the clause.
  TokenRange quote = {};                  ///< The words that state it; empty: the trigger's clause.
  std::vector<FeatureValue> traits = {};  ///< What else the scorer is told of the trigger.
};

/// What rose, fell or came to how much: every verb of moving and every metric that has a figure,
/// once as a result of a firm or country and once as a price.
[[nodiscard]] std::vector<RuleHit> matchMovements(const Reading& reading);

/// All triggers of the sentence, in text order.
[[nodiscard]] std::vector<RuleHit> matchRules(const Reading& reading, const RuleBook& rules);

/// Amount, percent and date of the trigger's clause, as far as its rule takes them.
void readRuleValues(const Reading& reading, const Hit& hit, model::Claim& claim);

}  // namespace isnad::nlp
