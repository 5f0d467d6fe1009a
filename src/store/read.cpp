#include "read.h"

#include <unordered_map>

#include "article_rows.h"
#include "claim_rows.h"
#include "entity_rows.h"
#include "links.h"
#include "parts.h"
#include "valid_time.h"

namespace isnad::store {

using model::EntityId;

namespace {

Span spanAt(const Statement& row, int column) {
  return {static_cast<std::uint32_t>(row.integer(column)),
          static_cast<std::uint32_t>(row.integer(column + 1))};
}

}  // namespace

Result<std::vector<model::Entity>> readEntities(Database& database, const std::string& condition) {
  std::vector<model::Entity> entities;
  std::unordered_map<std::int64_t, std::size_t> index;
  ISNAD_TRY(auto rows,
            database.prepare("SELECT id, type, name, latin_name, key FROM entity WHERE " +
                             condition + " ORDER BY id"));
  ISNAD_CHECK(rows.each([&](const Statement& row) -> Status {
    model::Entity entity;
    entity.id = {row.integer(0)};
    const auto type = model::entityTypeFrom(row.text(1));
    if (!type) return fail(ErrorCode::Corrupt, "'" + row.text(1) + "' is no type of entity");
    entity.type = *type;
    entity.name = row.text(2);
    entity.latin_name = row.text(3);
    entity.key = row.text(4);
    index[entity.id.value] = entities.size();
    entities.push_back(std::move(entity));
    return {};
  }));
  ISNAD_TRY(auto aliases, database.prepare(R"sql(
    SELECT DISTINCT root, entity_name.name FROM entity AS part JOIN entity_name ON entity_name.entity = part.id
    WHERE root IN (SELECT id FROM entity WHERE )sql" +
                                           condition + ") ORDER BY root, entity_name.name"));
  ISNAD_CHECK(aliases.each([&](const Statement& row) -> Status {
    const auto found = index.find(row.integer(0));
    if (found == index.end()) return {};
    auto& entity = entities[found->second];
    if (auto name = row.text(1); name != entity.name && name != entity.latin_name)
      entity.aliases.push_back(std::move(name));
    return {};
  }));
  ISNAD_TRY(auto ids, database.prepare(R"sql(
    SELECT root, scheme, value FROM entity AS part JOIN entity_id ON entity_id.entity = part.id
    WHERE root IN (SELECT id FROM entity WHERE )sql" +
                                       condition + ") ORDER BY part.id = root, part.id"));
  ISNAD_CHECK(ids.each([&](const Statement& row) -> Status {
    const auto found = index.find(row.integer(0));
    if (found != index.end()) entities[found->second].ids[row.text(1)] = row.text(2);
    return {};
  }));
  return entities;
}

namespace {

Result<model::Claim> claimWithRoots(const Statement& row, const Roots& roots) {
  ISNAD_TRY(auto claim, readClaim(row));
  claim.subject = roots.of(claim.subject);
  if (claim.object) claim.object = roots.of(*claim.object);
  if (auto& source = claim.attribution.entity) source = roots.of(*source);
  return claim;
}

}  // namespace

Result<std::vector<model::Claim>> readClaims(Database& database, const std::string& condition) {
  std::vector<model::Claim> claims;
  ISNAD_TRY(const auto roots, Roots::read(database));
  ISNAD_TRY(auto rows, database.prepare(std::string("SELECT ") + kClaimColumns +
                                        " FROM claim WHERE " + condition + " ORDER BY id"));
  ISNAD_CHECK(rows.each([&](const Statement& row) -> Status {
    ISNAD_TRY(auto claim, claimWithRoots(row, roots));
    claims.push_back(std::move(claim));
    return {};
  }));
  return claims;
}

Status KnowledgeBase::eachClaim(const std::function<Status(const model::Claim&)>& use,
                                const std::string& day) {
  auto& database = parts_->database;
  std::string condition = "shown";
  if (!day.empty()) {
    ISNAD_TRY(condition, wasSo(day));
  }
  ISNAD_TRY(const auto moment, ReadTransaction::begin(database));
  ISNAD_TRY(const auto roots, Roots::read(database));
  ISNAD_TRY(const auto articles, articleIds());
  // Article by article: sorting them all would need room for them all.
  ISNAD_TRY(auto rows,
            database.prepare(std::string("SELECT ") + kClaimColumns +
                             " FROM claim WHERE article = ? AND " + condition + " ORDER BY id"));
  for (const auto article : articles) {
    ISNAD_CHECK(rows.with(article).each([&](const Statement& row) -> Status {
      ISNAD_TRY(const auto claim, claimWithRoots(row, roots));
      return use(claim);
    }));
  }
  return {};
}

Result<std::vector<model::Mention>> readMentions(Database& database, const std::string& condition) {
  std::vector<model::Mention> mentions;
  ISNAD_TRY(const auto roots, Roots::read(database));
  ISNAD_TRY(auto rows, database.prepare(R"sql(
    SELECT article, said, "begin", "end", confidence, found_by, linked_by FROM mention WHERE )sql" +
                                        condition + R"sql( ORDER BY article, "begin")sql"));
  ISNAD_CHECK(rows.each([&](const Statement& row) -> Status {
    mentions.push_back({{row.integer(0)},
                        roots.of({row.integer(1)}),
                        spanAt(row, 2),
                        static_cast<float>(row.real(4)),
                        row.text(5),
                        row.text(6)});
    return {};
  }));
  return mentions;
}

