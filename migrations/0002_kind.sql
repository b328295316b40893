-- What kind of page it is; NULL for what was filed before kinds were told apart, until it is extracted again.
ALTER TABLE articles ADD COLUMN kind TEXT;

CREATE INDEX articles_by_kind ON articles (kind, time, id) WHERE kind IS NOT NULL;
