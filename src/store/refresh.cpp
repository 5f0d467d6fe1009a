#include "refresh.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace isnad::store {

using model::ArticleId;
using model::EntityId;

namespace {

/// A mention of the machine's, and what it names after decisions: nothing where it was taken away.
struct Moved {
  Span span;
  std::int64_t said;
  std::optional<std::int64_t> now;
};

struct ClaimRow {
  std::int64_t id;
  Span sentence;
  Span quote;
  std::array<std::optional<std::int64_t>, 3> said;  // subject, object, source
};

Span spanAt(const Statement& row, int column) {
  return {static_cast<std::uint32_t>(row.integer(column)),
          static_cast<std::uint32_t>(row.integer(column + 1))};
}

std::optional<std::int64_t> integerAt(const Statement& row, int column) {
  if (row.isNull(column)) return std::nullopt;
  return row.integer(column);
}

Result<std::vector<Moved>> readMentions(Database& database, ArticleId article) {
  std::vector<Moved> mentions;
  ISNAD_TRY(auto rows, database.prepare(R"sql(
    SELECT mention."begin", mention."end", said, decision."begin" IS NOT NULL, decision.entity
    FROM mention LEFT JOIN mention_decision AS decision ON decision.article = mention.article
      AND decision."begin" < mention."end" AND mention."begin" < decision."end"
    WHERE mention.article = ? AND origin = 'machine' ORDER BY mention."begin")sql"));
  ISNAD_CHECK(rows.with(article).each([&](const Statement& row) -> Status {
    const auto said = row.integer(2);
    const bool decided = row.integer(3) != 0;
    mentions.push_back({spanAt(row, 0), said, decided ? integerAt(row, 4) : said});
    return {};
  }));
  return mentions;
}

/// Whom the machine's `said` stands for within `area`; nothing where it isn't named there.
std::optional<std::int64_t> movedWithin(const std::vector<Moved>& mentions, Span area,
                                        std::int64_t said) {
  std::optional<std::int64_t> target;
  for (const auto& mention : mentions) {
    if (mention.said != said || !area.contains(mention.span)) continue;
    if (!mention.now || *mention.now == said) return said;
    if (!target) target = mention.now;
  }
  return target;
}

std::int64_t relinked(const std::vector<Moved>& mentions, const ClaimRow& claim,
                      std::int64_t said) {
  constexpr Span kWholeText{0, 0xFFFFFFFF};
  for (const auto area : {claim.quote, claim.sentence, kWholeText}) {
    if (const auto found = movedWithin(mentions, area, said)) return *found;
  }
  return said;
}

Status refreshMentions(Database& database, ArticleId article) {
  ISNAD_CHECK(database.run("DELETE FROM mention WHERE article = ? AND origin = 'person'", article));
  ISNAD_CHECK(database.run(R"sql(
    UPDATE mention SET entity = (SELECT root FROM entity WHERE id = said),
      shown = NOT EXISTS (SELECT 1 FROM mention_decision AS decision WHERE decision.article = mention.article
        AND decision."begin" < mention."end" AND mention."begin" < decision."end")
    WHERE article = ?)sql",
                           article));
  return database.run(R"sql(
    INSERT INTO mention SELECT article, "begin", "end", 'person', entity,
      (SELECT root FROM entity WHERE entity.id = mention_decision.entity), 1, 1, 'hand', 'hand'
    FROM mention_decision WHERE article = ? AND entity IS NOT NULL)sql",
                      article);
}

