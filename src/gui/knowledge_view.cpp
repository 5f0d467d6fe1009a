#include "knowledge_view.h"

#include <algorithm>
#include <span>

#include "isnad/text/fold.h"

namespace isnad::gui {

namespace {

template <class T>
const T* lookUp(const std::unordered_map<std::int64_t, std::size_t>& index, std::int64_t id,
                const std::vector<T>& items) {
  const auto found = index.find(id);
  return found == index.end() ? nullptr : &items[found->second];
}

std::span<const std::uint32_t> rowsOf(const KnowledgeView::Rows& rows, std::int64_t key) {
  const auto found = rows.find(key);
  return found == rows.end() ? std::span<const std::uint32_t>() : found->second;
}

}  // namespace

void KnowledgeView::index() {
  for (std::size_t i = 0; i < knowledge.entities.size(); ++i)
    entity_index[knowledge.entities[i].id.value] = i;
  for (std::uint32_t i = 0; i < knowledge.claims.size(); ++i) {
    const auto& claim = knowledge.claims[i];
    claim_index[claim.id.value] = i;
    claims_by_article[claim.evidence.article.value].push_back(i);
    claims_by_entity[claim.subject.value].push_back(i);
    if (claim.object && *claim.object != claim.subject)
      claims_by_entity[claim.object->value].push_back(i);
  }
  for (std::uint32_t i = 0; i < knowledge.mentions.size(); ++i) {
    mentions_by_article[knowledge.mentions[i].article.value].push_back(i);
    mentions_by_entity[knowledge.mentions[i].entity.value].push_back(i);
  }
  facets = graph::facetsOf(
      knowledge,
      [this](model::ArticleId id) {
        const auto* found = source(id);
        return found == nullptr ? graph::ArticleFacts{}
                                : graph::ArticleFacts{found->publisher, found->published};
      },
      text::foldKey);
}

const model::Entity* KnowledgeView::entity(model::EntityId id) const {
  return lookUp(entity_index, id.value, knowledge.entities);
}

const model::Claim* KnowledgeView::claim(model::ClaimId id) const {
  return lookUp(claim_index, id.value, knowledge.claims);
}

ArticlePtr KnowledgeView::article(model::ArticleId id) const {
  return articles ? articles->find(id) : nullptr;
}

const model::Article* KnowledgeView::source(model::ArticleId id) const {
  return articles ? articles->source(id) : nullptr;
}

std::vector<model::Mention> KnowledgeView::mentionsIn(model::ArticleId id) const {
  if (!whole) return articles ? articles->mentionsIn(id) : std::vector<model::Mention>();
  std::vector<model::Mention> mentions;
  for (const auto row : rowsOf(mentions_by_article, id.value))
    mentions.push_back(knowledge.mentions[row]);
  return mentions;
}

std::vector<model::ClaimId> KnowledgeView::claimsOf(model::EntityId id) const {
  std::vector<model::ClaimId> claims;
  for (const auto row : rowsOf(claims_by_entity, id.value))
    claims.push_back(knowledge.claims[row].id);
  return claims;
}

std::vector<const model::Claim*> KnowledgeView::claimsIn(model::ArticleId id) const {
  std::vector<const model::Claim*> claims;
  for (const auto row : rowsOf(claims_by_article, id.value))
    claims.push_back(&knowledge.claims[row]);
  return claims;
}

std::vector<const model::Claim*> KnowledgeView::claimsBetween(model::EntityId one,
                                                              model::EntityId other) const {
  const auto few =
      std::ranges::min(rowsOf(claims_by_entity, one.value), rowsOf(claims_by_entity, other.value),
                       {}, [](const auto& rows) { return rows.size(); });
  std::vector<const model::Claim*> claims;
  for (const auto row : few) {
    const auto& claim = knowledge.claims[row];
    if ((claim.subject == one && claim.object == other) ||
        (claim.subject == other && claim.object == one))
      claims.push_back(&claim);
  }
  return claims;
}

std::set<model::ArticleId> KnowledgeView::articlesNaming(model::EntityId id) const {
  std::set<model::ArticleId> naming;
  for (const auto row : rowsOf(mentions_by_entity, id.value))
    naming.insert(knowledge.mentions[row].article);
  return naming;
}

std::optional<model::EntityId> KnowledgeView::entityCalled(const std::string& name) const {
  for (const auto& entity : knowledge.entities) {
    if (entity.name == name || entity.latin_name == name ||
        std::ranges::find(entity.aliases, name) != entity.aliases.end()) {
      return entity.id;
    }
  }
  return std::nullopt;
}

std::string KnowledgeView::nameOf(model::EntityId id) const {
  const auto* found = entity(id);
  return found == nullptr ? std::string() : found->name;
}

}  // namespace isnad::gui
