#include <unordered_map>

#include "parts.h"

namespace isnad::store {

namespace {

using model::EntityId;

template <class E>
Result<E> listed(const std::optional<E>& value, const std::string& key) {
  if (!value) return fail(ErrorCode::Corrupt, "'" + key + "' is in no closed list");
  return *value;
}

Span spanAt(const Statement& row, int column) {
  return {static_cast<std::uint32_t>(row.integer(column)),
          static_cast<std::uint32_t>(row.integer(column + 1))};
}

Result<std::vector<model::Entity>> readEntities(Database& database) {
  std::vector<model::Entity> entities;
  std::unordered_map<std::int64_t, std::size_t> index;
  ISNAD_TRY(auto rows,
            database.prepare("SELECT id, type, name, latin_name FROM entity ORDER BY id"));
  while (true) {
    ISNAD_TRY(const bool row, rows.step());
    if (!row) break;
    model::Entity entity;
    entity.id = {rows.integer(0)};
    ISNAD_TRY(entity.type, listed(model::entityTypeFrom(rows.text(1)), rows.text(1)));
    entity.name = rows.text(2);
    entity.latin_name = rows.text(3);
    index[entity.id.value] = entities.size();
    entities.push_back(std::move(entity));
  }
  ISNAD_TRY(auto aliases,
            database.prepare("SELECT entity, alias FROM entity_alias ORDER BY entity, alias"));
  while (true) {
    ISNAD_TRY(const bool row, aliases.step());
    if (!row) break;
    entities[index.at(aliases.integer(0))].aliases.push_back(aliases.text(1));
  }
  ISNAD_TRY(auto ids, database.prepare("SELECT entity, scheme, value FROM entity_id"));
  while (true) {
    ISNAD_TRY(const bool row, ids.step());
    if (!row) break;
    entities[index.at(ids.integer(0))].ids[ids.text(1)] = ids.text(2);
  }
  return entities;
}

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
  return claim;
}

}  // namespace

Result<model::Knowledge> KnowledgeBase::knowledge() {
  auto& database = parts_->database;
  model::Knowledge knowledge;
  ISNAD_TRY(knowledge.entities, readEntities(database));
  ISNAD_TRY(auto claims, database.prepare(R"sql(
    SELECT id, article, predicate, subject, object, amount, currency, qualifier, amount_text, percent, direction,
      metric, role, date, status, source_entity, source_text, resolved, confidence, rule,
      sentence_begin, sentence_end, quote_begin, quote_end, cue_begin, cue_end FROM claim ORDER BY id)sql"));
  while (true) {
    ISNAD_TRY(const bool row, claims.step());
    if (!row) break;
    ISNAD_TRY(auto claim, readClaim(claims));
    knowledge.claims.push_back(std::move(claim));
  }
  ISNAD_TRY(
      auto mentions,
      database.prepare(
          R"sql(SELECT article, entity, "begin", "end", confidence, found_by, linked_by FROM mention ORDER BY article, "begin")sql"));
  while (true) {
    ISNAD_TRY(const bool row, mentions.step());
    if (!row) break;
    knowledge.mentions.push_back({{mentions.integer(0)},
                                  {mentions.integer(1)},
                                  spanAt(mentions, 2),
                                  static_cast<float>(mentions.real(4)),
                                  mentions.text(5),
                                  mentions.text(6)});
  }
  return knowledge;
}

}  // namespace isnad::store
