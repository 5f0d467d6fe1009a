#pragma once

#include "isnad/model/edit.h"
#include "sqlite.h"

/// What people decided about claims, kept by the claims' words: a newer reading of the article
/// finds the claim again, or leaves the decision an orphan, which is listed and never lost.
namespace isnad::store {

struct LocatedClaim {
  model::ArticleId article;
  model::ClaimId claim;       ///< 0 where there never was one.
  std::int64_t decision = 0;  ///< 0 where there is none.
  bool gone = false;          ///< The newest reading has no such claim.
};

/// The claim that stands there now, else one that did before. NotFound where the knowledge base
/// lacks the article or an entity.
[[nodiscard]] Result<LocatedClaim> locate(Database& database, const model::ClaimAnchor& anchor);

/// How edits call the claim: by the decision on it, else by what was read.
[[nodiscard]] Result<model::ClaimAnchor> anchorOfClaim(Database& database, model::ClaimId claim);

struct ClaimDecision {
  std::optional<model::Verdict> verdict;
  std::optional<model::ClaimContent> correction;
};

[[nodiscard]] Result<ClaimDecision> decisionOf(Database& database, const LocatedClaim& claim);
/// Sets what was decided, here and on the claim; nothing of it: the decision goes. A claim that is
/// gone is shown as long as a person holds to it.
[[nodiscard]] Status decide(Database& database, const model::ClaimAnchor& anchor,
                            const LocatedClaim& claim, const ClaimDecision& decision);

/// After a new reading: gives each decision of the article its claim back. Claims of the former
/// reading that lost theirs end now, but for those a person accepted or corrected.
[[nodiscard]] Status reattachDecisions(Database& database, model::ArticleId article,
                                       const std::vector<model::ClaimId>& former);

}  // namespace isnad::store
