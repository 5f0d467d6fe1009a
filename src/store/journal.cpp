#include "apply.h"
#include "isnad/model/edit_text.h"
#include "parts.h"

namespace isnad::store {

namespace {

constexpr const char* kColumns = "number, at, action, of, edit, state, inverse";

Result<JournalEntry> readEntry(const Statement& row) {
  JournalEntry entry;
  entry.number = row.integer(0);
  entry.at = row.text(1);
  const auto action = row.text(2);
  entry.action = action == "do"     ? JournalAction::Do
                 : action == "undo" ? JournalAction::Undo
                                    : JournalAction::Redo;
  entry.of = row.integer(3);
  ISNAD_TRY(entry.edit, model::editFromText(row.text(4)));
  const auto state = row.text(5);
  entry.state = state == "done"      ? JournalState::Done
                : state == "undone"  ? JournalState::Undone
                : state == "dropped" ? JournalState::Dropped
                                     : JournalState::Follow;
  return entry;
}

struct Entry {
  JournalEntry entry;
  model::Edit inverse;
};

Result<std::optional<Entry>> entryWhere(Database& database, const std::string& condition) {
  ISNAD_TRY(auto row, database.prepare(std::string("SELECT ") + kColumns + " FROM journal WHERE " +
                                       condition + " LIMIT 1"));
  ISNAD_TRY(const bool found, row.step());
  if (!found) return std::optional<Entry>{};
  ISNAD_TRY(auto entry, readEntry(row));
  ISNAD_TRY(auto inverse, model::editFromText(row.text(6)));
  return std::optional<Entry>({std::move(entry), std::move(inverse)});
}

constexpr const char* kLastDone = "state = 'done' ORDER BY number DESC";
constexpr const char* kFirstUndone = "state = 'undone' ORDER BY number";

}  // namespace

Result<model::Edit> KnowledgeBase::apply(const model::Edit& edit) {
  ISNAD_CHECK(checkNew(edit));
  auto& database = parts_->database;
  ISNAD_TRY(auto transaction, Transaction::begin(database));
  ISNAD_TRY(auto applied, applyEdit(database, edit));
  ISNAD_CHECK(database.run("UPDATE journal SET state = 'dropped' WHERE state = 'undone'"));
  ISNAD_CHECK(
      database.run("INSERT INTO journal (at, action, edit, inverse, state) VALUES (isnad_now(), "
                   "'do', ?, ?, 'done')",
                   toText(applied.edit), toText(applied.inverse)));
  ISNAD_CHECK(transaction.commit());
  return std::move(applied.inverse);
}

Result<JournalEntry> KnowledgeBase::undo() {
  auto& database = parts_->database;
  ISNAD_TRY(auto transaction, Transaction::begin(database));
  ISNAD_TRY(auto last, entryWhere(database, kLastDone));
  if (!last) return fail(Cause::NothingToUndo);
  ISNAD_CHECK(applyEdit(database, last->inverse));
  const auto number = last->entry.number;
  ISNAD_CHECK(database.run("UPDATE journal SET state = 'undone' WHERE number = ?", number));
  ISNAD_CHECK(
      database.run("INSERT INTO journal (at, action, of, edit, inverse) VALUES (isnad_now(), "
                   "'undo', ?, ?, ?)",
                   number, toText(last->inverse), toText(last->entry.edit)));
  ISNAD_CHECK(transaction.commit());
  return last->entry;
}

Result<JournalEntry> KnowledgeBase::redo() {
  auto& database = parts_->database;
  ISNAD_TRY(auto transaction, Transaction::begin(database));
  ISNAD_TRY(auto next, entryWhere(database, kFirstUndone));
  if (!next) return fail(Cause::NothingToRedo);
  ISNAD_TRY(const auto applied, applyEdit(database, next->entry.edit));
  const auto number = next->entry.number;
  ISNAD_CHECK(database.run("UPDATE journal SET state = 'done', inverse = ?2 WHERE number = ?1",
                           number, toText(applied.inverse)));
  ISNAD_CHECK(
      database.run("INSERT INTO journal (at, action, of, edit, inverse) VALUES (isnad_now(), "
                   "'redo', ?, ?, ?)",
                   number, toText(applied.edit), toText(applied.inverse)));
  ISNAD_CHECK(transaction.commit());
  return next->entry;
}

Result<std::optional<JournalEntry>> KnowledgeBase::nextUndo() {
  ISNAD_TRY(auto entry, entryWhere(parts_->database, kLastDone));
  if (!entry) return std::optional<JournalEntry>{};
  return std::optional(std::move(entry->entry));
}

Result<std::optional<JournalEntry>> KnowledgeBase::nextRedo() {
  ISNAD_TRY(auto entry, entryWhere(parts_->database, kFirstUndone));
  if (!entry) return std::optional<JournalEntry>{};
  return std::optional(std::move(entry->entry));
}

Result<std::vector<JournalEntry>> KnowledgeBase::journal(Page page) {
  std::vector<JournalEntry> entries;
  ISNAD_TRY(auto rows,
            parts_->database.prepare(std::string("SELECT ") + kColumns +
                                     " FROM journal ORDER BY number DESC LIMIT ? OFFSET ?"));
  ISNAD_CHECK(rows.with(page.limit, page.offset).each([&](const Statement& row) -> Status {
    ISNAD_TRY(auto entry, readEntry(row));
    entries.push_back(std::move(entry));
    return {};
  }));
  return entries;
}

}  // namespace isnad::store
