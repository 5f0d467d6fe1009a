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
    UPDATE mention SET shown = NOT EXISTS (SELECT 1 FROM mention_decision AS decision WHERE decision.article = mention.article
        AND decision."begin" < mention."end" AND mention."begin" < decision."end")
    WHERE article = ?)sql",
                           article));
  return database.run(R"sql(
    INSERT INTO mention SELECT article, "begin", "end", 'person', entity, 1, 1, 'hand', 'hand'
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
  ISNAD_TRY(auto update,
            database.prepare("UPDATE claim SET subject = ?2, object = ?3, source_entity = ?4 "
                             "WHERE id = ?1"));
  for (const auto& claim : claims) {
    auto now = claim.said;
    for (auto& said : now) {
      if (said) said = relinked(mentions, claim, *said);
    }
    ISNAD_CHECK(update.with(claim.id, now[0], now[1], now[2]).run());
  }
  return {};
}

}  // namespace

Status refreshRoots(Database& database, EntityId entity) {
  ISNAD_TRY(const auto new_root, database.find(R"sql(
    WITH RECURSIVE up (id) AS (SELECT ?1 UNION
      SELECT merged_into FROM entity JOIN up USING (id) WHERE merged_into IS NOT NULL)
    SELECT id FROM up JOIN entity USING (id) WHERE merged_into IS NULL)sql",
                                               entity));
  if (!new_root) return fail(Cause::MergeCircle);
  return database.run(R"sql(
    WITH RECURSIVE down (id) AS (SELECT ?1 UNION
      SELECT entity.id FROM entity JOIN down ON entity.merged_into = down.id)
    UPDATE entity SET root = ?2 WHERE id IN down)sql",
                      entity, *new_root);
}

Status refreshArticle(Database& database, ArticleId article) {
  ISNAD_CHECK(refreshMentions(database, article));
  return relinkClaims(database, article);
}

}  // namespace isnad::store
