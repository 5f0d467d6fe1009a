#include "apply_parts.h"
#include "claim_rows.h"
#include "decisions.h"
#include "refresh.h"

namespace isnad::store {

namespace {

Result<model::SetMention> mentionDecidedAt(Database& database, model::ArticleId article,
                                           const model::Place& place) {
  model::SetMention before{place, model::MentionDecision::None, {}};
  ISNAD_TRY(auto row, database.prepare(R"sql(
    SELECT key FROM mention_decision LEFT JOIN entity ON entity.id = mention_decision.entity
    WHERE article = ? AND "begin" = ? AND "end" = ?)sql"));
  row.with(article, place.span.begin, place.span.end);
  ISNAD_TRY(const bool decided, row.step());
  if (!decided) return before;
  before.decision =
      row.isNull(0) ? model::MentionDecision::NamesNothing : model::MentionDecision::Names;
  before.entity.text = row.text(0);
  return before;
}

/// The sentence around the words; the words themselves where they are in none.
Result<Span> sentenceAround(Database& database, model::ArticleId article, Span words) {
  ISNAD_TRY(auto row, database.prepare(R"sql(
    SELECT min("begin"), max("end") FROM sentence WHERE article = ? AND "begin" < ? AND ? < "end")sql"));
  row.with(article, words.end, words.begin);
  ISNAD_TRY(const bool found, row.step());
  if (!found || row.isNull(0)) return words;
  return Span{std::min(words.begin, static_cast<std::uint32_t>(row.integer(0))),
              std::max(words.end, static_cast<std::uint32_t>(row.integer(1)))};
}

}  // namespace

Result<model::SetMention> applyOne(Database& database, model::SetMention& edit) {
  ISNAD_TRY(const auto article, articleHashed(database, edit.place.article));
  ISNAD_TRY(edit.place, checkedPlace(database, edit.place));
  const auto [begin, end] = edit.place.span;
  ISNAD_TRY(auto inverse, mentionDecidedAt(database, article, edit.place));
  ISNAD_CHECK(database.run(
      "DELETE FROM mention_decision WHERE article = ? AND \"begin\" = ? AND \"end\" = ?", article,
      begin, end));
  if (edit.decision != model::MentionDecision::None) {
    ISNAD_TRY(const auto across, database.findText(R"sql(
      SELECT words FROM mention_decision WHERE article = ? AND "begin" < ? AND ? < "end")sql",
                                                   article, end, begin));
    if (across) return fail(Cause::WordsCross, {edit.place.words, *across});
    std::optional<std::int64_t> entity;
    if (edit.decision == model::MentionDecision::Names) {
      ISNAD_TRY(const auto id, entityCalled(database, edit.entity));
      entity = id.value;
    }
    ISNAD_CHECK(database.run("INSERT INTO mention_decision VALUES (?, ?, ?, ?, ?)", article, begin,
                             end, edit.place.words, entity));
  }
  ISNAD_CHECK(refreshArticle(database, article));
  return inverse;
}

Result<model::JudgeClaim> applyOne(Database& database, model::JudgeClaim& edit) {
  ISNAD_TRY(const auto claim, locate(database, edit.claim));
  ISNAD_TRY(auto decision, decisionOf(database, claim));
  model::JudgeClaim inverse{edit.claim, decision.verdict};
  decision.verdict = edit.verdict;
  ISNAD_CHECK(decide(database, edit.claim, claim, decision));
  ISNAD_CHECK(refreshArticle(database, claim.article));
  return inverse;
}

Result<model::CorrectClaim> applyOne(Database& database, model::CorrectClaim& edit) {
  ISNAD_TRY(const auto claim, locate(database, edit.claim));
  ISNAD_TRY(auto decision, decisionOf(database, claim));
  model::CorrectClaim inverse{edit.claim, decision.correction};
  if (edit.content) ISNAD_CHECK(claimSaying(database, *edit.content));
  decision.correction = edit.content;
  ISNAD_CHECK(decide(database, edit.claim, claim, decision));
  ISNAD_CHECK(refreshArticle(database, claim.article));
  return inverse;
}

Result<model::AddClaim> applyOne(Database& database, model::AddClaim& edit) {
  ISNAD_TRY(edit.quote, checkedPlace(database, edit.quote));
  const auto anchor = model::anchorOf(edit.quote, edit.quote.span, edit.content, true);
  ISNAD_TRY(const auto known, locate(database, anchor));
  auto inverse = edit;
  inverse.present = static_cast<bool>(known.claim);
  if (inverse.present == edit.present) {
    return fail(edit.present ? ErrorCode::InvalidInput : ErrorCode::NotFound,
                edit.present ? "that claim was added there already"
                             : "no such claim was added there by hand");
  }
  if (!edit.present) {
    ISNAD_TRY(inverse.content, contentAsRead(database, known.claim));
    ISNAD_CHECK(database.run("UPDATE claim_decision SET claim = NULL, orphan = 1 WHERE claim = ?",
                             known.claim));
    ISNAD_CHECK(database.run("DELETE FROM claim WHERE id = ?", known.claim));
    return inverse;
  }
  ISNAD_TRY(auto claim, claimSaying(database, edit.content));
  ISNAD_TRY(const auto sentence, sentenceAround(database, known.article, edit.quote.span));
  claim.evidence = {known.article, sentence, edit.quote.span, edit.quote.span};
  claim.by_hand = true;
  claim.rule = "hand";
  ISNAD_TRY(const auto id, insertClaim(database, claim));
  if (known.decision != 0) {
    ISNAD_CHECK(database.run("UPDATE claim_decision SET claim = ?2, orphan = 0 WHERE id = ?1",
                             known.decision, id));
    ISNAD_TRY(const auto decision, decisionOf(database, known));
    ISNAD_CHECK(decide(database, anchor, {known.article, id, known.decision, false}, decision));
  }
  return inverse;
}

}  // namespace isnad::store