Status relinkClaims(Database& database, ArticleId article) {
  ISNAD_TRY(const auto mentions, readMentions(database, article));
  std::vector<ClaimRow> claims;
  ISNAD_TRY(auto rows, database.prepare(R"sql(
    SELECT id, sentence_begin, sentence_end, quote_begin, quote_end, said_subject, said_object, said_source
    FROM claim WHERE article = ? AND known_to IS NULL AND origin = 'machine' AND as_read IS NULL)sql"));
  ISNAD_CHECK(rows.with(article).each([&](const Statement& row) -> Status {
    claims.push_back({row.integer(0),
                      spanAt(row, 1),
                      spanAt(row, 3),
                      {integerAt(row, 5), integerAt(row, 6), integerAt(row, 7)}});
    return {};
  }));
  ISNAD_TRY(auto update, database.prepare(R"sql(
    UPDATE claim SET subject = (SELECT root FROM entity WHERE id = ?2),
      object = (SELECT root FROM entity WHERE id = ?3), source_entity = (SELECT root FROM entity WHERE id = ?4)
    WHERE id = ?1)sql"));
  for (const auto& claim : claims) {
    auto now = claim.said;
    for (auto& said : now) {
      if (said) said = relinked(mentions, claim, *said);
    }
    ISNAD_CHECK(update.with(claim.id, now[0], now[1], now[2]).run());
  }
  return {};
}

Result<std::vector<std::int64_t>> integers(Statement rows) {
  std::vector<std::int64_t> values;
  ISNAD_CHECK(rows.each([&](const Statement& row) -> Status {
    values.push_back(row.integer(0));
    return {};
  }));
  return values;
}

/// `(3,7)`: the entity and all that was merged into it, at any remove.
Result<std::string> partsOf(Database& database, EntityId entity) {
  ISNAD_TRY(auto rows, database.prepare(R"sql(
    WITH RECURSIVE down (id) AS (SELECT ?1 UNION
      SELECT entity.id FROM entity JOIN down ON entity.merged_into = down.id) SELECT id FROM down)sql"));
  rows.with(entity);
  ISNAD_TRY(const auto ids, integers(std::move(rows)));
  std::string list;
  for (const auto id : ids) list += (list.empty() ? "(" : ",") + std::to_string(id);
  return list + ")";
}

Status countLinks(Database& database, std::int64_t entity) {
  ISNAD_CHECK(
      database.run("DELETE FROM link WHERE (a, b) IN (SELECT b, a FROM link WHERE a = ?)", entity));
  ISNAD_CHECK(database.run("DELETE FROM link WHERE a = ?", entity));
  ISNAD_CHECK(database.run(R"sql(
    INSERT INTO link SELECT ?1, other, count(*) FROM (
        SELECT object AS other FROM claim WHERE subject = ?1 AND object IS NOT NULL AND object <> ?1 AND shown
        UNION ALL SELECT subject FROM claim WHERE object = ?1 AND subject <> ?1 AND shown)
      GROUP BY other)sql",
                           entity));
  return database.run("INSERT INTO link SELECT b, a, claims FROM link WHERE a = ?", entity);
}

/// What was said of the parts is said of another root now.
Status moveClaims(Database& database, const std::string& parts, std::int64_t from,
                  std::int64_t to) {
  constexpr std::int64_t kMany = 500;  // from here on counting anew beats the triggers
  ISNAD_TRY(const auto claims, database.find(R"sql(
    SELECT count(*) FROM (SELECT 1 FROM claim WHERE (subject = ?1 AND said_subject IN )sql" +
                                                 parts + ") OR (object = ?1 AND said_object IN " +
                                                 parts + ") LIMIT ?2)",
                                             from, kMany));
  const bool many = claims.value_or(0) >= kMany;
  if (many) database.enableTriggers(false);
  Status moved;
  for (const std::string column : {"subject", "object", "source"}) {
    const auto shown = column + (column == "source" ? "_entity" : "");
    if (moved) {
      moved = database.run("UPDATE claim SET " + shown + " = ? WHERE " + shown + " = ? AND said_" +
                               column + " IN " + parts,
                           to, from);
    }
  }
  if (!many) return moved;
  database.enableTriggers(true);
  ISNAD_CHECK(moved);
  ISNAD_CHECK(countLinks(database, from));
  return countLinks(database, to);
}

}  // namespace

Status refreshRoots(Database& database, EntityId entity) {
  ISNAD_TRY(const auto old_root, database.find("SELECT root FROM entity WHERE id = ?", entity));
  ISNAD_TRY(const auto new_root, database.find(R"sql(
    WITH RECURSIVE up (id) AS (SELECT ?1 UNION
      SELECT merged_into FROM entity JOIN up USING (id) WHERE merged_into IS NOT NULL)
    SELECT id FROM up JOIN entity USING (id) WHERE merged_into IS NULL)sql",
                                               entity));
  if (!new_root || !old_root)
    return fail(ErrorCode::InvalidInput, "entities cannot be merged in a circle");
  ISNAD_TRY(const auto parts, partsOf(database, entity));
  ISNAD_CHECK(database.run("UPDATE entity SET root = ? WHERE id IN " + parts, *new_root));
  ISNAD_CHECK(database.run("UPDATE mention SET entity = ? WHERE entity = ? AND said IN " + parts,
                           *new_root, *old_root));
  ISNAD_TRY(auto decided, database.prepare(R"sql(
    SELECT DISTINCT article FROM mention_decision AS decision WHERE EXISTS (SELECT 1 FROM claim
      WHERE claim.article = decision.article AND (subject = ?1 OR object = ?1 OR source_entity = ?1)))sql"));
  decided.with(*old_root);
  ISNAD_TRY(const auto articles, integers(std::move(decided)));
  ISNAD_CHECK(moveClaims(database, parts, *old_root, *new_root));
  for (const auto article : articles) ISNAD_CHECK(relinkClaims(database, {article}));
  return {};
}

Status refreshArticle(Database& database, ArticleId article) {
  ISNAD_CHECK(refreshMentions(database, article));
  return relinkClaims(database, article);
}

}  // namespace isnad::store
