#include "apply_parts.h"
#include "claim_rows.h"
#include "entity_rows.h"
#include "refresh.h"

namespace isnad::store {

using model::EntityId;
using model::EntityKey;

namespace {

/// The names that a rename gave become the entity's, and only those.
Status replaceGivenNames(Database& database, EntityId entity, const model::RenameEntity& edit) {
  ISNAD_CHECK(
      database.run("DELETE FROM entity_name WHERE entity = ? AND origin = 'rename'", entity));
  ISNAD_CHECK(addName(database, entity, edit.name.value_or(""), "rename"));
  ISNAD_CHECK(addName(database, entity, edit.latin_name.value_or(""), "rename"));
  return indexNames(database, entity);
}

Result<bool> areDistinct(Database& database, EntityId a, EntityId b) {
  ISNAD_TRY(const auto pair, database.find(R"sql(
    SELECT 1 FROM distinct_pair JOIN entity AS one ON one.id = a JOIN entity AS other ON other.id = b
    WHERE (one.root = (SELECT root FROM entity WHERE id = ?1) AND other.root = (SELECT root FROM entity WHERE id = ?2))
      OR (one.root = (SELECT root FROM entity WHERE id = ?2) AND other.root = (SELECT root FROM entity WHERE id = ?1)))sql",
                                           a, b));
  return pair.has_value();
}

}  // namespace

Result<model::RenameEntity> applyOne(Database& database, model::RenameEntity& edit) {
  ISNAD_TRY(const auto id, entityCalled(database, edit.entity));
  if (edit.name && edit.name->empty())
    return fail(ErrorCode::InvalidInput,
                "an entity needs a name; leave name= out for the one read");
  model::RenameEntity inverse{edit.entity, {}, {}};
  ISNAD_TRY(inverse.name, database.findText("SELECT set_name FROM entity WHERE id = ?", id));
  ISNAD_TRY(inverse.latin_name,
            database.findText("SELECT set_latin_name FROM entity WHERE id = ?", id));
  ISNAD_CHECK(database.run("UPDATE entity SET set_name = ?2, set_latin_name = ?3 WHERE id = ?1", id,
                           edit.name, edit.latin_name));
  ISNAD_CHECK(replaceGivenNames(database, id, edit));
  return inverse;
}

Result<model::RetypeEntity> applyOne(Database& database, model::RetypeEntity& edit) {
  ISNAD_TRY(const auto id, entityCalled(database, edit.entity));
  ISNAD_TRY(const auto before, database.findText("SELECT set_type FROM entity WHERE id = ?", id));
  std::optional<std::string> type;
  if (edit.type) type = keyOf(*edit.type);
  ISNAD_CHECK(database.run("UPDATE entity SET set_type = ?2 WHERE id = ?1", id, type));
  return model::RetypeEntity{edit.entity, before ? model::entityTypeFrom(*before) : std::nullopt};
}

Result<model::MergeEntity> applyOne(Database& database, model::MergeEntity& edit) {
  ISNAD_TRY(const auto id, entityCalled(database, edit.entity));
  model::MergeEntity inverse{edit.entity, {}};
  ISNAD_TRY(const auto before, database.find("SELECT merged_into FROM entity WHERE id = ?", id));
  if (before) {
    ISNAD_TRY(inverse.into, keyOfEntity(database, {*before}));
  }
  std::optional<std::int64_t> target;
  if (edit.into) {
    ISNAD_TRY(const auto into, entityCalled(database, *edit.into));
    target = into.value;
    ISNAD_TRY(const auto circle, database.find(R"sql(
      WITH RECURSIVE up (id) AS (SELECT ?1 UNION SELECT merged_into FROM entity JOIN up USING (id))
      SELECT 1 FROM up WHERE id = ?2)sql",
                                               into, id));
    if (circle) {
      return fail(Cause::PartAlready, {edit.into->text, edit.entity.text});
    }
    ISNAD_TRY(const bool distinct, areDistinct(database, id, into));
    if (distinct) {
      return fail(Cause::MarkedDistinct, {edit.entity.text, edit.into->text});
    }
  }
  ISNAD_CHECK(database.run("UPDATE entity SET merged_into = ?2 WHERE id = ?1", id, target));
  ISNAD_CHECK(refreshRoots(database, id));
  return inverse;
}

Result<model::DistinguishEntities> applyOne(Database& database, model::DistinguishEntities& edit) {
  ISNAD_TRY(auto a, entityCalled(database, edit.a));
  ISNAD_TRY(auto b, entityCalled(database, edit.b));
  if (a > b) std::swap(a, b);
  ISNAD_TRY(const auto before,
            database.find("SELECT 1 FROM distinct_pair WHERE a = ? AND b = ?", a, b));
  if (edit.distinct) {
    ISNAD_TRY(const auto same,
              database.find("SELECT 1 FROM entity AS one JOIN entity AS other USING "
                            "(root) WHERE one.id = ? AND other.id = ?",
                            a, b));
    if (same) {
      return fail(Cause::Merged, {edit.a.text, edit.b.text});
    }
    ISNAD_CHECK(database.run("INSERT OR IGNORE INTO distinct_pair VALUES (?, ?)", a, b));
  } else {
    ISNAD_CHECK(database.run("DELETE FROM distinct_pair WHERE a = ? AND b = ?", a, b));
  }
  return model::DistinguishEntities{edit.a, edit.b, before.has_value()};
}

Result<model::AddEntity> applyOne(Database& database, model::AddEntity& edit) {
  if (edit.name.empty()) return fail(Cause::NameMissing);
  if (edit.key.empty()) {
    ISNAD_TRY(edit.key, freeKey(database, edit.type, edit.name));
  }
  auto inverse = edit;
  ISNAD_TRY(auto row, database.prepare("SELECT id, present, origin FROM entity WHERE key = ?"));
  row.with(edit.key.text);
  ISNAD_TRY(const bool known, row.step());
  inverse.present = known && row.integer(1) != 0;
  const EntityId id{known ? row.integer(0) : 0};
  const bool by_person = known && row.text(2) == "person";
  row.reset();
  if (known && (!by_person || inverse.present == edit.present)) {
    const auto known_by_person = edit.present ? Cause::EntityThere : Cause::EntityRemoved;
    return fail(by_person ? known_by_person : Cause::EntityRead, {edit.key.text});
  }
  if (!known && !edit.present) return fail(Cause::NoEntity, {edit.key.text});
  if (known) {
    ISNAD_CHECK(database.run("UPDATE entity SET present = ?2 WHERE id = ?1", id, edit.present));
  } else {
    ISNAD_CHECK(insertEntity(database, edit.key, edit.type, edit.name, edit.latin_name, "person"));
  }
  return inverse;
}

Result<model::AddAlias> applyOne(Database& database, model::AddAlias& edit) {
  ISNAD_TRY(const auto id, entityCalled(database, edit.entity));
  if (edit.alias.empty()) return fail(Cause::AliasMissing);
  ISNAD_TRY(const auto before, database.find("SELECT 1 FROM entity_name WHERE entity = ? AND name "
                                             "= ? AND origin = 'person'",
                                             id, edit.alias));
  if (edit.present) {
    ISNAD_CHECK(addName(database, id, edit.alias, "person"));
  } else {
    ISNAD_CHECK(
        database.run("DELETE FROM entity_name WHERE entity = ? AND name = ? AND origin = 'person'",
                     id, edit.alias));
  }
  ISNAD_CHECK(indexNames(database, id));
  return model::AddAlias{edit.entity, edit.alias, before.has_value()};
}

}  // namespace isnad::store
