#include "schema_steps.h"

namespace isnad::store {

const char* const kThirdStep = R"sql(
ALTER TABLE mention RENAME TO v2_mention;
CREATE TABLE mention (
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  "begin" INTEGER NOT NULL, "end" INTEGER NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('machine', 'person')),
  said INTEGER NOT NULL REFERENCES entity,
  shown INTEGER NOT NULL CHECK (shown IN (0, 1)),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  found_by TEXT NOT NULL, linked_by TEXT NOT NULL,
  PRIMARY KEY (article, "begin", origin), CHECK ("begin" < "end")
) STRICT, WITHOUT ROWID;
INSERT INTO mention SELECT article, "begin", "end", origin, said, shown, confidence, found_by, linked_by
  FROM v2_mention;
DROP TABLE v2_mention;
CREATE INDEX mention_by_entity ON mention (said, shown);
CREATE INDEX claim_ended ON claim (subject) WHERE status = 'ended';
)sql";

}  // namespace isnad::store
