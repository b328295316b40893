-- Until when an edit of the article may be on its way: a check of the text before it then goes to the bucket.
ALTER TABLE articles ADD COLUMN edit_until TEXT;

-- The same for articles that are not listed yet.
CREATE TABLE early_edits (id TEXT PRIMARY KEY, until TEXT NOT NULL) STRICT, WITHOUT ROWID;
