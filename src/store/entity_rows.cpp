#include "entity_rows.h"

namespace isnad::store {

using model::EntityId;
using model::EntityKey;

const char* const kEntityIsVisible = R"sql(
  entity.root = entity.id AND (entity.origin = 'person' AND entity.present
    OR EXISTS (SELECT 1 FROM entity AS part WHERE part.root = entity.id AND (
      EXISTS (SELECT 1 FROM mention WHERE said = part.id AND shown)
      OR EXISTS (SELECT 1 FROM claim WHERE claim.subject = part.id AND known_to IS NULL)
      OR EXISTS (SELECT 1 FROM claim WHERE claim.object = part.id AND known_to IS NULL)
      OR EXISTS (SELECT 1 FROM claim WHERE claim.source_entity = part.id AND known_to IS NULL)))))sql";

Result<EntityKey> freeKey(Database& database, model::EntityType type, const std::string& name) {
  const auto wanted = std::string(keyOf(type)) + "/" + name;
  auto key = wanted;
  for (int nth = 2;; ++nth) {
    ISNAD_TRY(const auto taken, database.find("SELECT 1 FROM entity WHERE key = ?", key));
    if (!taken) return EntityKey{key};
    key = wanted + "#" + std::to_string(nth);
  }
}

Result<EntityId> insertEntity(Database& database, const EntityKey& key, model::EntityType type,
                              const std::string& name, const std::string& latin_name,
                              std::string_view origin) {
  ISNAD_CHECK(database.run(R"sql(
    INSERT INTO entity (key, origin, present, read_type, read_name, read_latin_name, root, recorded_at)
    VALUES (?, ?, 1, ?, ?, ?, 0, isnad_now()))sql",
                           key.text, origin, keyOf(type), name, latin_name));
  const EntityId id{database.lastId()};
  ISNAD_CHECK(database.run("UPDATE entity SET root = id WHERE id = ?", id));
  ISNAD_CHECK(addName(database, id, name, origin));
  ISNAD_CHECK(addName(database, id, latin_name, origin));
  ISNAD_CHECK(indexNames(database, id));
  return id;
}

Status addName(Database& database, EntityId entity, const std::string& name,
               std::string_view origin) {
  if (name.empty()) return {};
  return database.run("INSERT OR IGNORE INTO entity_name VALUES (?1, ?2, ?3, isnad_fold(?2))",
                      entity, name, origin);
}

Status indexNames(Database& database, EntityId entity) {
  ISNAD_CHECK(database.run("DELETE FROM name_word WHERE entity = ?", entity));
  ISNAD_TRY(auto names,
            database.prepare("SELECT DISTINCT folded FROM entity_name WHERE entity = ?"));
  ISNAD_TRY(auto insert, database.prepare("INSERT OR IGNORE INTO name_word VALUES (?, ?)"));
  return names.with(entity).each([&](const Statement& row) -> Status {
    const auto folded = row.text(0);
    for (std::size_t begin = 0; begin < folded.size();) {
      const auto end = std::min(folded.find(' ', begin), folded.size());
      if (end > begin)
        ISNAD_CHECK(insert.with(std::string_view(folded).substr(begin, end - begin), entity).run());
      begin = end + 1;
    }
    return {};
  });
}

}  // namespace isnad::store
