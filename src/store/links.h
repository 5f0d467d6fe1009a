#pragma once

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "isnad/model/analysis.h"
#include "sqlite.h"

/// Claims, mentions and links are rows of the entities that the words name; who these are by now,
/// after merges, is their `root`. So merging rewrites no claim, and whoever asks about an entity
/// asks about all its parts.
namespace isnad::store {

/// Who the entities of rows are by now. Reads the merged ones alone: they are few.
class Roots {
 public:
  [[nodiscard]] static Result<Roots> read(Database& database);
  [[nodiscard]] model::EntityId of(model::EntityId entity) const;
  /// What was merged into a root, at any remove.
  [[nodiscard]] std::vector<model::EntityId> merged(model::EntityId root) const;

 private:
  std::unordered_map<std::int64_t, model::EntityId> roots_;
  std::unordered_multimap<std::int64_t, model::EntityId> merged_;
};

/// `(1,2,3)`: ids are numbers, so they may stand in SQL.
[[nodiscard]] std::string listOf(std::span<const model::EntityId> ids);

/// The entities whose ids are the first column of a question.
[[nodiscard]] Result<std::vector<model::EntityId>> idsFrom(Database& database,
                                                           const std::string& sql);

/// The entities and all that was merged into them, as such a list.
[[nodiscard]] Result<std::string> partsOf(Database& database,
                                          std::span<const model::EntityId> roots);

/// Whether the root, or one that claims tie to it, has to do with a merge.
[[nodiscard]] Result<bool> meetsMerged(Database& database, model::EntityId root);

struct Link {
  model::EntityId other;
  std::int64_t claims = 0;
};

/// The roots that claims tie to a root, those with most claims first.
[[nodiscard]] Result<std::vector<Link>> linksOf(Database& database, model::EntityId root);

/// How many claims tie a root to others: an SQL expression on a table called `entity`.
extern const char* const kClaimsOfEntity;

}  // namespace isnad::store
