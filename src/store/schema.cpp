#include "schema.h"

#include <array>

#include "entity_rows.h"
#include "near_texts.h"
#include "replay.h"
#include "schema_steps.h"

namespace isnad::store {

namespace {

// Each step takes the file from version i to i + 1. A step that has been released never changes.
constexpr const char* kFirstStep = R"sql(
CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  name TEXT NOT NULL, title TEXT NOT NULL, url TEXT NOT NULL, publisher TEXT NOT NULL,
  published TEXT NOT NULL, language TEXT NOT NULL, text TEXT NOT NULL,
  pipeline TEXT NOT NULL,
  imported_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
) STRICT;
CREATE TABLE ignored_passage (
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  "begin" INTEGER NOT NULL, "end" INTEGER NOT NULL, reason TEXT NOT NULL,
  PRIMARY KEY (article, "begin"), CHECK ("begin" < "end")
) STRICT, WITHOUT ROWID;
CREATE TABLE sentence (
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  "begin" INTEGER NOT NULL, "end" INTEGER NOT NULL,
  PRIMARY KEY (article, "begin"), CHECK ("begin" < "end")
) STRICT, WITHOUT ROWID;
CREATE TABLE entity (
  id INTEGER PRIMARY KEY,
  type TEXT NOT NULL CHECK (type IN ('person','organization','place','product','instrument','event','term')),
  name TEXT NOT NULL CHECK (name <> ''),
  latin_name TEXT NOT NULL
) STRICT;
CREATE INDEX entity_by_name ON entity (name, type);
CREATE INDEX entity_by_latin_name ON entity (latin_name, type);
CREATE TABLE entity_alias (
  entity INTEGER NOT NULL REFERENCES entity ON DELETE CASCADE,
  alias TEXT NOT NULL CHECK (alias <> ''),
  PRIMARY KEY (entity, alias)
) STRICT, WITHOUT ROWID;
CREATE TABLE entity_id (
  entity INTEGER NOT NULL REFERENCES entity ON DELETE CASCADE,
  scheme TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (entity, scheme)
) STRICT, WITHOUT ROWID;
CREATE TABLE mention (
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  "begin" INTEGER NOT NULL, "end" INTEGER NOT NULL,
  entity INTEGER NOT NULL REFERENCES entity,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  found_by TEXT NOT NULL, linked_by TEXT NOT NULL,
  PRIMARY KEY (article, "begin"), CHECK ("begin" < "end")
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_by_entity ON mention (entity);
CREATE TABLE claim (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  predicate TEXT NOT NULL CHECK (predicate IN ('invests_in','acquires','divests','owns','merges_with','founded',
    'holds_position','raises_funding','lends_to','issues_debt','goes_public','partners_with','supplies',
    'competes_with','legal_action','produces','located_in','influences','valued_at','reports_result','price_moves')),
  subject INTEGER NOT NULL REFERENCES entity,
  object INTEGER REFERENCES entity,
  amount REAL, currency TEXT, qualifier TEXT CHECK (qualifier IN ('exact','about','more_than','less_than','up_to')),
  amount_text TEXT,
  percent REAL,
  direction TEXT CHECK (direction IN ('up','down','flat')),
  metric TEXT NOT NULL, role TEXT NOT NULL, date TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('asserted','planned','possible','denied','ended')),
  source_entity INTEGER REFERENCES entity, source_text TEXT NOT NULL,
  resolved INTEGER NOT NULL CHECK (resolved IN (0, 1)),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  rule TEXT NOT NULL,
  sentence_begin INTEGER NOT NULL, sentence_end INTEGER NOT NULL,
  quote_begin INTEGER NOT NULL, quote_end INTEGER NOT NULL,
  cue_begin INTEGER NOT NULL, cue_end INTEGER NOT NULL,
  CHECK (quote_begin < quote_end),
  CHECK ((amount IS NULL) = (qualifier IS NULL))
) STRICT;
CREATE INDEX claim_by_subject ON claim (subject, predicate);
CREATE INDEX claim_by_object ON claim (object, predicate);
CREATE INDEX claim_by_article ON claim (article);
)sql";

const std::array kSteps{kFirstStep, kSecondStep, kThirdStep};

}  // namespace

std::int64_t newestVersion() { return static_cast<std::int64_t>(kSteps.size()); }

namespace {

/// What the second step cannot say in SQL: the words of names, and who printed whose text.
Status completeSecondStep(Database& database, WordReader& words) {
  std::vector<std::int64_t> ids;
  ISNAD_TRY(auto entities, database.prepare("SELECT id FROM entity"));
  ISNAD_CHECK(entities.each([&](const Statement& row) -> Status {
    ids.push_back(row.integer(0));
    return {};
  }));
  for (const auto id : ids) ISNAD_CHECK(indexNames(database, {id}));
  ids.clear();
  ISNAD_TRY(auto articles, database.prepare("SELECT id FROM article ORDER BY id"));
  ISNAD_CHECK(articles.each([&](const Statement& row) -> Status {
    ids.push_back(row.integer(0));
    return {};
  }));
  for (const auto id : ids) {
    ISNAD_TRY(const auto text, database.findText("SELECT text FROM article WHERE id = ?", id));
    ISNAD_CHECK(joinStory(database, words, {id}, text.value_or("")));
  }
  return {};
}

Status takeSteps(Database& database, WordReader& words, std::int64_t version) {
  ISNAD_TRY(auto transaction, Transaction::begin(database));
  for (auto step = static_cast<std::size_t>(version); step < kSteps.size(); ++step)
    ISNAD_CHECK(database.execute(kSteps[step]));
  constexpr std::int64_t kSecond = 2;
  constexpr std::int64_t kThird = 3;
  if (version < kSecond) ISNAD_CHECK(completeSecondStep(database, words));
  if (version < kThird) ISNAD_CHECK(deriveShown(database));
  ISNAD_TRY(const auto broken, database.find("PRAGMA foreign_key_check"));
  if (broken) return fail(Cause::TablesUnfit);
  ISNAD_CHECK(database.execute("PRAGMA application_id = " + std::to_string(kApplicationId)));
  ISNAD_CHECK(database.execute("PRAGMA user_version = " + std::to_string(newestVersion())));
  return transaction.commit();
}

}  // namespace

Status migrate(Database& database, WordReader& words) {
  ISNAD_TRY(const auto version, database.number("PRAGMA user_version"));
  if (version == newestVersion()) return {};
  // Tables change places: their references are checked when all is done.
  ISNAD_CHECK(database.execute("PRAGMA foreign_keys = OFF"));
  auto taken = takeSteps(database, words, version);
  ISNAD_CHECK(database.execute("PRAGMA foreign_keys = ON"));
  return taken;
}

}  // namespace isnad::store
