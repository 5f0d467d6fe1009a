#include <map>

#include "claim_rows.h"
#include "decisions.h"
#include "isnad/model/edit_text.h"
#include "linking.h"
#include "near_texts.h"
#include "parts.h"
#include "refresh.h"

namespace isnad::store {

using model::ArticleId;
using model::ClaimId;
using model::EntityId;

namespace {

/// The store's id of an entity that an analysis calls by its own.
EntityId stored(const std::vector<EntityId>& ids, EntityId local) {
  return ids[static_cast<std::size_t>(local.value) - 1];
}

Result<ArticleId> addArticle(Database& database, const model::Article& article, std::int64_t run) {
  ISNAD_TRY(auto insert, database.prepare(R"sql(
    INSERT INTO article (sha256, name, title, url, publisher, published, language, text, run, story, imported_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, isnad_now()))sql"));
  insert.with(article.sha256, article.name, article.title, article.url, article.publisher,
              article.published, article.language, article.text, run);
  ISNAD_CHECK(insert.run());
  const ArticleId id{database.lastId()};
  ISNAD_CHECK(database.run("INSERT INTO article_words (rowid, title, text) VALUES (?, ?, ?)", id,
                           article.title, article.text));
  return id;
}

Status writePassages(Database& database, const model::Analysis& analysis, ArticleId article) {
  ISNAD_CHECK(database.run("DELETE FROM ignored_passage WHERE article = ?", article));
  ISNAD_CHECK(database.run("DELETE FROM sentence WHERE article = ?", article));
  ISNAD_TRY(auto ignored, database.prepare("INSERT INTO ignored_passage VALUES (?, ?, ?, ?)"));
  for (const auto& passage : analysis.article.ignored) {
    ISNAD_CHECK(ignored.with(article, passage.span.begin, passage.span.end, passage.reason).run());
  }
  ISNAD_TRY(auto sentence, database.prepare("INSERT INTO sentence VALUES (?, ?, ?)"));
  for (const auto span : analysis.sentences)
    ISNAD_CHECK(sentence.with(article, span.begin, span.end).run());
  return {};
}

Status writeMentions(Database& database, const model::Analysis& analysis, ArticleId article,
                     const std::vector<EntityId>& ids) {
  ISNAD_CHECK(
      database.run("DELETE FROM mention WHERE article = ? AND origin = 'machine'", article));
  ISNAD_TRY(auto insert,
            database.prepare("INSERT INTO mention VALUES (?, ?, ?, 'machine', ?, 1, ?, ?, ?)"));
  for (const auto& mention : analysis.mentions) {
    insert.with(article, mention.span.begin, mention.span.end, stored(ids, mention.entity));
    insert.bind(5, static_cast<double>(mention.confidence));
    ISNAD_CHECK(insert.bind(6, mention.found_by).bind(7, mention.linked_by).run());
  }
  return {};
}

model::Claim inStore(model::Claim claim, ArticleId article, const std::vector<EntityId>& ids) {
  claim.evidence.article = article;
  claim.subject = stored(ids, claim.subject);
  if (claim.object) claim.object = stored(ids, *claim.object);
  if (claim.attribution.entity) claim.attribution.entity = stored(ids, *claim.attribution.entity);
  claim.by_hand = false;
  return claim;
}

/// Everything that makes a claim the same in two readings.
Result<std::string> identity(Database& database, ClaimId id) {
  ISNAD_TRY(const auto content, contentAsRead(database, id));
  ISNAD_TRY(auto spans, database.findText(R"sql(
    SELECT sentence_begin || ' ' || sentence_end || ' ' || quote_begin || ' ' || quote_end || ' ' || cue_begin
      || ' ' || cue_end || ' ' || resolved FROM claim WHERE id = ?)sql",
                                          id));
  return toText(content) + " " + spans.value_or("");
}

Result<std::vector<ClaimId>> currentClaims(Database& database, ArticleId article) {
  std::vector<ClaimId> claims;
  ISNAD_TRY(auto rows,
            database.prepare("SELECT id FROM claim WHERE article = ? AND known_to IS NULL "
                             "AND origin = 'machine' ORDER BY id"));
  ISNAD_CHECK(rows.with(article).each([&](const Statement& row) -> Status {
    claims.push_back({row.integer(0)});
    return {};
  }));
  return claims;
}

/// Claims that stay keep their row; the others of the former reading are returned, in order.
Result<std::vector<ClaimId>> writeClaims(Database& database, const model::Analysis& analysis,
                                         ArticleId article, const std::vector<EntityId>& ids) {
  ISNAD_TRY(auto former, currentClaims(database, article));
  std::multimap<std::string, ClaimId> known;
  for (const auto id : former) {
    ISNAD_TRY(auto text, identity(database, id));
    known.emplace(std::move(text), id);
  }
  for (const auto& claim : analysis.claims) {
    ISNAD_TRY(const auto id, insertClaim(database, inStore(claim, article, ids)));
    if (known.empty()) continue;
    ISNAD_TRY(const auto text, identity(database, id));
    const auto same = known.find(text);
    if (same == known.end()) continue;
    ISNAD_CHECK(database.run("UPDATE claim SET confidence = ?2, rule = ?3 WHERE id = ?1",
                             same->second, static_cast<double>(claim.confidence), claim.rule));
    ISNAD_CHECK(database.run("DELETE FROM claim WHERE id = ?", id));
    std::erase(former, same->second);
    known.erase(same);
  }
  return former;
}

}  // namespace

Result<std::int64_t> KnowledgeBase::Parts::runOf(const std::string& pipeline) {
  if (run && run->first == pipeline) return run->second;
  ISNAD_CHECK(database.run("INSERT INTO run (pipeline, at) VALUES (?, isnad_now())", pipeline));
  return database.lastId();
}

Result<Recorded> KnowledgeBase::Parts::recordOne(const model::Analysis& analysis,
                                                 std::int64_t run_id) {
  ISNAD_TRY(auto known, database.prepare("SELECT article.id, pipeline FROM article JOIN run ON "
                                         "run.id = article.run WHERE sha256 = ?"));
  known.with(analysis.article.sha256);
  ISNAD_TRY(const bool is_known, known.step());
  if (is_known && known.text(1) == analysis.pipeline) return Recorded::Unchanged;
  ArticleId article{is_known ? known.integer(0) : 0};
  known.reset();
  ISNAD_TRY(const auto ids, linkEntities(database, analysis, article));
  if (!is_known) {
    ISNAD_TRY(article, addArticle(database, analysis.article, run_id));
    ISNAD_CHECK(joinStory(database, *words, article, analysis.article.text));
  } else {
    ISNAD_CHECK(database.run("UPDATE article SET run = ?2 WHERE id = ?1", article, run_id));
  }
  ISNAD_CHECK(database.run("INSERT OR IGNORE INTO reading VALUES (?, ?)", article, run_id));
  ISNAD_CHECK(rememberNames(database, analysis, article, ids));
  ISNAD_CHECK(writePassages(database, analysis, article));
  ISNAD_CHECK(writeMentions(database, analysis, article, ids));
  ISNAD_TRY(const auto former, writeClaims(database, analysis, article, ids));
  if (!is_known) return Recorded::Added;
  ISNAD_CHECK(reattachDecisions(database, article, former));
  ISNAD_CHECK(refreshArticle(database, article));
  return Recorded::Replaced;
}

Result<std::vector<Recorded>> KnowledgeBase::recordAll(std::span<const model::Analysis> analyses) {
  ISNAD_TRY(auto transaction, Transaction::begin(parts_->database));
  std::vector<Recorded> outcomes;
  auto run = parts_->run;
  bool changed = false;
  for (const auto& analysis : analyses) {
    ISNAD_TRY(const auto id, parts_->runOf(analysis.pipeline));
    parts_->run = {analysis.pipeline, id};
    auto outcome = parts_->recordOne(analysis, id);
    if (!outcome) {
      parts_->run = run;
      return tl::unexpected<Error>(outcome.error());
    }
    changed = changed || *outcome != Recorded::Unchanged;
    outcomes.push_back(*outcome);
  }
  if (!changed) {
    parts_->run = run;
    return outcomes;
  }
  if (auto committed = transaction.commit(); !committed) {
    parts_->run = run;
    return tl::unexpected<Error>(committed.error());
  }
  return outcomes;
}

Result<Recorded> KnowledgeBase::record(const model::Analysis& analysis) {
  ISNAD_TRY(const auto outcomes, recordAll({&analysis, 1}));
  return outcomes.front();
}

}  // namespace isnad::store
