#include "knowledge_view.h"

#include <algorithm>

#include "isnad/text/fold.h"

namespace isnad::gui {

namespace {

template <class T>
const T* lookUp(const std::unordered_map<std::int64_t, std::size_t>& index, std::int64_t id,
                const std::vector<T>& items) {
  const auto found = index.find(id);
  return found == index.end() ? nullptr : &items[found->second];
}

}  // namespace

void KnowledgeView::index() {
  for (std::size_t i = 0; i < knowledge.entities.size(); ++i)
    entity_index[knowledge.entities[i].id.value] = i;
  for (std::size_t i = 0; i < knowledge.claims.size(); ++i)
    claim_index[knowledge.claims[i].id.value] = i;
  facets = graph::facetsOf(
      knowledge,
      [this](model::ArticleId id) {
        const auto* found = article(id);
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

const model::Article* KnowledgeView::article(model::ArticleId id) const {
  return articles ? articles->find(id) : nullptr;
}

std::vector<model::Mention> KnowledgeView::mentionsIn(model::ArticleId id) const {
  if (!whole) return articles ? articles->mentionsIn(id) : std::vector<model::Mention>();
  std::vector<model::Mention> mentions;
  for (const auto& mention : knowledge.mentions) {
    if (mention.article == id) mentions.push_back(mention);
  }
  return mentions;
}

std::vector<model::ClaimId> KnowledgeView::claimsOf(model::EntityId id) const {
  std::vector<model::ClaimId> claims;
  for (const auto& claim : knowledge.claims) {
    if (claim.subject == id || claim.object == id) claims.push_back(claim.id);
  }
  return claims;
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
