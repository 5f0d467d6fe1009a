#pragma once

#include <vector>

#include "isnad/model/analysis.h"
#include "sqlite.h"

namespace isnad::store {

/// Finds for each entity of an analysis the one that is known already, or makes it.
///
/// 1. What this article called so before stays what it was.
/// 2. One known entity of the same type with the same name, Latin name or (as a name) alias, in
///    folded form, and no identifier that contradicts: that one.
/// 3. Several (homonyms): the one that shares most of this article's other entities as neighbours,
///    if one does and no other as many; else a new entity, `…#2`. The guard never guesses.
///
/// The answer is in the order of `analysis.entities`. `article` is 0 where it is not known yet.
[[nodiscard]] Result<std::vector<model::EntityId>> linkEntities(Database& database,
                                                                const model::Analysis& analysis,
                                                                model::ArticleId article);

/// Remembers what the article calls whom.
[[nodiscard]] Status rememberNames(Database& database, const model::Analysis& analysis,
                                   model::ArticleId article,
                                   const std::vector<model::EntityId>& ids);

}  // namespace isnad::store
