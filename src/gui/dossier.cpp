#include "dossier.h"

#include <algorithm>
#include <map>

#include "isnad/model/edit_text.h"

namespace isnad::gui {

namespace {

bool isDisputed(const store::Remark& remark) {
  return std::ranges::find(remark.tags, kDisputedTag) != remark.tags.end();
}

Dossier::Remark remarkOf(const store::Remark& said) {
  Dossier::Remark remark{said.note, said.tags, said.grade, isDisputed(said)};
  std::erase(remark.tags, kDisputedTag);
  return remark;
}

Status readRemarks(store::KnowledgeBase& base, const std::vector<model::ClaimId>& claims,
                   Dossier& dossier) {
  ISNAD_TRY(auto remarks, base.remarks());
  std::string entity;
  if (dossier.entity) {
    ISNAD_TRY(const auto key, base.keyOf(*dossier.entity));
    entity = key.text;
  }
  std::map<std::string, const store::Remark*> on_claims;
  for (const auto& remark : remarks) {
    const auto& [kind, key] = remark.target;
    if (kind == model::TargetKind::Entity && key == entity) dossier.on_entity = remarkOf(remark);
    if (kind == model::TargetKind::Claim) on_claims[key] = &remark;
    if (kind == model::TargetKind::Publisher) dossier.on_publishers[key] = remarkOf(remark);
    if (kind == model::TargetKind::Article) dossier.on_articles[key] = remarkOf(remark);
  }
  if (on_claims.empty()) return {};
  for (const auto id : claims) {
    const auto anchor = base.anchorOf(id);
    if (!anchor) continue;
    const auto found = on_claims.find(model::toText(*anchor));
    if (found != on_claims.end()) dossier.on_claims[id.value] = remarkOf(*found->second);
  }
  return {};
}

template <class Key>
Dossier::Remark found(const std::unordered_map<Key, Dossier::Remark>& remarks, const Key& key) {
  const auto at = remarks.find(key);
  return at == remarks.end() ? Dossier::Remark{} : at->second;
}

bool hasClaim(const std::vector<model::ClaimId>& claims, const store::Contradiction& pair) {
  return std::ranges::find(claims, pair.first.id) != claims.end() ||
         std::ranges::find(claims, pair.second.id) != claims.end();
}

bool ofOneRelation(const store::RelationSummary& relation, const model::Claim& claim) {
  if (relation.predicate != claim.predicate) return false;
  return (relation.subject == claim.subject && relation.object == claim.object) ||
         (relation.object == claim.subject && relation.subject == claim.object);
}

}  // namespace

Dossier::Remark Dossier::remarkOn(model::ClaimId claim) const {
  return found(on_claims, claim.value);
}

Dossier::Remark Dossier::remarkOn(const model::Target& source) const {
  return found(source.kind == model::TargetKind::Publisher ? on_publishers : on_articles,
               source.key);
}

Result<DossierPtr> readDossierOf(store::KnowledgeBase& base, model::EntityId entity,
                                 const std::vector<model::ClaimId>& shown) {
  auto dossier = std::make_shared<Dossier>();
  dossier->entity = entity;
  ISNAD_CHECK(readRemarks(base, shown, *dossier));
  ISNAD_TRY(dossier->contradictions, contradictions(base, entity, {0, kDossierLines}));
  ISNAD_TRY(dossier->presence, presenceOf(base, entity));
  ISNAD_TRY(dossier->suggestions, mergeSuggestionsFor(base, entity));
  return dossier;
}

Result<DossierPtr> readDossierOf(store::KnowledgeBase& base, const model::Claim& leading,
                                 const std::vector<model::ClaimId>& claims) {
  auto dossier = std::make_shared<Dossier>();
  dossier->claims = claims;
  ISNAD_CHECK(readRemarks(base, claims, *dossier));
  ISNAD_TRY(auto pairs, contradictions(base, leading.subject, {0, kDossierLines}));
  for (auto& pair : pairs) {
    if (hasClaim(claims, pair)) dossier->contradictions.push_back(std::move(pair));
  }
  ISNAD_TRY(const auto relations, relationsOf(base, leading.subject, {0, -1}));
  for (const auto& relation : relations) {
    if (ofOneRelation(relation, leading)) dossier->sources += relation.sources;
  }
  return dossier;
}

model::Target sourceOf(const model::Article& article) {
  if (article.publisher.empty()) return {model::TargetKind::Article, article.sha256};
  return {model::TargetKind::Publisher, article.publisher};
}

Result<model::Edit> judgement(store::KnowledgeBase& base, model::ClaimId claim,
                              Judgement judgement) {
  ISNAD_TRY(const auto anchor, base.anchorOf(claim));
  const model::Target target{model::TargetKind::Claim, model::toText(anchor)};
  ISNAD_TRY(const auto remarks, base.remarks());
  const bool tagged = std::ranges::any_of(remarks, [&](const store::Remark& remark) {
    return remark.target == target && isDisputed(remark);
  });
  std::optional<model::Verdict> verdict;
  if (judgement == Judgement::Correct) verdict = model::Verdict::Accepted;
  if (judgement == Judgement::Wrong) verdict = model::Verdict::Rejected;
  const bool disputed = judgement == Judgement::Disputed;
  model::Edit judge{model::JudgeClaim{anchor, verdict}};
  if (tagged == disputed) return judge;
  model::Edit tag{model::SetTag{target, kDisputedTag, disputed}};
  // The last of a group names it.
  model::EditGroup both;
  both.edits = disputed ? std::vector{judge, tag} : std::vector{tag, judge};
  return model::Edit{std::move(both)};
}

Result<model::Edit> noteOn(store::KnowledgeBase& base, model::ClaimId claim, std::string text) {
  ISNAD_TRY(const auto anchor, base.anchorOf(claim));
  return model::Edit{
      model::SetNote{{model::TargetKind::Claim, model::toText(anchor)}, std::move(text)}};
}

}  // namespace isnad::gui
