#pragma once

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "isnad/store/neighbourhood.h"
#include "isnad/store/review.h"

namespace isnad::gui {

/// The tag of claims that a person neither believes nor refuses.
inline constexpr const char* kDisputedTag = "disputed";

/// What people said of what is selected, and what waits for them there.
struct Dossier {
  struct Remark {
    std::string note;
    std::vector<std::string> tags;  ///< Without kDisputedTag.
    std::string grade;              ///< Of the Admiralty scale: A to F, 1 to 6; empty: none.
    bool disputed = false;
  };

  std::optional<model::EntityId> entity;  ///< What was asked for: an entity,
  std::vector<model::ClaimId> claims;     ///< or the claims of a relation.
  Remark on_entity;
  std::unordered_map<std::int64_t, Remark> on_claims;     ///< By claim; without those of none.
  std::unordered_map<std::string, Remark> on_publishers;  ///< By name.
  std::unordered_map<std::string, Remark> on_articles;    ///< By hash.
  store::Presence presence;                               ///< Of the entity.
  std::int64_t sources = 0;  ///< Independent ones of the relation; 0: not known.
  std::vector<store::Contradiction> contradictions;  ///< Over the entity, or in the relation.
  std::vector<store::MergeSuggestion> suggestions;   ///< Of the entity, the surest first.

  /// Empty where nothing was said.
  [[nodiscard]] Remark remarkOn(model::ClaimId claim) const;
  /// Of a publisher or an article.
  [[nodiscard]] Remark remarkOn(const model::Target& source) const;
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

/// Whom a grade of a source is of: the article's publisher, else the article.
[[nodiscard]] model::Target sourceOf(const model::Article& article);

enum class Judgement : std::uint8_t { None, Correct, Disputed, Wrong };

/// The edit that says so of a claim: a verdict, the tag, or both.
[[nodiscard]] Result<model::Edit> judgement(store::KnowledgeBase& base, model::ClaimId claim,
                                            Judgement judgement);
/// The edit that sets a claim's note.
[[nodiscard]] Result<model::Edit> noteOn(store::KnowledgeBase& base, model::ClaimId claim,
                                         std::string text);

}  // namespace isnad::gui
