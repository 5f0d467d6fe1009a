#pragma once

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "isnad/store/review.h"

namespace isnad::gui {

/// The tag of claims that a person neither believes nor refuses.
inline constexpr const char* kDisputedTag = "disputed";

/// What people said of what is selected, and what waits for them there.
struct Dossier {
  struct ClaimRemark {
    std::string note;
    bool disputed = false;
  };

  std::optional<model::EntityId> entity;                  ///< What was asked for: an entity,
  std::vector<model::ClaimId> claims;                     ///< or the claims of a relation.
  std::string note;                                       ///< On the entity.
  std::unordered_map<std::int64_t, ClaimRemark> remarks;  ///< By claim; without those of none.
  std::int64_t sources = 0;  ///< Independent ones of the relation; 0: not known.
  std::vector<store::Contradiction> contradictions;  ///< Over the entity, or in the relation.
  std::vector<store::MergeSuggestion> suggestions;   ///< Of the entity, the surest first.
};
using DossierPtr = std::shared_ptr<const Dossier>;

/// `shown` are the claims that the card shows. At most kDossierLines contradictions, and as many
/// suggestions as there are among the surest of the knowledge base.
[[nodiscard]] Result<DossierPtr> readDossierOf(store::KnowledgeBase& base, model::EntityId entity,
                                               const std::vector<model::ClaimId>& shown);
/// `claims` are one relation's, not empty.
[[nodiscard]] Result<DossierPtr> readDossierOf(store::KnowledgeBase& base,
                                               const model::Claim& leading,
                                               const std::vector<model::ClaimId>& claims);
inline constexpr std::int64_t kDossierLines = 200;

enum class Judgement : std::uint8_t { None, Correct, Disputed, Wrong };

/// The edit that says so of a claim: a verdict, the tag, or both.
[[nodiscard]] Result<model::Edit> judgement(store::KnowledgeBase& base, model::ClaimId claim,
                                            Judgement judgement);
/// The edit that sets a claim's note.
[[nodiscard]] Result<model::Edit> noteOn(store::KnowledgeBase& base, model::ClaimId claim,
                                         std::string text);

}  // namespace isnad::gui