Result<model::Knowledge> KnowledgeBase::knowledge() {
  model::Knowledge knowledge;
  auto& database = parts_->database;
  ISNAD_TRY(knowledge.entities, readEntities(database, kEntityIsVisible));
  ISNAD_TRY(knowledge.claims, readClaims(database, "shown"));
  ISNAD_TRY(knowledge.mentions, readMentions(database, "shown"));
  return knowledge;
}

Result<std::vector<model::Entity>> KnowledgeBase::entities() {
  return readEntities(parts_->database, kEntityIsVisible);
}

Result<std::vector<model::Mention>> KnowledgeBase::mentionsIn(model::ArticleId id) {
  return readMentions(parts_->database, "shown AND article = " + std::to_string(id.value));
}

namespace {

/// `text`: the SQL of its text.
Result<model::Article> readArticle(Database& database, model::ArticleId id, const char* text) {
  ISNAD_TRY(
      auto query,
      database.prepare(std::string("SELECT name, title, url, publisher, published, language, ") +
                       text + ", sha256 FROM article WHERE id = ?"));
  query.with(id);
  ISNAD_TRY(const bool found, query.step());
  if (!found) return fail(ErrorCode::NotFound, "there is no article " + std::to_string(id.value));
  return model::Article{id,
                        query.text(0),
                        query.text(1),
                        query.text(2),
                        query.text(3),
                        query.text(4),
                        query.text(5),
                        query.text(6),
                        query.text(7),
                        {}};
}

}  // namespace

Result<model::Article> KnowledgeBase::source(model::ArticleId id) {
  return readArticle(parts_->database, id, "''");
}

Result<model::Article> KnowledgeBase::article(model::ArticleId id) {
  auto& database = parts_->database;
  ISNAD_TRY(auto article, readArticle(database, id, "text"));
  ISNAD_TRY(
      auto ignored,
      database.prepare(
          R"sql(SELECT "begin", "end", reason FROM ignored_passage WHERE article = ? ORDER BY "begin")sql"));
  ISNAD_CHECK(ignored.with(id).each([&](const Statement& row) -> Status {
    article.ignored.push_back({spanAt(row, 0), row.text(2)});
    return {};
  }));
  return article;
}

namespace {

/// Those imported until `moment`; empty: all.
Result<std::vector<ArticleSummary>> summaries(Database& database, const std::string& order,
                                              Page page, const std::string& moment = {}) {
  ISNAD_TRY(auto query, database.prepare(kSummaryColumns +
                                         std::string(moment.empty() ? "WHERE ? = ''"
                                                                    : "WHERE imported_at <= ?") +
                                         " ORDER BY " + order + " LIMIT ? OFFSET ?"));
  std::vector<ArticleSummary> articles;
  ISNAD_CHECK(query.with(moment, page.limit, page.offset).each([&](const Statement& row) -> Status {
    articles.push_back(summaryIn(row));
    return {};
  }));
  return articles;
}

}  // namespace

Result<std::vector<ArticleSummary>> KnowledgeBase::articles() {
  return summaries(parts_->database, "id", {0, -1});
}

Result<std::vector<model::ArticleId>> KnowledgeBase::articleIds() {
  ISNAD_TRY(const auto numbers, parts_->database.integers("SELECT id FROM article ORDER BY id"));
  std::vector<model::ArticleId> ids;
  for (const auto number : numbers) ids.push_back({number});
  return ids;
}

Result<std::vector<ArticleSummary>> KnowledgeBase::articles(Page page) {
  return summaries(parts_->database, "published DESC, id DESC", page);
}

bool isReadOnly(KnowledgeBase& base) { return Inside::isReadOnly(base); }

Result<std::vector<ArticleSummary>> articlesKnownOn(KnowledgeBase& base, Page page,
                                                    const std::string& moment) {
  return summaries(Inside::database(base), "published DESC, id DESC", page, moment);
}

Result<bool> wasKnownOn(KnowledgeBase& base, model::ArticleId id, const std::string& moment) {
  ISNAD_TRY(auto query, Inside::database(base).prepare(
                            "SELECT 1 FROM article WHERE id = ? AND imported_at <= ?"));
  return query.with(id, moment).step();
}

}  // namespace isnad::store
