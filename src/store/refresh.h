#pragma once

#include "isnad/model/analysis.h"
#include "sqlite.h"

/// What is shown follows from what the machine read and what people decided. These bring the shown
/// columns (`subject`, `object`, `source_entity`, `shown`, `entity.root`) up to date.
namespace isnad::store {

/// After `merged_into` of the entity changed: its root, and that of its parts.
[[nodiscard]] Status refreshRoots(Database& database, model::EntityId entity);

/// After decisions on mentions, or a new reading, of the article.
[[nodiscard]] Status refreshArticle(Database& database, model::ArticleId article);

}  // namespace isnad::store
