#include <map>

#include "claim_rows.h"
#include "isnad/model/edit_text.h"
#include "parts.h"

namespace isnad::store {

Result<std::vector<Remark>> KnowledgeBase::remarks() {
  std::map<std::pair<std::string, std::string>, Remark> remarks;
  ISNAD_TRY(auto rows, parts_->database.prepare(R"sql(
    SELECT kind, target, 'note', text FROM note UNION ALL SELECT kind, target, 'grade', grade FROM grade
    UNION ALL SELECT kind, target, 'tag', tag FROM tag ORDER BY 1, 2, 3, 4)sql"));
  ISNAD_CHECK(rows.each([&](const Statement& row) -> Status {
    auto& remark = remarks[{row.text(0), row.text(1)}];
    remark.target = {model::targetKindFrom(row.text(0)).value_or(model::TargetKind::Entity),
                     row.text(1)};
    if (const auto what = row.text(2); what == "note")
      remark.note = row.text(3);
    else if (what == "grade")
      remark.grade = row.text(3);
    else
      remark.tags.push_back(row.text(3));
    return {};
  }));
  std::vector<Remark> list;
  list.reserve(remarks.size());
  for (auto& [key, remark] : remarks) list.push_back(std::move(remark));
  return list;
}

Result<std::vector<Pin>> KnowledgeBase::pins(const std::string& view) {
  std::vector<Pin> pins;
  ISNAD_TRY(auto rows, parts_->database.prepare(
                           "SELECT entity, x, y FROM pin WHERE view = ? ORDER BY entity"));
  ISNAD_CHECK(rows.with(view).each([&](const Statement& row) -> Status {
    pins.push_back({{row.integer(0)}, {row.real(1), row.real(2)}});
    return {};
  }));
  return pins;
}

Result<std::vector<View>> KnowledgeBase::views() {
  std::vector<View> views;
  ISNAD_TRY(auto rows, parts_->database.prepare("SELECT name, settings FROM view ORDER BY name"));
  ISNAD_CHECK(rows.each([&](const Statement& row) -> Status {
    views.push_back({row.text(0), row.text(1)});
    return {};
  }));
  return views;
}

Result<std::vector<Orphan>> KnowledgeBase::orphans() {
  auto& database = parts_->database;
  std::vector<Orphan> orphans;
  ISNAD_TRY(auto rows, database.prepare(R"sql(
    SELECT sha256, quote_begin, quote_end, words, cue_begin, cue_end, predicate, subject, object, detail, by_hand,
      verdict, correction IS NOT NULL, claim IS NOT NULL
    FROM claim_decision JOIN article ON article.id = claim_decision.article WHERE orphan ORDER BY claim_decision.id)sql"));
  ISNAD_CHECK(rows.each([&](const Statement& row) -> Status {
    const auto spanAt = [&](int column) {
      return Span{static_cast<std::uint32_t>(row.integer(column)),
                  static_cast<std::uint32_t>(row.integer(column + 1))};
    };
    Orphan orphan;
    orphan.claim.quote = {row.text(0), spanAt(1), row.text(3)};
    orphan.claim.cue = spanAt(4);
    orphan.claim.predicate =
        model::predicateFrom(row.text(6)).value_or(model::Predicate::InvestsIn);
    ISNAD_TRY(orphan.claim.subject, keyOfEntity(database, {row.integer(7)}));
    if (!row.isNull(8)) {
      ISNAD_TRY(orphan.claim.object, keyOfEntity(database, {row.integer(8)}));
    }
    orphan.claim.detail = row.text(9);
    orphan.claim.by_hand = row.integer(10) != 0;
    if (!row.isNull(11)) orphan.verdict = model::verdictFrom(row.text(11));
    orphan.corrected = row.integer(12) != 0;
    orphan.shown = row.integer(13) != 0;
    orphans.push_back(std::move(orphan));
    return {};
  }));
  return orphans;
}

}  // namespace isnad::store
