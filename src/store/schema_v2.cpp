#include "schema_steps.h"

namespace isnad::store {

// What the tables mean: docs/knowledge-base.md.
const char* const kSecondStep = R"sql(
DROP INDEX entity_by_name; DROP INDEX entity_by_latin_name; DROP INDEX mention_by_entity;
DROP INDEX claim_by_subject; DROP INDEX claim_by_object; DROP INDEX claim_by_article;
ALTER TABLE article RENAME TO v1_article; ALTER TABLE ignored_passage RENAME TO v1_ignored_passage;
ALTER TABLE sentence RENAME TO v1_sentence; ALTER TABLE entity RENAME TO v1_entity;
ALTER TABLE entity_alias RENAME TO v1_entity_alias; ALTER TABLE entity_id RENAME TO v1_entity_id;
ALTER TABLE mention RENAME TO v1_mention; ALTER TABLE claim RENAME TO v1_claim;

CREATE TABLE run (
  id INTEGER PRIMARY KEY, pipeline TEXT NOT NULL, at TEXT NOT NULL
) STRICT;
CREATE TABLE article (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  name TEXT NOT NULL, title TEXT NOT NULL, url TEXT NOT NULL, publisher TEXT NOT NULL,
  published TEXT NOT NULL, language TEXT NOT NULL,
  run INTEGER NOT NULL REFERENCES run,
  story INTEGER NOT NULL REFERENCES article DEFERRABLE INITIALLY DEFERRED,
  imported_at TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX article_by_story ON article (story);
CREATE INDEX article_by_day ON article (published, id);
CREATE INDEX article_by_publisher ON article (publisher);
CREATE TABLE reading (
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  run INTEGER NOT NULL REFERENCES run,
  PRIMARY KEY (article, run)
) STRICT, WITHOUT ROWID;
CREATE TABLE near_text (
  article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
  signature BLOB NOT NULL
) STRICT;
CREATE TABLE near_band (
  band INTEGER NOT NULL, hash INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  PRIMARY KEY (band, hash, article)
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE article_words USING fts5 (
  title, text, content = 'article', content_rowid = 'id', tokenize = 'isnad_words'
);
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
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE CHECK (key <> ''),
  origin TEXT NOT NULL CHECK (origin IN ('machine', 'person')),
  present INTEGER NOT NULL CHECK (present IN (0, 1)),
  read_type TEXT NOT NULL CHECK (read_type IN
    ('person','organization','place','product','instrument','event','term')),
  read_name TEXT NOT NULL CHECK (read_name <> ''),
  read_latin_name TEXT NOT NULL,
  set_type TEXT CHECK (set_type IN
    ('person','organization','place','product','instrument','event','term')),
  set_name TEXT CHECK (set_name <> ''),
  set_latin_name TEXT,
  type TEXT NOT NULL GENERATED ALWAYS AS (coalesce(set_type, read_type)) VIRTUAL,
  name TEXT NOT NULL GENERATED ALWAYS AS (coalesce(set_name, read_name)) VIRTUAL,
  latin_name TEXT NOT NULL GENERATED ALWAYS AS (coalesce(set_latin_name, read_latin_name)) VIRTUAL,
  merged_into INTEGER REFERENCES entity CHECK (merged_into <> id),
  root INTEGER NOT NULL REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX entity_by_root ON entity (root);
CREATE INDEX entity_by_target ON entity (merged_into) WHERE merged_into IS NOT NULL;
CREATE TABLE entity_name (
  entity INTEGER NOT NULL REFERENCES entity ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  origin TEXT NOT NULL CHECK (origin IN ('machine', 'person', 'rename')),
  folded TEXT NOT NULL,
  PRIMARY KEY (entity, name, origin)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_name_exact ON entity_name (name, entity);
CREATE INDEX entity_name_folded ON entity_name (folded, entity);
CREATE TABLE name_word (
  word TEXT NOT NULL, entity INTEGER NOT NULL REFERENCES entity ON DELETE CASCADE,
  PRIMARY KEY (word, entity)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_word_by_entity ON name_word (entity);
CREATE TABLE entity_id (
  entity INTEGER NOT NULL REFERENCES entity ON DELETE CASCADE,
  scheme TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (entity, scheme)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_id_by_value ON entity_id (scheme, value);
CREATE TABLE entity_called (
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  type TEXT NOT NULL, name TEXT NOT NULL,
  entity INTEGER NOT NULL REFERENCES entity,
  PRIMARY KEY (article, type, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE distinct_pair (
  a INTEGER NOT NULL REFERENCES entity, b INTEGER NOT NULL REFERENCES entity,
  PRIMARY KEY (a, b), CHECK (a < b)
) STRICT, WITHOUT ROWID;
CREATE INDEX distinct_pair_by_b ON distinct_pair (b);

CREATE TABLE mention (
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  "begin" INTEGER NOT NULL, "end" INTEGER NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('machine', 'person')),
  said INTEGER NOT NULL REFERENCES entity,
  entity INTEGER NOT NULL REFERENCES entity,
  shown INTEGER NOT NULL CHECK (shown IN (0, 1)),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  found_by TEXT NOT NULL, linked_by TEXT NOT NULL,
  PRIMARY KEY (article, "begin", origin), CHECK ("begin" < "end")
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_by_entity ON mention (entity, shown);
CREATE TABLE mention_decision (
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  "begin" INTEGER NOT NULL, "end" INTEGER NOT NULL, words TEXT NOT NULL,
  entity INTEGER REFERENCES entity,
  PRIMARY KEY (article, "begin", "end"), CHECK ("begin" < "end")
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  origin TEXT NOT NULL CHECK (origin IN ('machine', 'person')),
  predicate TEXT NOT NULL CHECK (predicate IN ('invests_in','acquires','divests','owns','merges_with','founded',
    'holds_position','raises_funding','lends_to','issues_debt','goes_public','partners_with','supplies',
    'competes_with','legal_action','produces','located_in','influences','valued_at','reports_result','price_moves')),
  subject INTEGER NOT NULL REFERENCES entity,
  object INTEGER REFERENCES entity,
  source_entity INTEGER REFERENCES entity,
  said_subject INTEGER NOT NULL REFERENCES entity,
  said_object INTEGER REFERENCES entity,
  said_source INTEGER REFERENCES entity,
  amount REAL, currency TEXT, qualifier TEXT CHECK (qualifier IN ('exact','about','more_than','less_than','up_to')),
  amount_text TEXT,
  percent REAL,
  direction TEXT CHECK (direction IN ('up','down','flat')),
  metric TEXT NOT NULL, role TEXT NOT NULL, date TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('asserted','planned','possible','denied','ended')),
  source_text TEXT NOT NULL,
  resolved INTEGER NOT NULL CHECK (resolved IN (0, 1)),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  rule TEXT NOT NULL,
  sentence_begin INTEGER NOT NULL, sentence_end INTEGER NOT NULL,
  quote_begin INTEGER NOT NULL, quote_end INTEGER NOT NULL,
  cue_begin INTEGER NOT NULL, cue_end INTEGER NOT NULL,
  valid_from TEXT NOT NULL, valid_to TEXT NOT NULL,
  known_from TEXT NOT NULL, known_to TEXT,
  verdict TEXT CHECK (verdict IN ('accepted', 'rejected')),
  as_read TEXT,
  shown INTEGER NOT NULL GENERATED ALWAYS AS (known_to IS NULL AND verdict IS NOT 'rejected') VIRTUAL,
  CHECK (quote_begin < quote_end),
  CHECK ((amount IS NULL) = (qualifier IS NULL)),
  CHECK (known_to IS NULL OR known_from <= known_to)
) STRICT;
CREATE INDEX claim_by_subject ON claim (subject, object, predicate, shown);
CREATE INDEX claim_by_object ON claim (object, subject, predicate, shown) WHERE object IS NOT NULL;
CREATE INDEX claim_by_source ON claim (source_entity) WHERE source_entity IS NOT NULL;
CREATE INDEX claim_by_article ON claim (article, quote_begin);
CREATE TABLE claim_decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  quote_begin INTEGER NOT NULL, quote_end INTEGER NOT NULL, words TEXT NOT NULL,
  cue_begin INTEGER NOT NULL, cue_end INTEGER NOT NULL,
  predicate TEXT NOT NULL, subject INTEGER NOT NULL REFERENCES entity, object INTEGER REFERENCES entity,
  detail TEXT NOT NULL,
  by_hand INTEGER NOT NULL CHECK (by_hand IN (0, 1)),
  verdict TEXT CHECK (verdict IN ('accepted', 'rejected')),
  correction TEXT,
  claim INTEGER REFERENCES claim ON DELETE SET NULL,
  orphan INTEGER NOT NULL CHECK (orphan IN (0, 1)),
  CHECK (verdict IS NOT NULL OR correction IS NOT NULL)
) STRICT;
CREATE INDEX claim_decision_by_place ON claim_decision (article, quote_begin);
CREATE UNIQUE INDEX claim_decision_by_claim ON claim_decision (claim) WHERE claim IS NOT NULL;

CREATE TABLE link (
  a INTEGER NOT NULL, b INTEGER NOT NULL, claims INTEGER NOT NULL,
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_by_weight ON link (a, claims DESC, b);
CREATE TRIGGER claim_added AFTER INSERT ON claim
WHEN NEW.shown AND NEW.object IS NOT NULL AND NEW.subject <> NEW.object BEGIN
  INSERT INTO link VALUES (NEW.subject, NEW.object, 1), (NEW.object, NEW.subject, 1)
    ON CONFLICT (a, b) DO UPDATE SET claims = claims + 1;
END;
CREATE TRIGGER claim_removed AFTER DELETE ON claim
WHEN OLD.shown AND OLD.object IS NOT NULL AND OLD.subject <> OLD.object BEGIN
  UPDATE link SET claims = claims - 1 WHERE a = OLD.subject AND b = OLD.object;
  UPDATE link SET claims = claims - 1 WHERE a = OLD.object AND b = OLD.subject;
  DELETE FROM link WHERE a = OLD.subject AND b = OLD.object AND claims = 0;
  DELETE FROM link WHERE a = OLD.object AND b = OLD.subject AND claims = 0;
END;
CREATE TRIGGER claim_changed AFTER UPDATE OF subject, object, known_to, verdict ON claim
WHEN OLD.shown <> NEW.shown OR OLD.subject <> NEW.subject OR OLD.object IS NOT NEW.object BEGIN
  UPDATE link SET claims = claims - 1
    WHERE a = OLD.subject AND b = OLD.object AND OLD.shown AND OLD.subject <> OLD.object;
  UPDATE link SET claims = claims - 1
    WHERE a = OLD.object AND b = OLD.subject AND OLD.shown AND OLD.subject <> OLD.object;
  DELETE FROM link WHERE a = OLD.subject AND b = OLD.object AND claims = 0;
  DELETE FROM link WHERE a = OLD.object AND b = OLD.subject AND claims = 0;
  INSERT INTO link SELECT NEW.subject, NEW.object, 1
    WHERE NEW.shown AND NEW.object IS NOT NULL AND NEW.subject <> NEW.object
    ON CONFLICT (a, b) DO UPDATE SET claims = claims + 1;
  INSERT INTO link SELECT NEW.object, NEW.subject, 1
    WHERE NEW.shown AND NEW.object IS NOT NULL AND NEW.subject <> NEW.object
    ON CONFLICT (a, b) DO UPDATE SET claims = claims + 1;
END;

CREATE TABLE note (
  kind TEXT NOT NULL CHECK (kind IN ('entity','claim','article','publisher','relation')),
  target TEXT NOT NULL CHECK (target <> ''), text TEXT NOT NULL CHECK (text <> ''),
  PRIMARY KEY (kind, target)
) STRICT, WITHOUT ROWID;
CREATE TABLE tag (
  kind TEXT NOT NULL CHECK (kind IN ('entity','claim','article','publisher','relation')),
  target TEXT NOT NULL CHECK (target <> ''), tag TEXT NOT NULL CHECK (tag <> ''),
  PRIMARY KEY (kind, target, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX tag_by_name ON tag (tag);
CREATE TABLE grade (
  kind TEXT NOT NULL CHECK (kind IN ('entity','claim','article','publisher','relation')),
  target TEXT NOT NULL CHECK (target <> ''),
  grade TEXT NOT NULL CHECK (grade IN ('A','B','C','D','E','F','1','2','3','4','5','6')),
  PRIMARY KEY (kind, target)
) STRICT, WITHOUT ROWID;
CREATE TABLE view (
  name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''), settings TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE pin (
  view TEXT NOT NULL, entity INTEGER NOT NULL REFERENCES entity, x REAL NOT NULL, y REAL NOT NULL,
  PRIMARY KEY (view, entity)
) STRICT, WITHOUT ROWID;
CREATE INDEX pin_by_entity ON pin (entity);
CREATE TABLE resolution (
  first TEXT NOT NULL, second TEXT NOT NULL,
  holds TEXT NOT NULL CHECK (holds IN ('first', 'second', 'both')),
  PRIMARY KEY (first, second)
) STRICT, WITHOUT ROWID;
CREATE TABLE journal (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('do', 'undo', 'redo')),
  of INTEGER REFERENCES journal,
  edit TEXT NOT NULL, inverse TEXT NOT NULL,
  state TEXT CHECK (state IN ('done', 'undone', 'dropped')),
  CHECK ((action = 'do') = (of IS NULL)), CHECK ((action = 'do') = (state IS NOT NULL))
) STRICT;
CREATE INDEX journal_by_state ON journal (state, number) WHERE state IN ('done', 'undone');

INSERT INTO run (pipeline, at) SELECT pipeline, min(imported_at) FROM v1_article GROUP BY pipeline;
INSERT INTO article (id, sha256, name, title, url, publisher, published, language, run, story, imported_at, text)
  SELECT id, sha256, name, title, url, publisher, published, language,
    (SELECT run.id FROM run WHERE run.pipeline = v1_article.pipeline), id, imported_at, text FROM v1_article;
INSERT INTO reading SELECT id, run FROM article;
INSERT INTO ignored_passage SELECT * FROM v1_ignored_passage;
INSERT INTO sentence SELECT * FROM v1_sentence;
INSERT INTO entity (id, key, origin, present, read_type, read_name, read_latin_name, root, recorded_at)
  SELECT id, type || '/' || name || iif(nth = 1, '', '#' || nth), 'machine', 1, type, name, latin_name, id, isnad_now()
  FROM (SELECT *, row_number() OVER (PARTITION BY type, name ORDER BY id) AS nth FROM v1_entity);
INSERT INTO entity_name SELECT id, name, 'machine', isnad_fold(name) FROM v1_entity;
INSERT OR IGNORE INTO entity_name
  SELECT id, latin_name, 'machine', isnad_fold(latin_name) FROM v1_entity WHERE latin_name <> '';
INSERT OR IGNORE INTO entity_name SELECT entity, alias, 'machine', isnad_fold(alias) FROM v1_entity_alias;
INSERT INTO entity_id SELECT * FROM v1_entity_id;
INSERT OR IGNORE INTO entity_called
  SELECT article, type, name, entity FROM v1_mention JOIN v1_entity ON v1_entity.id = entity;
INSERT INTO mention SELECT article, "begin", "end", 'machine', entity, entity, 1, confidence, found_by, linked_by
  FROM v1_mention;
INSERT INTO claim (id, article, origin, predicate, subject, object, source_entity, said_subject, said_object,
    said_source, amount, currency, qualifier, amount_text, percent, direction, metric, role, date, status,
    source_text, resolved, confidence, rule, sentence_begin, sentence_end, quote_begin, quote_end,
    cue_begin, cue_end, valid_from, valid_to, known_from)
  SELECT claim.id, article, 'machine', predicate, subject, object, source_entity, subject, object,
    source_entity, amount, currency, qualifier, amount_text, percent, direction, metric, role, date, status,
    source_text, resolved, confidence, rule, sentence_begin, sentence_end, quote_begin, quote_end,
    cue_begin, cue_end, isnad_first_day(date, article.published), isnad_last_day(date, article.published),
    article.imported_at
  FROM v1_claim AS claim JOIN article ON article.id = claim.article;
INSERT INTO article_words (article_words) VALUES ('rebuild');
DROP TABLE v1_claim; DROP TABLE v1_mention; DROP TABLE v1_entity_alias; DROP TABLE v1_entity_id;
DROP TABLE v1_sentence; DROP TABLE v1_ignored_passage; DROP TABLE v1_entity; DROP TABLE v1_article;
)sql";

}  // namespace isnad::store
