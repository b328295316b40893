-- What the owner has marked: derived from `marks/` of the bucket. A URL that has led to no article yet has marks too.
CREATE TABLE marks (
  id TEXT PRIMARY KEY,
  is_read INTEGER NOT NULL,
  is_archived INTEGER NOT NULL,
  -- A JSON list.
  labels TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX archived_marks ON marks (id) WHERE is_archived = 1;

CREATE TABLE labels (
  label TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (label, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX labels_of_article ON labels (id);
