#include "isnad/store/neighbourhood.h"

#include <algorithm>
#include <unordered_map>

#include "links.h"
#include "parts.h"
#include "read.h"
#include "valid_time.h"

namespace isnad::store {

using model::EntityId;

namespace {

Neighbour neighbourIn(const Statement& row) {
  return {{row.integer(0)},
          row.text(1),
          model::entityTypeFrom(row.text(2)).value_or(model::EntityType::Term),
          row.integer(3)};
}

/// Where nobody concerned was merged, the index has them in order.
Result<Neighbours> plainNeighbours(Database& database, EntityId entity, Page page) {
  Neighbours found;
  ISNAD_TRY(const auto all, database.find("SELECT count(*) FROM link WHERE a = ?", entity));
  found.all = all.value_or(0);
  ISNAD_TRY(auto rows, database.prepare(R"sql(
    SELECT b, name, type, claims FROM (SELECT b, claims FROM link WHERE a = ? ORDER BY claims DESC, b LIMIT ? OFFSET ?)
      JOIN entity ON entity.id = b ORDER BY claims DESC, b)sql"));
  ISNAD_CHECK(rows.with(entity, page.limit, page.offset).each([&](const Statement& row) -> Status {
    found.page.push_back(neighbourIn(row));
    return {};
  }));
  return found;
}

Result<Neighbours> mergedNeighbours(Database& database, EntityId entity, Page page) {
  ISNAD_TRY(const auto links, linksOf(database, entity));
  Neighbours found{static_cast<std::int64_t>(links.size()), {}};
  const auto begin = std::clamp<std::int64_t>(page.offset, 0, found.all);
  const auto end = page.limit < 0 ? found.all : begin + std::min(page.limit, found.all - begin);
  ISNAD_TRY(auto row, database.prepare("SELECT id, name, type, ?2 FROM entity WHERE id = ?1"));
  for (auto at = begin; at < end; ++at) {
    const auto& link = links[static_cast<std::size_t>(at)];
    ISNAD_CHECK(row.with(link.other, link.claims).each([&](const Statement& named) -> Status {
      found.page.push_back(neighbourIn(named));
      return {};
    }));
  }
  return found;
}

}  // namespace

Result<Neighbours> neighbours(KnowledgeBase& base, EntityId entity, Page page) {
  auto& database = Inside::database(base);
  ISNAD_TRY(const bool merged, meetsMerged(database, entity));
  return merged ? mergedNeighbours(database, entity, page)
                : plainNeighbours(database, entity, page);
}

Result<model::Knowledge> knowledgeAround(KnowledgeBase& base, EntityId entity, Page page) {
  auto& database = Inside::database(base);
  ISNAD_TRY(const auto around, neighbours(base, entity, page));
  std::vector<EntityId> ids{entity};
  for (const auto& neighbour : around.page) ids.push_back(neighbour.entity);
  ISNAD_TRY(const auto list, partsOf(database, ids));
  ISNAD_TRY(const auto self, partsOf(database, {&entity, 1}));
  model::Knowledge knowledge;
  ISNAD_TRY(knowledge.claims,
            readClaims(database, "id IN (SELECT id FROM claim WHERE subject IN " + self +
                                     " AND object IS NULL AND shown UNION ALL SELECT id FROM claim "
                                     "WHERE subject IN " +
                                     self + " AND object IN " + list +
                                     " AND shown UNION ALL SELECT id FROM claim WHERE object IN " +
                                     self + " AND subject IN " + list + " AND shown)"));
  for (const auto& claim : knowledge.claims) {
    if (claim.attribution.entity) ids.push_back(*claim.attribution.entity);
  }
  ISNAD_TRY(knowledge.entities, readEntities(database, "id IN " + listOf(ids)));
  return knowledge;
}

Result<model::Knowledge> knowledgeAmong(KnowledgeBase& base, std::span<const EntityId> entities,
                                        const std::string& as_of) {
  auto& database = Inside::database(base);
  std::string so = "shown";
  if (!as_of.empty()) {
    ISNAD_TRY(so, wasSo(as_of));
  }
  ISNAD_TRY(auto ids,
            idsFrom(database, "SELECT DISTINCT root FROM entity WHERE id IN " + listOf(entities)));
  ISNAD_TRY(const auto list, partsOf(database, ids));
  model::Knowledge knowledge;
  ISNAD_TRY(knowledge.claims, readClaims(database, "subject IN " + list + " AND (object IN " +
                                                       list + " OR object IS NULL) AND " + so));
  for (const auto& claim : knowledge.claims) {
    if (claim.attribution.entity) ids.push_back(*claim.attribution.entity);
  }
  ISNAD_TRY(knowledge.entities, readEntities(database, "id IN " + listOf(ids)));
  return knowledge;
}

namespace {

/// How many of them, in their order, have at most `links` pairs among them; at least one.
Result<std::size_t> fitting(Database& database, const std::vector<EntityId>& ids,
                            std::int64_t links) {
  std::unordered_map<std::int64_t, std::size_t> ranks;
  for (std::size_t i = 0; i < ids.size(); ++i) ranks[ids[i].value] = i;
  std::vector<std::int64_t> added(ids.size());  // pairs that each closes with those before it
  ISNAD_TRY(const auto list, partsOf(database, ids));
  ISNAD_TRY(auto rows,
            database.prepare("SELECT DISTINCT one.root, other.root FROM link JOIN entity AS one ON "
                             "one.id = a JOIN entity AS other ON other.id = b WHERE a IN " +
                             list + " AND b IN " + list + " AND one.root < other.root"));
  ISNAD_CHECK(rows.each([&](const Statement& row) -> Status {
    ++added[std::max(ranks[row.integer(0)], ranks[row.integer(1)])];
    return {};
  }));
  std::size_t count = 0;
  for (std::int64_t pairs = 0; count < ids.size(); ++count) {
    pairs += added[count];
    if (pairs > links) break;
  }
  return count;
}

}  // namespace

Result<std::vector<EntityId>> mostConnected(KnowledgeBase& base, PartLimits limits) {
  auto& database = Inside::database(base);
  ISNAD_TRY(auto ids, idsFrom(database, R"sql(
    SELECT root FROM (SELECT a, count(*) AS others FROM link GROUP BY a) JOIN entity ON entity.id = a
      GROUP BY root ORDER BY sum(others) DESC, root LIMIT )sql" +
                                            std::to_string(limits.entities)));
  ISNAD_TRY(const auto count, fitting(database, ids, limits.links));
  ids.resize(count);
  return ids;
}

Result<std::vector<EntityId>> entitiesIn(KnowledgeBase& base, model::ArticleId article) {
  const auto here = " WHERE shown AND article = " + std::to_string(article.value);
  return idsFrom(Inside::database(base),
                 "SELECT DISTINCT root FROM entity WHERE id IN (SELECT said FROM mention" + here +
                     " UNION SELECT subject FROM claim" + here + " UNION SELECT object FROM claim" +
                     here + " AND object IS NOT NULL) ORDER BY root");
}

Result<std::vector<RelationSummary>> relationsOf(KnowledgeBase& base, EntityId entity, Page page) {
  auto& database = Inside::database(base);
  ISNAD_TRY(const auto parts, partsOf(database, {&entity, 1}));
  ISNAD_TRY(auto rows, database.prepare(R"sql(
    WITH page AS (SELECT one.root AS subject, predicate, other.root AS object, count(*) AS claims FROM (
        SELECT subject, predicate, object FROM claim WHERE shown AND subject IN )sql" +
                                        parts + R"sql(
        UNION ALL SELECT subject, predicate, object FROM claim WHERE shown AND object IN )sql" +
                                        parts + " AND subject NOT IN " + parts + R"sql()
        JOIN entity AS one ON one.id = subject LEFT JOIN entity AS other ON other.id = object
      GROUP BY one.root, other.root, predicate ORDER BY claims DESC, 1, 3, 2 LIMIT ? OFFSET ?)
    SELECT page.subject, page.predicate, page.object, claims, (SELECT count(DISTINCT isnad_fold(coalesce(source.name,
        nullif(first.publisher, ''), 'story ' || first.id)))
        FROM entity AS one LEFT JOIN entity AS other ON other.root = page.object
          CROSS JOIN claim ON claim.subject = one.id AND claim.object IS other.id AND claim.predicate = page.predicate
          JOIN article ON article.id = claim.article JOIN article AS first ON first.id = article.story
          LEFT JOIN entity AS said ON said.id = claim.source_entity LEFT JOIN entity AS source ON source.id = said.root
        WHERE one.root = page.subject AND claim.shown) FROM page ORDER BY claims DESC, 1, 3, 2)sql"));
  std::vector<RelationSummary> relations;
  ISNAD_CHECK(rows.with(page.limit, page.offset).each([&](const Statement& row) -> Status {
    RelationSummary relation{
        {row.integer(0)},
        model::predicateFrom(row.text(1)).value_or(model::Predicate::InvestsIn),
        {},
        row.integer(3),
        row.integer(4)};
    if (!row.isNull(2)) relation.object = EntityId{row.integer(2)};
    relations.push_back(relation);
    return {};
  }));
  return relations;
}

Result<Presence> presenceOf(KnowledgeBase& base, EntityId entity) {
  auto& database = Inside::database(base);
  ISNAD_TRY(const auto parts, partsOf(database, {&entity, 1}));
  ISNAD_TRY(auto rows,
            database.prepare("SELECT count(*), count(DISTINCT nullif(publisher, '')) FROM article "
                             "WHERE id IN (SELECT article FROM mention WHERE shown AND said IN " +
                             parts + ")"));
  Presence presence;
  ISNAD_CHECK(rows.each([&](const Statement& row) -> Status {
    presence = {row.integer(0), row.integer(1)};
    return {};
  }));
  return presence;
}

}  // namespace isnad::store
