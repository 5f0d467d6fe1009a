#include "replay.h"

#include "apply.h"
#include "claim_rows.h"
#include "entity_rows.h"
#include "isnad/model/edit_text.h"
#include "refresh.h"

namespace isnad::store {

namespace {

Status restoreAsRead(Database& database) {
  ISNAD_TRY(const auto corrected,
            database.integers("SELECT id FROM claim WHERE as_read IS NOT NULL"));
  for (const auto id : corrected) {
    ISNAD_TRY(const auto content, contentAsRead(database, {id}));
    ISNAD_CHECK(writeContent(database, {id}, content));
  }
  return database.execute(
      "UPDATE claim SET as_read = NULL WHERE as_read IS NOT NULL;"
      "UPDATE claim SET verdict = NULL WHERE verdict IS NOT NULL;");
}

}  // namespace

Status deriveShown(Database& database) {
  ISNAD_CHECK(database.execute(R"sql(
    UPDATE entity SET root = (WITH RECURSIVE up (id) AS (SELECT entity.id UNION
      SELECT merged_into FROM entity AS e JOIN up ON e.id = up.id WHERE merged_into IS NOT NULL)
      SELECT up.id FROM up JOIN entity AS e ON e.id = up.id WHERE e.merged_into IS NULL)
      WHERE root <> id OR merged_into IS NOT NULL;
    UPDATE claim SET subject = said_subject, object = said_object, source_entity = said_source
      WHERE subject <> said_subject OR object IS NOT said_object OR source_entity IS NOT said_source;
  )sql"));
  ISNAD_TRY(const auto articles, database.integers(R"sql(
    SELECT article FROM mention_decision UNION SELECT article FROM mention WHERE NOT shown OR origin = 'person')sql"));
  for (const auto article : articles) ISNAD_CHECK(refreshArticle(database, {article}));
  return {};
}

Status forgetDecisions(Database& database) {
  ISNAD_CHECK(restoreAsRead(database));
  ISNAD_CHECK(database.execute(R"sql(
    UPDATE claim SET known_to = max(known_from, isnad_now())
      WHERE known_to IS NULL AND id IN (SELECT claim FROM claim_decision WHERE orphan AND NOT by_hand);
    DELETE FROM claim_decision; DELETE FROM claim WHERE origin = 'person';
    DELETE FROM mention_decision; DELETE FROM distinct_pair;
    DELETE FROM note; DELETE FROM tag; DELETE FROM grade; DELETE FROM view; DELETE FROM pin; DELETE FROM resolution;
    UPDATE entity SET set_type = NULL, set_name = NULL, set_latin_name = NULL, merged_into = NULL
      WHERE set_type IS NOT NULL OR set_name IS NOT NULL OR set_latin_name IS NOT NULL OR merged_into IS NOT NULL;
    UPDATE entity SET present = 0 WHERE origin = 'person';
    DELETE FROM entity_name WHERE origin = 'rename' OR (origin = 'person' AND NOT EXISTS (SELECT 1 FROM entity
      WHERE id = entity AND entity.origin = 'person' AND name IN (read_name, read_latin_name)));
  )sql"));
  return deriveShown(database);
}

Status replayJournal(Database& database, const std::string& until,
                     std::vector<std::string>& failures) {
  struct Line {
    std::int64_t number;
    std::string edit;
  };
  std::vector<Line> lines;
  ISNAD_TRY(auto rows,
            database.prepare("SELECT number, edit FROM journal WHERE ?1 = '' OR at <= ?1 "
                             "ORDER BY number"));
  ISNAD_CHECK(rows.with(until).each([&](const Statement& row) -> Status {
    lines.push_back({row.integer(0), row.text(1)});
    return {};
  }));
  for (const auto& line : lines) {
    ISNAD_CHECK(database.execute("SAVEPOINT entry"));
    const auto edit = model::editFromText(line.edit);
    const auto applied = edit ? applyEdit(database, *edit).map([](const Applied&) {})
                              : Status(tl::unexpected<Error>(edit.error()));
    if (!applied) {
      failures.push_back("entry " + std::to_string(line.number) +
                         " of the journal cannot be carried out again: " + applied.error().what);
      ISNAD_CHECK(database.execute("ROLLBACK TO entry"));
    }
    ISNAD_CHECK(database.execute("RELEASE entry"));
  }
  return {};
}

Status deriveAll(Database& database) {
  ISNAD_CHECK(deriveShown(database));
  ISNAD_TRY(const auto entities, database.integers("SELECT id FROM entity"));
  for (const auto id : entities) ISNAD_CHECK(indexNames(database, {id}));
  return database.execute(R"sql(
    DELETE FROM link;
    INSERT INTO link SELECT a, b, count(*) FROM (
      SELECT subject AS a, object AS b FROM claim WHERE shown AND object IS NOT NULL AND subject <> object
      UNION ALL SELECT object, subject FROM claim WHERE shown AND object IS NOT NULL AND subject <> object)
      GROUP BY a, b;
    INSERT INTO article_words (article_words) VALUES ('rebuild');
  )sql");
}

}  // namespace isnad::store
