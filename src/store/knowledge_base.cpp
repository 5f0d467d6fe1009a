#include "isnad/store/knowledge_base.h"

#include "claim_rows.h"
#include "decisions.h"
#include "entity_rows.h"
#include "parts.h"

namespace isnad::store {

KnowledgeBase::KnowledgeBase(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
KnowledgeBase::KnowledgeBase(KnowledgeBase&&) noexcept = default;
KnowledgeBase& KnowledgeBase::operator=(KnowledgeBase&&) noexcept = default;
KnowledgeBase::~KnowledgeBase() = default;

Result<Counts> KnowledgeBase::counts() {
  Counts counts;
  auto& database = parts_->database;
  ISNAD_TRY(counts.articles, database.number("SELECT count(*) FROM article"));
  ISNAD_TRY(counts.entities, database.number(R"sql(
    SELECT count(DISTINCT root) FROM entity WHERE id IN (SELECT said FROM mention WHERE shown
      UNION SELECT subject FROM claim WHERE known_to IS NULL
      UNION SELECT object FROM claim WHERE known_to IS NULL AND object IS NOT NULL
      UNION SELECT source_entity FROM claim WHERE known_to IS NULL AND source_entity IS NOT NULL
      UNION SELECT id FROM entity WHERE origin = 'person' AND present AND root = id))sql"));
  ISNAD_TRY(counts.mentions, database.number("SELECT count(*) FROM mention WHERE shown"));
  ISNAD_TRY(counts.claims, database.number("SELECT count(*) FROM claim WHERE shown"));
  ISNAD_TRY(counts.relations, database.number(R"sql(
    SELECT count(*) FROM (SELECT DISTINCT predicate,
      CASE WHEN predicate IN ('merges_with','partners_with','competes_with') THEN min(one.root, other.root) ELSE one.root END,
      CASE WHEN predicate IN ('merges_with','partners_with','competes_with') THEN max(one.root, other.root) ELSE other.root END
      FROM claim JOIN entity AS one ON one.id = subject JOIN entity AS other ON other.id = object WHERE shown))sql"));
  return counts;
}

Result<Extent> KnowledgeBase::extent() {
  auto& database = parts_->database;
  Extent extent;
  ISNAD_TRY(extent.articles, database.number("SELECT count(*) FROM article"));
  ISNAD_TRY(extent.entities,
            database.number(std::string("SELECT count(*) FROM entity WHERE ") + kEntityIsVisible));
  ISNAD_TRY(extent.claims, database.number("SELECT count(*) FROM claim"));
  return extent;
}

Result<model::EntityKey> KnowledgeBase::keyOf(model::EntityId id) {
  return keyOfEntity(parts_->database, id);
}

Result<model::ClaimAnchor> KnowledgeBase::anchorOf(model::ClaimId id) {
  return anchorOfClaim(parts_->database, id);
}

Result<model::ArticleId> KnowledgeBase::articleHashed(const std::string& sha256) {
  return store::articleHashed(parts_->database, sha256);
}

Result<model::EntityId> KnowledgeBase::entity(const model::EntityKey& key) {
  ISNAD_TRY(const auto id, entityCalled(parts_->database, key));
  ISNAD_TRY(const auto root, parts_->database.find("SELECT root FROM entity WHERE id = ?", id));
  return model::EntityId{root.value_or(id.value)};
}

Result<model::EntityKey> KnowledgeBase::entityNamed(const std::string& name) {
  auto& database = parts_->database;
  ISNAD_TRY(auto key, database.findText("SELECT key FROM entity WHERE key = ?", name));
  if (key) return model::EntityKey{*std::move(key)};
  std::vector<std::string> keys;
  ISNAD_TRY(auto rows, database.prepare(R"sql(
    SELECT DISTINCT root.key FROM entity_name JOIN entity ON entity.id = entity_name.entity
      JOIN entity AS root ON root.id = entity.root WHERE folded = isnad_fold(?) ORDER BY root.id)sql"));
  ISNAD_CHECK(rows.with(name).each([&](const Statement& row) -> Status {
    keys.push_back(row.text(0));
    return {};
  }));
  if (keys.empty()) return fail(Cause::NoEntityCalled, {name});
  if (keys.size() == 1) return model::EntityKey{keys.front()};
  std::string list;
  for (const auto& one : keys) list += (list.empty() ? "'" : ", '") + one + "'";
  return fail(Cause::SeveralCalled, {name, list});
}

}  // namespace isnad::store
