#include "dump.h"

#include <algorithm>
#include <ostream>
#include <unordered_map>

#include "claim_rows.h"
#include "entity_rows.h"
#include "isnad/model/edit_text.h"
#include "isnad/model/fields.h"
#include "parts.h"
#include "read.h"

namespace isnad::store {

using model::Fields;

namespace {

using Lines = std::vector<std::string>;

/// A line for each row: the verb, then each column under its own name, NULLs left out.
Status addRows(Database& database, Lines& lines, std::string_view verb, const std::string& sql,
               std::initializer_list<const char*> columns) {
  ISNAD_TRY(auto rows, database.prepare(sql));
  return rows.each([&](const Statement& row) -> Status {
    Fields fields{std::string(verb)};
    int at = 0;
    for (const auto* column : columns) {
      if (!row.isNull(at)) fields.add(column, row.text(at));
      ++at;
    }
    lines.push_back(fields.line());
    return {};
  });
}

Status addEntities(Database& database, Lines& lines,
                   std::unordered_map<std::int64_t, std::string>& keys) {
  ISNAD_TRY(const auto entities, readEntities(database, kEntityIsVisible));
  for (const auto& entity : entities) {
    Fields fields("entity");
    fields.add("key", entity.key).add("type", keyOf(entity.type)).add("name", entity.name);
    fields.addText("latin", entity.latin_name);
    for (const auto& alias : entity.aliases) fields.add("alias", alias);
    for (const auto& [scheme, value] : entity.ids) fields.add("id:" + scheme, value);
    lines.push_back(fields.line());
  }
  ISNAD_TRY(auto all,
            database.prepare("SELECT part.id, entity.key FROM entity AS part JOIN entity ON "
                             "entity.id = part.root"));
  return all.each([&](const Statement& row) -> Status {
    keys[row.integer(0)] = row.text(1);
    return {};
  });
}

Status addClaims(Database& database, Lines& lines,
                 const std::unordered_map<std::int64_t, std::string>& keys) {
  ISNAD_TRY(auto rows, database.prepare(std::string("SELECT ") + kClaimColumns +
                                        ", as_read, sha256 FROM claim JOIN article ON article.id "
                                        "= claim.article WHERE known_to IS NULL"));
  return rows.each([&](const Statement& row) -> Status {
    ISNAD_TRY(const auto claim, readClaim(row));
    const auto key = [&](model::EntityId id) { return model::EntityKey{keys.at(id.value)}; };
    model::ClaimContent content{
        claim.predicate, key(claim.subject), {},           claim.amount,
        claim.percent,   claim.direction,    claim.metric, claim.role,
        claim.date,      claim.status,       {},           claim.attribution.text};
    if (claim.object) content.object = key(*claim.object);
    if (claim.attribution.entity) content.source = key(*claim.attribution.entity);
    const auto span = [](Span at) {
      return std::to_string(at.begin) + "-" + std::to_string(at.end);
    };
    const int as_read = 29;
    Fields fields("claim");
    fields.add("article", row.text(as_read + 1)).add("at", span(claim.evidence.quote));
    fields.add("sentence", span(claim.evidence.sentence)).add("cue", span(claim.evidence.cue));
    fields.add("says", toText(content));
    if (claim.verdict) fields.add("verdict", keyOf(*claim.verdict));
    if (claim.corrected) fields.add("read", row.text(as_read));
    if (claim.by_hand) fields.add("by", "hand");
    lines.push_back(fields.line());
    return {};
  });
}

}  // namespace

Result<Lines> factLines(Database& database) {
  Lines lines;
  std::unordered_map<std::int64_t, std::string> keys;
  ISNAD_CHECK(
      addRows(database, lines, "article",
              "SELECT article.sha256, article.name, article.title, article.url, article.publisher, "
              "article.published, first.sha256 FROM article JOIN article AS first ON first.id = "
              "article.story",
              {"sha256", "name", "title", "url", "publisher", "published", "story"}));
  ISNAD_CHECK(addEntities(database, lines, keys));
  ISNAD_CHECK(
      addRows(database, lines, "merged",
              "SELECT entity.key, target.key FROM entity JOIN entity AS target ON target.id = "
              "entity.merged_into",
              {"entity", "into"}));
  ISNAD_CHECK(addRows(database, lines, "distinct",
                      "SELECT min(one.key, other.key), max(one.key, other.key) FROM distinct_pair "
                      "JOIN entity AS one "
                      "ON one.id = a JOIN entity AS other ON other.id = b",
                      {"a", "b"}));
  ISNAD_CHECK(addRows(database, lines, "mention", R"sql(
    SELECT sha256, "begin" || '-' || "end", entity.key, nullif(mention.origin, 'machine') FROM mention
      JOIN article ON article.id = mention.article JOIN entity AS part ON part.id = said
      JOIN entity ON entity.id = part.root WHERE shown)sql",
                      {"article", "at", "entity", "by"}));
  ISNAD_CHECK(addClaims(database, lines, keys));
  for (const auto* what : {"note", "tag", "grade"}) {
    ISNAD_CHECK(addRows(database, lines, what,
                        std::string("SELECT kind || ':' || target, ") +
                            (what == std::string_view("note") ? "text" : what) + " FROM " + what,
                        {"on", "is"}));
  }
  ISNAD_CHECK(
      addRows(database, lines, "view", "SELECT name, settings FROM view", {"name", "settings"}));
  ISNAD_CHECK(addRows(database, lines, "pin",
                      "SELECT view, key, x, y FROM pin JOIN entity ON entity.id = pin.entity",
                      {"view", "entity", "x", "y"}));
  ISNAD_CHECK(addRows(database, lines, "resolved", "SELECT first, second, holds FROM resolution",
                      {"first", "second", "holds"}));
  ISNAD_CHECK(addRows(database, lines, "orphan", R"sql(
    SELECT sha256, quote_begin || '-' || quote_end, predicate, key, verdict, correction FROM claim_decision
      JOIN article ON article.id = claim_decision.article JOIN entity ON entity.id = subject WHERE orphan)sql",
                      {"article", "at", "predicate", "subject", "verdict", "content"}));
  std::ranges::sort(lines);
  return lines;
}

Status KnowledgeBase::dump(std::ostream& out) {
  ISNAD_TRY(const auto lines, factLines(parts_->database));
  for (const auto& line : lines) out << line << "\n";
  return {};
}

}  // namespace isnad::store
