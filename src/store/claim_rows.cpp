#include "claim_rows.h"

#include "isnad/model/edit_text.h"

namespace isnad::store {

using model::ClaimId;
using model::EntityId;
using model::EntityKey;

namespace {

template <class E>
Result<E> listed(const std::optional<E>& value, const std::string& key) {
  if (!value) return fail(ErrorCode::Corrupt, "'" + key + "' is in no closed list");
  return *value;
}

Span spanAt(const Statement& row, int column) {
  return {static_cast<std::uint32_t>(row.integer(column)),
          static_cast<std::uint32_t>(row.integer(column + 1))};
}

bool isBoundary(std::string_view text, std::size_t at) {
  constexpr unsigned kMask = 0xC0;
  constexpr unsigned kContinuation = 0x80;
  return at == text.size() ||
         (at < text.size() && (static_cast<unsigned char>(text[at]) & kMask) != kContinuation);
}

/// Binds what a claim says, from the first parameter on: predicate … source_text.
int bindContent(Statement& statement, int first, const model::Claim& claim) {
  int at = first;
  statement.bind(at, keyOf(claim.predicate)).bind(at + 1, claim.subject.value);
  at += 2;
  const auto bindId = [&](const std::optional<EntityId>& id) {
    if (id)
      statement.bind(at, id->value);
    else
      statement.bindNull(at);
    ++at;
  };
  bindId(claim.object);
  bindId(claim.attribution.entity);
  if (claim.amount) {
    statement.bind(at, claim.amount->value).bind(at + 2, keyOf(claim.amount->qualifier));
    statement.bind(at + 3, claim.amount->text);
    if (!claim.amount->currency.empty()) statement.bind(at + 1, claim.amount->currency);
  }
  at += 4;
  statement.bindOptional(at++, claim.percent);
  if (claim.direction) statement.bind(at, keyOf(*claim.direction));
  ++at;
  statement.bind(at, claim.metric).bind(at + 1, claim.role).bind(at + 2, claim.date);
  statement.bind(at + 3, keyOf(claim.status)).bind(at + 4, claim.attribution.text);
  return at + 5;
}

}  // namespace

const char* const kClaimColumns =
    "claim.id, claim.article, claim.predicate, claim.subject, claim.object, claim.amount, "
    "claim.currency, claim.qualifier, claim.amount_text, claim.percent, claim.direction, "
    "claim.metric, claim.role, claim.date, claim.status, claim.source_entity, claim.source_text, "
    "claim.resolved, claim.confidence, claim.rule, claim.sentence_begin, claim.sentence_end, "
    "claim.quote_begin, claim.quote_end, claim.cue_begin, claim.cue_end, claim.verdict, "
    "claim.as_read IS NOT NULL, claim.origin = 'person'";

Result<model::Claim> readClaim(const Statement& row) {
  model::Claim claim;
  claim.id = {row.integer(0)};
  claim.evidence.article = {row.integer(1)};
  ISNAD_TRY(claim.predicate, listed(model::predicateFrom(row.text(2)), row.text(2)));
  claim.subject = {row.integer(3)};
  if (!row.isNull(4)) claim.object = EntityId{row.integer(4)};
  if (!row.isNull(5)) {
    ISNAD_TRY(const auto qualifier, listed(model::amountQualifierFrom(row.text(7)), row.text(7)));
    claim.amount = {row.real(5), row.text(6), qualifier, row.text(8)};
  }
  if (!row.isNull(9)) claim.percent = row.real(9);
  if (!row.isNull(10)) claim.direction = model::directionFrom(row.text(10));
  claim.metric = row.text(11);
  claim.role = row.text(12);
  claim.date = row.text(13);
  ISNAD_TRY(claim.status, listed(model::claimStatusFrom(row.text(14)), row.text(14)));
  if (!row.isNull(15)) claim.attribution.entity = EntityId{row.integer(15)};
  claim.attribution.text = row.text(16);
  claim.resolved = row.integer(17) != 0;
  claim.confidence = static_cast<float>(row.real(18));
  claim.rule = row.text(19);
  claim.evidence.sentence = spanAt(row, 20);
  claim.evidence.quote = spanAt(row, 22);
  claim.evidence.cue = spanAt(row, 24);
  if (!row.isNull(26)) claim.verdict = model::verdictFrom(row.text(26));
  claim.corrected = row.integer(27) != 0;
  claim.by_hand = row.integer(28) != 0;
  return claim;
}

Result<EntityId> entityCalled(Database& database, const EntityKey& key) {
  ISNAD_TRY(const auto id, database.find("SELECT id FROM entity WHERE key = ?", key.text));
  if (!id) return fail(Cause::NoEntity, {key.text});
  return EntityId{*id};
}

Result<EntityKey> keyOfEntity(Database& database, EntityId id) {
  ISNAD_TRY(auto key, database.findText("SELECT key FROM entity WHERE id = ?", id));
  if (!key) return fail(ErrorCode::NotFound, "there is no entity " + std::to_string(id.value));
  return EntityKey{*std::move(key)};
}

Result<model::ArticleId> articleHashed(Database& database, const std::string& sha256) {
  ISNAD_TRY(const auto id, database.find("SELECT id FROM article WHERE sha256 = ?", sha256));
  if (!id) return fail(Cause::NoArticle, {sha256});
  return model::ArticleId{*id};
}

Result<model::Place> checkedPlace(Database& database, model::Place place) {
  ISNAD_TRY(const auto text,
            database.findText("SELECT text FROM article WHERE sha256 = ?", place.article));
  if (!text) return fail(Cause::NoArticle, {place.article});
  const auto [begin, end] = place.span;
  if (begin >= end || end > text->size() || !isBoundary(*text, begin) || !isBoundary(*text, end)) {
    return fail(ErrorCode::InvalidInput, "bytes " + std::to_string(begin) + "-" +
                                             std::to_string(end) + " are no words of that article");
  }
  const auto words = place.span.of(*text);
  if (!place.words.empty() && place.words != words) {
    return fail(Cause::WordsDiffer, {std::string(words), place.words});
  }
  place.words = words;
  return place;
}

Result<ClaimId> insertClaim(Database& database, const model::Claim& claim) {
  ISNAD_TRY(auto insert, database.prepare(R"sql(
    INSERT INTO claim (predicate, said_subject, said_object, said_source, amount, currency, qualifier, amount_text,
      percent, direction, metric, role, date, status, source_text, resolved, confidence, rule,
      sentence_begin, sentence_end, quote_begin, quote_end, cue_begin, cue_end, article, origin,
      subject, object, source_entity, valid_from, valid_to, known_from)
    SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23,
      ?24, ?25, ?26, ?2, ?3, ?4, isnad_first_day(?13, published), isnad_last_day(?13, published),
      isnad_now() FROM article WHERE id = ?25)sql"));
  int at = bindContent(insert, 1, claim);
  const auto& evidence = claim.evidence;
  insert.bind(at, claim.resolved).bind(at + 1, static_cast<double>(claim.confidence));
  insert.bind(at + 2, claim.rule);
  at += 3;
  for (const auto span : {evidence.sentence, evidence.quote, evidence.cue}) {
    insert.bind(at, std::int64_t{span.begin}).bind(at + 1, std::int64_t{span.end});
    at += 2;
  }
  insert.bind(at, evidence.article.value).bind(at + 1, claim.by_hand ? "person" : "machine");
  ISNAD_CHECK(insert.run());
  return ClaimId{database.lastId()};
}

Result<model::ClaimContent> contentOf(Database& database, ClaimId id) {
  ISNAD_TRY(auto row, database.prepare(std::string("SELECT ") + kClaimColumns +
                                       ", said_subject, said_object, said_source "
                                       "FROM claim WHERE id = ?"));
  row.with(id);
  ISNAD_TRY(const bool found, row.step());
  if (!found) return fail(Cause::NoClaim, {std::to_string(id.value)});
  ISNAD_TRY(const auto claim, readClaim(row));
  model::ClaimContent content;
  content.predicate = claim.predicate;
  const int subject_at = 29;
  ISNAD_TRY(content.subject, keyOfEntity(database, {row.integer(subject_at)}));
  if (!row.isNull(subject_at + 1)) {
    ISNAD_TRY(content.object, keyOfEntity(database, {row.integer(subject_at + 1)}));
  }
  if (!row.isNull(subject_at + 2)) {
    ISNAD_TRY(content.source, keyOfEntity(database, {row.integer(subject_at + 2)}));
  }
  content.amount = claim.amount;
  content.percent = claim.percent;
  content.direction = claim.direction;
  content.metric = claim.metric;
  content.role = claim.role;
  content.date = claim.date;
  content.status = claim.status;
  content.source_text = claim.attribution.text;
  return content;
}

Result<model::ClaimContent> contentAsRead(Database& database, ClaimId id) {
  ISNAD_TRY(const auto as_read, database.findText("SELECT as_read FROM claim WHERE id = ?", id));
  return as_read ? model::claimContentFromText(*as_read) : contentOf(database, id);
}

Result<model::Claim> claimSaying(Database& database, const model::ClaimContent& content) {
  model::Claim claim;
  claim.predicate = content.predicate;
  ISNAD_TRY(claim.subject, entityCalled(database, content.subject));
  if (content.object) {
    ISNAD_TRY(claim.object, entityCalled(database, *content.object));
  }
  if (content.source) {
    ISNAD_TRY(claim.attribution.entity, entityCalled(database, *content.source));
  }
  claim.attribution.text = content.source_text;
  claim.amount = content.amount;
  claim.percent = content.percent;
  claim.direction = content.direction;
  claim.metric = content.metric;
  claim.role = content.role;
  claim.date = content.date;
  claim.status = content.status;
  return claim;
}

Status writeContent(Database& database, ClaimId id, const model::ClaimContent& content) {
  ISNAD_TRY(const auto claim, claimSaying(database, content));
  ISNAD_TRY(auto update, database.prepare(R"sql(
    UPDATE claim SET predicate = ?1, said_subject = ?2, said_object = ?3, said_source = ?4, amount = ?5,
      currency = ?6, qualifier = ?7, amount_text = ?8, percent = ?9, direction = ?10, metric = ?11, role = ?12,
      date = ?13, status = ?14, source_text = ?15,
      subject = ?2, object = ?3, source_entity = ?4,
      valid_from = isnad_first_day(?13, (SELECT published FROM article WHERE article.id = claim.article)),
      valid_to = isnad_last_day(?13, (SELECT published FROM article WHERE article.id = claim.article))
    WHERE id = ?16)sql"));
  const int at = bindContent(update, 1, claim);
  return update.bind(at, id.value).run();
}

}  // namespace isnad::store
