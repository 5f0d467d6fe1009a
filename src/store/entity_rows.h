#pragma once

#include "isnad/model/edit.h"
#include "sqlite.h"

/// Entities and their names.
namespace isnad::store {

/// `organization/أرامكو`, or with `#2`, `#3` … where that is taken.
[[nodiscard]] Result<model::EntityKey> freeKey(Database& database, model::EntityType type,
                                               const std::string& name);

/// A new entity with its names, its own root.
[[nodiscard]] Result<model::EntityId> insertEntity(Database& database, const model::EntityKey& key,
                                                   model::EntityType type, const std::string& name,
                                                   const std::string& latin_name,
                                                   std::string_view origin);

/// `origin`: machine, person or rename. An empty name is none.
[[nodiscard]] Status addName(Database& database, model::EntityId entity, const std::string& name,
                             std::string_view origin);

/// Divides the names of an entity into words, for suggestions and search.
[[nodiscard]] Status indexNames(Database& database, model::EntityId entity);

/// True where something names it, says something of it, or a person made it.
extern const char* const kEntityIsVisible;  ///< An SQL condition on a table called `entity`.

}  // namespace isnad::store
