#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document.h"
#include "isnad/model/analysis.h"
#include "linker.h"

namespace isnad::nlp {

/// A sentence with its names in brackets, and what it says:
///
///   استثمرت [أرامكو|organization] ملياري دولار في [نيوم|product]. => invests_in أرامكو نيوم 2e9
///
/// Several claims are parted by ` ; `. Rules carry such examples, and the scorer learns from them.
struct RuleExample {
  struct Name {
    std::string text;
    model::EntityType type;
    Span span;
  };
  std::string text;
  std::vector<Name> names;
  std::vector<std::string> claims;  ///< `predicate subject [object] [amount]`
};

/// Fails with InvalidInput where a bracket, a type or the arrow is amiss.
[[nodiscard]] Result<RuleExample> readRuleExample(std::string_view line);

/// The names as linked mentions, one entity per different name, without any recognising.
[[nodiscard]] Linked linkNames(const Document& document, const RuleExample& example);

/// True where the example says the claim. An amount counts where the example has one.
[[nodiscard]] bool says(const RuleExample& example, const model::Claim& claim,
                        const Linked& linked);
/// The same for one of its claims.
[[nodiscard]] bool says(const std::string& expectation, const model::Claim& claim,
                        const Linked& linked);

}  // namespace isnad::nlp
