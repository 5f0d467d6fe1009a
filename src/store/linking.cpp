#include "linking.h"

#include <algorithm>
#include <optional>

#include "entity_rows.h"

namespace isnad::store {

using model::ArticleId;
using model::Entity;
using model::EntityId;

namespace {

/// Known entities that may be meant, one of each root, in order of id.
Result<std::vector<EntityId>> candidates(Database& database, const Entity& entity) {
  std::vector<EntityId> found;
  std::vector<std::int64_t> roots;
  ISNAD_TRY(auto rows, database.prepare(R"sql(
    SELECT entity.id, entity.root, entity_name.name = entity.read_name OR entity_name.name = entity.read_latin_name
    FROM entity_name JOIN entity ON entity.id = entity_name.entity
    WHERE folded IN (isnad_fold(?1), isnad_fold(?2)) AND folded <> '' AND (type = ?3 OR read_type = ?3)
      AND NOT EXISTS (SELECT 1 FROM entity_id AS theirs JOIN json_each(?4) AS ours
        ON theirs.entity = entity.id AND theirs.scheme = ours.key AND theirs.value <> ours.value)
    ORDER BY 3 DESC, entity.id)sql"));
  Result<std::string> ids = std::string("{}");
  if (!entity.ids.empty()) {
    std::string pairs;
    ISNAD_TRY(auto object, database.prepare("SELECT json_object(?1, ?2)"));
    for (const auto& [scheme, value] : entity.ids) {
      object.with(scheme, value);
      ISNAD_TRY(const bool row, object.step());
      if (row) {
        const auto one = object.text(0);
        pairs += (pairs.empty() ? "" : ",") + one.substr(1, one.size() - 2);
      }
      object.reset();
    }
    ids = "{" + pairs + "}";
  }
  rows.with(entity.name, entity.latin_name, keyOf(entity.type), *ids);
  bool by_own_name = false;
  ISNAD_CHECK(rows.each([&](const Statement& row) -> Status {
    const bool own = row.integer(2) != 0;
    if (by_own_name && !own) return {};  // an alias counts only where no own name does
    by_own_name = own;
    const auto root = row.integer(1);
    if (std::ranges::find(roots, root) == roots.end()) {
      roots.push_back(root);
      found.push_back({row.integer(0)});
    }
    return {};
  }));
  return found;
}

/// Which of the homonyms is at home among the entities that are certain.
Result<std::optional<EntityId>> byCompany(Database& database, const std::vector<EntityId>& homonyms,
                                          const std::vector<EntityId>& company) {
  std::optional<EntityId> best;
  std::int64_t most = 0;
  bool tied = false;
  for (const auto homonym : homonyms) {
    std::int64_t shared = 0;
    for (const auto other : company) {
      if (!other) continue;
      ISNAD_TRY(const auto linked, database.find(R"sql(
        SELECT 1 FROM link WHERE a IN (SELECT id FROM entity WHERE root = (SELECT root FROM entity WHERE id = ?1))
          AND b IN (SELECT id FROM entity WHERE root = (SELECT root FROM entity WHERE id = ?2)) LIMIT 1)sql",
                                                 homonym, other));
      if (linked) ++shared;
    }
    if (shared > most) {
      most = shared;
      best = homonym;
      tied = false;
    } else if (shared == most) {
      tied = true;
    }
  }
  if (tied) return std::optional<EntityId>{};
  return best;
}

Result<EntityId> make(Database& database, const Entity& entity) {
  ISNAD_TRY(const auto key, freeKey(database, entity.type, entity.name));
  return insertEntity(database, key, entity.type, entity.name, entity.latin_name, "machine");
}

Status addKnowledge(Database& database, EntityId id, const Entity& entity) {
  std::int64_t added = 0;
  auto names = entity.aliases;
  names.push_back(entity.name);
  names.push_back(entity.latin_name);
  for (const auto& name : names) {
    ISNAD_CHECK(addName(database, id, name, "machine"));
    if (!name.empty()) added += database.changes();
  }
  if (added > 0) ISNAD_CHECK(indexNames(database, id));
  for (const auto& [scheme, value] : entity.ids) {
    ISNAD_CHECK(
        database.run("INSERT OR IGNORE INTO entity_id (entity, scheme, value) VALUES (?, ?, ?)", id,
                     scheme, value));
  }
  return {};
}

}  // namespace

Result<std::vector<EntityId>> linkEntities(Database& database, const model::Analysis& analysis,
                                           ArticleId article) {
  std::vector<EntityId> ids(analysis.entities.size());
  std::vector<std::pair<std::size_t, std::vector<EntityId>>> homonyms;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const auto& entity = analysis.entities[i];
    ISNAD_TRY(const auto before,
              database.find(
                  "SELECT entity FROM entity_called WHERE article = ? AND type = ? AND name = ?",
                  article, keyOf(entity.type), entity.name));
    if (before) {
      ids[i] = {*before};
      continue;
    }
    ISNAD_TRY(auto known, candidates(database, entity));
    if (known.size() == 1) {
      ids[i] = known.front();
    } else if (!known.empty()) {
      homonyms.emplace_back(i, std::move(known));
    }
  }
  for (const auto& [i, known] : homonyms) {
    ISNAD_TRY(const auto chosen, byCompany(database, known, ids));
    if (chosen) ids[i] = *chosen;
  }
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (!ids[i]) {
      ISNAD_TRY(ids[i], make(database, analysis.entities[i]));
    }
    ISNAD_CHECK(addKnowledge(database, ids[i], analysis.entities[i]));
  }
  return ids;
}

Status rememberNames(Database& database, const model::Analysis& analysis, ArticleId article,
                     const std::vector<EntityId>& ids) {
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const auto& entity = analysis.entities[i];
    ISNAD_CHECK(database.run("INSERT OR REPLACE INTO entity_called VALUES (?, ?, ?, ?)", article,
                             keyOf(entity.type), entity.name, ids[i]));
  }
  return {};
}

}  // namespace isnad::store
