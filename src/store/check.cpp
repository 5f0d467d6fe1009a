#include "isnad/store/check.h"

#include <algorithm>

#include "dump.h"
#include "parts.h"
#include "replay.h"
#include "valid_time.h"

namespace isnad::store {

namespace {

using Findings = std::vector<Finding>;

/// A temporary copy, so that others go on meanwhile and nothing here is touched.
Result<Database> scratchCopy(Database& database, const std::shared_ptr<WordReader>& words,
                             const std::shared_ptr<Clock>& clock) {
  ISNAD_TRY(auto copy, Database::open("", Access::Create));  // a file that SQLite removes
  ISNAD_CHECK(database.copyTo(copy));
  ISNAD_CHECK(prepareConnection(copy, words, clock));
  return copy;
}

Status checkPages(Database& database, Findings& findings) {
  ISNAD_TRY(auto pages, database.prepare("PRAGMA integrity_check(20)"));
  ISNAD_CHECK(pages.each([&](const Statement& row) -> Status {
    if (row.text(0) != "ok")
      findings.push_back({"SQLite finds: " + row.text(0),
                          row.text(0).find("missing from index") != std::string::npos});
    return {};
  }));
  ISNAD_TRY(auto keys, database.prepare("PRAGMA foreign_key_check"));
  return keys.each([&](const Statement& row) -> Status {
    findings.push_back({"row " + row.text(1) + " of table " + row.text(0) + " points to a row of " +
                            row.text(2) + " that is not there",
                        false});
    return {};
  });
}

Status count(Database& database, Findings& findings, const std::string& what, bool repairable,
             const std::string& sql) {
  ISNAD_TRY(const auto rows, database.find(sql));
  if (rows.value_or(0) > 0) findings.push_back({std::to_string(*rows) + " " + what, repairable});
  return {};
}

/// Spans of UTF-8 text: ends on character boundaries, inside one another.
Status checkSpans(Database& database, Findings& findings) {
  const std::string bytes = "CAST(text AS BLOB)";
  const auto cut = [&](const std::string& at) {
    return "(" + at + " < length(" + bytes + ") AND hex(substr(" + bytes + ", " + at +
           " + 1, 1)) BETWEEN '80' AND 'BF')";
  };
  ISNAD_CHECK(count(
      database, findings, "mentions lie outside their text or cut a letter", false,
      "SELECT count(*) FROM mention JOIN article ON article.id = article WHERE \"end\" > length(" +
          bytes + ") OR " + cut("\"begin\"") + " OR " + cut("\"end\"")));
  ISNAD_CHECK(
      count(database, findings, "claims have a quote outside their text or sentence", false,
            "SELECT count(*) FROM claim JOIN article ON article.id = claim.article WHERE "
            "sentence_end > length(" +
                bytes +
                ") OR quote_begin < sentence_begin OR quote_end > sentence_end OR cue_begin < "
                "quote_begin OR cue_end > quote_end OR " +
                cut("quote_begin") + " OR " + cut("quote_end")));
  const auto said = [&](const std::string& begin, const std::string& end) {
    return "CAST(words AS BLOB) <> substr(" + bytes + ", " + begin + " + 1, " + end + " - " +
           begin + ")";
  };
  ISNAD_CHECK(
      count(database, findings, "decisions on mentions have other words than their article", false,
            "SELECT count(*) FROM mention_decision JOIN article ON article.id = article WHERE " +
                said("\"begin\"", "\"end\"")));
  return count(database, findings, "decisions on claims have other words than their article", false,
               "SELECT count(*) FROM claim_decision JOIN article ON article.id = "
               "claim_decision.article WHERE " +
                   said("quote_begin", "quote_end"));
}

Status checkDerived(Database& database, Findings& findings) {
  ISNAD_CHECK(count(database, findings, "entities stand for another than they were merged into",
                    true, R"sql(
    SELECT count(*) FROM entity WHERE root IS NOT iif(merged_into IS NULL, id,
      (SELECT root FROM entity AS target WHERE target.id = entity.merged_into)))sql"));
  return count(database, findings, "pairs of neighbours are counted wrongly", true, R"sql(
    SELECT count(*) FROM (SELECT * FROM (
      SELECT a, b, count(*) AS claims FROM (
        SELECT subject AS a, object AS b FROM claim WHERE shown AND object IS NOT NULL AND subject <> object
        UNION ALL SELECT object, subject FROM claim WHERE shown AND object IS NOT NULL AND subject <> object)
        GROUP BY a, b EXCEPT SELECT a, b, claims FROM link)
      UNION ALL SELECT * FROM (SELECT a, b, claims FROM link EXCEPT SELECT a, b, count(*) FROM (
        SELECT subject AS a, object AS b FROM claim WHERE shown AND object IS NOT NULL AND subject <> object
        UNION ALL SELECT object, subject FROM claim WHERE shown AND object IS NOT NULL AND subject <> object)
        GROUP BY a, b)))sql");
}

/// Undo and redo lines, taken in order, must lead to the states that the journal has.
Status checkJournalStates(Database& database, Findings& findings) {
  return count(database, findings, "entries of the journal have another state than its lines tell",
               true, R"sql(
    SELECT count(*) FROM journal AS entry WHERE action = 'do' AND
      (coalesce((SELECT action FROM journal WHERE of = entry.number ORDER BY number DESC LIMIT 1), 'do') = 'undo')
        IS NOT (state <> 'done'))sql");
}

/// On a scratch copy: search and the state that the journal leads to.
Status checkReplay(Database& copy, Findings& findings) {
  if (!copy.execute(
          "INSERT INTO article_words (article_words, rank) VALUES ('integrity-check', 1)"))
    findings.push_back({"the search index is not what the articles say", true});
  ISNAD_TRY(const auto before, factLines(copy));
  std::vector<std::string> failures;
  ISNAD_TRY(auto transaction, Transaction::begin(copy));
  ISNAD_CHECK(forgetDecisions(copy));
  ISNAD_CHECK(replayJournal(copy, {}, failures));
  for (auto& failure : failures) findings.push_back({std::move(failure), false});
  ISNAD_TRY(const auto after, factLines(copy));
  std::vector<std::string> different;
  std::ranges::set_symmetric_difference(before, after, std::back_inserter(different));
  if (!different.empty()) {
    findings.push_back({std::to_string(different.size()) +
                            " facts are not what the journal leads to; the first: " + different[0],
                        true});
  }
  return {};
}

}  // namespace

Result<CheckReport> KnowledgeBase::check() {
  CheckReport report;
  auto& database = parts_->database;
  auto& findings = report.findings;
  ISNAD_CHECK(checkPages(database, findings));
  if (!findings.empty()) return report;  // the rest would read damaged pages
  ISNAD_CHECK(checkSpans(database, findings));
  ISNAD_CHECK(checkDerived(database, findings));
  ISNAD_CHECK(checkJournalStates(database, findings));
  ISNAD_TRY(auto copy, scratchCopy(database, parts_->words, parts_->clock));
  ISNAD_CHECK(checkReplay(copy, findings));
  ISNAD_TRY(report.orphans, orphans());
  return report;
}

Result<CheckReport> KnowledgeBase::repair() {
  auto& database = parts_->database;
  ISNAD_CHECK(database.execute("REINDEX"));
  {
    ISNAD_TRY(auto transaction, Transaction::begin(database));
    ISNAD_CHECK(database.execute(R"sql(
      UPDATE journal AS entry SET state = CASE
        WHEN coalesce((SELECT action FROM journal WHERE of = entry.number ORDER BY number DESC LIMIT 1), 'do') <> 'undo'
          THEN 'done' WHEN state = 'done' THEN 'undone' ELSE state END WHERE action = 'do')sql"));
    ISNAD_CHECK(deriveAll(database));
    ISNAD_CHECK(transaction.commit());
  }
  ISNAD_TRY(auto report, check());
  if (report.clean()) return report;
  // Only the journal's own result can be trusted now, if all of it can be carried out.
  ISNAD_TRY(auto transaction, Transaction::begin(database));
  std::vector<std::string> failures;
  ISNAD_CHECK(forgetDecisions(database));
  ISNAD_CHECK(replayJournal(database, {}, failures));
  if (!failures.empty()) return report;
  ISNAD_CHECK(deriveAll(database));
  ISNAD_CHECK(transaction.commit());
  return check();
}

Result<KnowledgeBase> KnowledgeBase::asKnownOn(const std::string& moment) {
  constexpr std::size_t kDay = 10;
  if (lastDay(moment.substr(0, kDay), {}).empty() ||
      (moment.size() > kDay && (moment[kDay] != 'T' || moment.back() != 'Z'))) {
    return fail(Cause::NoMoment, {moment});
  }
  const auto time = moment.size() > kDay ? moment : lastDay(moment, {}) + "T23:59:59.999Z";
  ISNAD_TRY(auto copy, scratchCopy(parts_->database, parts_->words, parts_->clock));
  {
    ISNAD_TRY(auto transaction, Transaction::begin(copy));
    ISNAD_CHECK(
        copy.run("INSERT INTO article_words (article_words, rowid, title, text) "
                 "SELECT 'delete', id, title, text FROM article WHERE imported_at > ?",
                 time));
    ISNAD_CHECK(forgetDecisions(copy));
    ISNAD_CHECK(copy.run("DELETE FROM article WHERE imported_at > ?", time));
    ISNAD_CHECK(copy.run("DELETE FROM claim WHERE known_from > ?", time));
    ISNAD_CHECK(copy.run("UPDATE claim SET known_to = NULL WHERE known_to > ?", time));
    std::vector<std::string> failures;
    ISNAD_CHECK(replayJournal(copy, time, failures));
    if (!failures.empty()) return fail(ErrorCode::Corrupt, failures.front());
    ISNAD_CHECK(copy.run("DELETE FROM journal WHERE at > ?", time));
    ISNAD_CHECK(transaction.commit());
  }
  ISNAD_CHECK(copy.execute("PRAGMA query_only = ON"));
  return KnowledgeBase(std::make_unique<Parts>(
      Parts{parts_->file, parts_->words, parts_->clock, WriterLock{}, std::move(copy), {}}));
}

}  // namespace isnad::store
