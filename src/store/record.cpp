#include "parts.h"

namespace isnad::store {

using model::EntityId;

namespace {

std::int64_t at(std::uint32_t position) { return position; }

/// The store's id of an entity that an analysis calls by its own.
EntityId stored(const std::vector<EntityId>& ids, EntityId local) {
  return ids[static_cast<std::size_t>(local.value) - 1];
}

}  // namespace

Result<Recorded> KnowledgeBase::record(const model::Analysis& analysis) {
  auto& database = parts_->database;
  ISNAD_TRY(auto transaction, Transaction::begin(database));
  ISNAD_TRY(auto known, database.prepare("SELECT id, pipeline FROM article WHERE sha256 = ?"));
  known.bind(1, analysis.article.sha256);
  ISNAD_TRY(const bool is_known, known.step());
  if (is_known && known.text(1) == analysis.pipeline) return Recorded::Unchanged;
  if (is_known) {
    ISNAD_TRY(auto remove, database.prepare("DELETE FROM article WHERE id = ?"));
    ISNAD_CHECK(remove.bind(1, known.integer(0)).run());
  }
  known.reset();
  std::vector<EntityId> ids;
  ids.reserve(analysis.entities.size());
  for (const auto& entity : analysis.entities) {
    ISNAD_TRY(const auto id, parts_->entityFor(entity));
    ids.push_back(id);
  }
  ISNAD_TRY(const auto article, parts_->addArticle(analysis));
  ISNAD_CHECK(parts_->addPassages(analysis, article));
  ISNAD_CHECK(parts_->addMentions(analysis, article, ids));
  ISNAD_CHECK(parts_->addClaims(analysis, article, ids));
  if (is_known) ISNAD_CHECK(parts_->dropUnusedEntities());
  ISNAD_CHECK(transaction.commit());
  return is_known ? Recorded::Replaced : Recorded::Added;
}

Result<EntityId> KnowledgeBase::Parts::entityFor(const model::Entity& entity) {
  ISNAD_TRY(auto find, database.prepare(R"sql(
    SELECT id FROM entity WHERE type = ?1 AND name = ?2
    UNION ALL SELECT id FROM entity WHERE type = ?1 AND latin_name = ?3 AND ?3 <> ''
    UNION ALL SELECT entity FROM entity_alias JOIN entity ON entity.id = entity_alias.entity
      WHERE type = ?1 AND alias = ?2
    LIMIT 1)sql"));
  find.bind(1, keyOf(entity.type)).bind(2, entity.name).bind(3, entity.latin_name);
  ISNAD_TRY(const bool found, find.step());
  EntityId id{found ? find.integer(0) : 0};
  if (!found) {
    ISNAD_TRY(auto insert,
              database.prepare("INSERT INTO entity (type, name, latin_name) VALUES (?, ?, ?)"));
    ISNAD_CHECK(
        insert.bind(1, keyOf(entity.type)).bind(2, entity.name).bind(3, entity.latin_name).run());
    id = {database.lastId()};
  }
  ISNAD_TRY(auto alias, database.prepare(R"sql(
    INSERT OR IGNORE INTO entity_alias (entity, alias)
    SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM entity WHERE id = ?1 AND name = ?2))sql"));
  auto aliases = entity.aliases;
  if (found) aliases.push_back(entity.name);
  for (const auto& text : aliases) ISNAD_CHECK(alias.bind(1, id.value).bind(2, text).run());
  ISNAD_TRY(
      auto scheme,
      database.prepare("INSERT OR IGNORE INTO entity_id (entity, scheme, value) VALUES (?, ?, ?)"));
  for (const auto& [name, value] : entity.ids) {
    ISNAD_CHECK(scheme.bind(1, id.value).bind(2, name).bind(3, value).run());
  }
  return id;
}

Result<model::ArticleId> KnowledgeBase::Parts::addArticle(const model::Analysis& analysis) {
  const auto& article = analysis.article;
  ISNAD_TRY(auto insert, database.prepare(R"sql(
    INSERT INTO article (sha256, name, title, url, publisher, published, language, text, pipeline)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))sql"));
  insert.bind(1, article.sha256).bind(2, article.name).bind(3, article.title).bind(4, article.url);
  insert.bind(5, article.publisher).bind(6, article.published).bind(7, article.language);
  ISNAD_CHECK(insert.bind(8, article.text).bind(9, analysis.pipeline).run());
  return model::ArticleId{database.lastId()};
}

Status KnowledgeBase::Parts::addPassages(const model::Analysis& analysis,
                                         model::ArticleId article) {
  ISNAD_TRY(auto ignored, database.prepare("INSERT INTO ignored_passage VALUES (?, ?, ?, ?)"));
  for (const auto& passage : analysis.article.ignored) {
    ISNAD_CHECK(ignored.bind(1, article.value)
                    .bind(2, at(passage.span.begin))
                    .bind(3, at(passage.span.end))
                    .bind(4, passage.reason)
                    .run());
  }
  ISNAD_TRY(auto sentence, database.prepare("INSERT INTO sentence VALUES (?, ?, ?)"));
  for (const auto span : analysis.sentences) {
    ISNAD_CHECK(
        sentence.bind(1, article.value).bind(2, at(span.begin)).bind(3, at(span.end)).run());
  }
  return {};
}

Status KnowledgeBase::Parts::addMentions(const model::Analysis& analysis, model::ArticleId article,
                                         const std::vector<EntityId>& ids) {
  ISNAD_TRY(auto insert, database.prepare("INSERT INTO mention VALUES (?, ?, ?, ?, ?, ?, ?)"));
  for (const auto& mention : analysis.mentions) {
    insert.bind(1, article.value).bind(2, at(mention.span.begin)).bind(3, at(mention.span.end));
    insert.bind(4, stored(ids, mention.entity).value)
        .bind(5, static_cast<double>(mention.confidence));
    ISNAD_CHECK(insert.bind(6, mention.found_by).bind(7, mention.linked_by).run());
  }
  return {};
}

Status KnowledgeBase::Parts::addClaims(const model::Analysis& analysis, model::ArticleId article,
                                       const std::vector<EntityId>& ids) {
  ISNAD_TRY(auto insert, database.prepare(R"sql(
    INSERT INTO claim (article, predicate, subject, object, amount, currency, qualifier, amount_text, percent,
      direction, metric, role, date, status, source_entity, source_text, resolved, confidence, rule,
      sentence_begin, sentence_end, quote_begin, quote_end, cue_begin, cue_end)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql"));
  for (const auto& claim : analysis.claims) {
    insert.bind(1, article.value)
        .bind(2, keyOf(claim.predicate))
        .bind(3, stored(ids, claim.subject).value);
    if (claim.object) insert.bind(4, stored(ids, *claim.object).value);
    if (claim.amount) {
      insert.bind(5, claim.amount->value)
          .bind(7, keyOf(claim.amount->qualifier))
          .bind(8, claim.amount->text);
      if (!claim.amount->currency.empty()) insert.bind(6, claim.amount->currency);
    }
    insert.bindOptional(9, claim.percent);
    if (claim.direction) insert.bind(10, keyOf(*claim.direction));
    insert.bind(11, claim.metric)
        .bind(12, claim.role)
        .bind(13, claim.date)
        .bind(14, keyOf(claim.status));
    if (claim.attribution.entity) insert.bind(15, stored(ids, *claim.attribution.entity).value);
    insert.bind(16, claim.attribution.text).bind(17, std::int64_t{claim.resolved ? 1 : 0});
    insert.bind(18, static_cast<double>(claim.confidence)).bind(19, claim.rule);
    const auto& evidence = claim.evidence;
    insert.bind(20, at(evidence.sentence.begin)).bind(21, at(evidence.sentence.end));
    insert.bind(22, at(evidence.quote.begin)).bind(23, at(evidence.quote.end));
    ISNAD_CHECK(insert.bind(24, at(evidence.cue.begin)).bind(25, at(evidence.cue.end)).run());
  }
  return {};
}

Status KnowledgeBase::Parts::dropUnusedEntities() {
  return database.execute(R"sql(
    DELETE FROM entity WHERE id NOT IN (SELECT entity FROM mention)
      AND id NOT IN (SELECT subject FROM claim) AND id NOT IN (SELECT object FROM claim WHERE object IS NOT NULL)
      AND id NOT IN (SELECT source_entity FROM claim WHERE source_entity IS NOT NULL))sql");
}

}  // namespace isnad::store
