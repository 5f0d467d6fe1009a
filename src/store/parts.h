#pragma once

#include "isnad/store/knowledge_base.h"
#include "sqlite.h"

namespace isnad::store {

struct KnowledgeBase::Parts {
  Database database;

  [[nodiscard]] Status prepareConnection(bool writable);
  [[nodiscard]] Result<model::EntityId> entityFor(const model::Entity& entity);
  [[nodiscard]] Result<model::ArticleId> addArticle(const model::Analysis& analysis);
  [[nodiscard]] Status addPassages(const model::Analysis& analysis, model::ArticleId article);
  [[nodiscard]] Status addMentions(const model::Analysis& analysis, model::ArticleId article,
                                   const std::vector<model::EntityId>& ids);
  [[nodiscard]] Status addClaims(const model::Analysis& analysis, model::ArticleId article,
                                 const std::vector<model::EntityId>& ids);
  [[nodiscard]] Status dropUnusedEntities();
};

}  // namespace isnad::store
