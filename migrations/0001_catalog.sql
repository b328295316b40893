-- The catalog: what lists and searches need, all of it derived from the bucket (`cuttings reindex`).
-- The same statements run on D1 and on node:sqlite. An empty line ends a statement, and nothing else does.

CREATE TABLE articles (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  host TEXT NOT NULL,
  -- When the article came out, in UTC: lists run from the newest to the oldest.
  time TEXT NOT NULL,
  url TEXT NOT NULL,
  type TEXT NOT NULL,
  -- A JSON list of names.
  authors TEXT NOT NULL,
  publisher TEXT,
  -- As the page states it, and the string it was read from.
  date_published TEXT,
  date_raw TEXT,
  language TEXT,
  dir TEXT,
  image TEXT,
  word_count INTEGER NOT NULL,
  removals INTEGER NOT NULL,
  quality REAL NOT NULL,
  outcome TEXT NOT NULL,
  via TEXT NOT NULL,
  source TEXT,
  version INTEGER NOT NULL,
  content_hash TEXT NOT NULL,
  simhash TEXT,
  first_seen TEXT NOT NULL,
  last_checked TEXT NOT NULL,
  fetched_at TEXT NOT NULL,
  extractor TEXT NOT NULL,
  gone_since TEXT,
  -- With word marks, see src/catalog/word-marks.ts. The body comes last: reading a row stops before it.
  headline TEXT,
  description TEXT,
  body TEXT NOT NULL
) STRICT;

CREATE INDEX articles_by_time ON articles (time, id);

CREATE INDEX articles_by_host ON articles (host, time, id);

CREATE INDEX articles_by_source ON articles (source, time, id) WHERE source IS NOT NULL;

-- A fourth of the hash each: what differs from a hash by few bits is the same, or one bit off, in one of them.
CREATE INDEX articles_by_simhash_1 ON articles (substr(simhash, 1, 4));

CREATE INDEX articles_by_simhash_2 ON articles (substr(simhash, 5, 4));

CREATE INDEX articles_by_simhash_3 ON articles (substr(simhash, 9, 4));

CREATE INDEX articles_by_simhash_4 ON articles (substr(simhash, 13, 4));

CREATE TABLE failures (
  id TEXT PRIMARY KEY,
  host TEXT NOT NULL,
  url TEXT NOT NULL,
  via TEXT NOT NULL,
  source TEXT,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  tries INTEGER NOT NULL,
  first_at TEXT NOT NULL,
  last_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX failures_by_time ON failures (last_at, id);

CREATE INDEX failures_by_host ON failures (host, last_at, id);

-- Counts that would cost a scan of all articles. Triggers keep them, so that no writer can forget to.
CREATE TABLE hosts (
  host TEXT PRIMARY KEY,
  articles INTEGER NOT NULL DEFAULT 0,
  words INTEGER NOT NULL DEFAULT 0,
  with_authors INTEGER NOT NULL DEFAULT 0,
  with_date INTEGER NOT NULL DEFAULT 0,
  with_image INTEGER NOT NULL DEFAULT 0,
  paywalled INTEGER NOT NULL DEFAULT 0,
  gone INTEGER NOT NULL DEFAULT 0,
  failures INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE sources (
  url TEXT NOT NULL,
  via TEXT NOT NULL,
  articles INTEGER NOT NULL,
  PRIMARY KEY (url, via)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE article_words USING fts5 (
  headline, description, body,
  content = 'articles', content_rowid = 'row',
  tokenize = 'unicode61 remove_diacritics 2'
);

-- A word of the headline says more of an article than one of its text.
INSERT INTO article_words (article_words, rank) VALUES ('rank', 'bm25(10.0, 4.0, 1.0)');

CREATE TRIGGER words_of_new AFTER INSERT ON articles BEGIN
  INSERT INTO article_words (rowid, headline, description, body)
  VALUES (new.row, new.headline, new.description, new.body);
END;

CREATE TRIGGER words_of_edited AFTER UPDATE OF headline, description, body ON articles
WHEN old.headline IS NOT new.headline OR old.description IS NOT new.description OR old.body IS NOT new.body BEGIN
  INSERT INTO article_words (article_words, rowid, headline, description, body)
  VALUES ('delete', old.row, old.headline, old.description, old.body);
  INSERT INTO article_words (rowid, headline, description, body)
  VALUES (new.row, new.headline, new.description, new.body);
END;

CREATE TRIGGER host_of_new AFTER INSERT ON articles BEGIN
  INSERT INTO hosts (host, articles, words, with_authors, with_date, with_image, paywalled, gone)
  VALUES (
    new.host, 1, new.word_count, new.authors <> '[]', new.date_published IS NOT NULL, new.image IS NOT NULL,
    new.outcome = 'paywalled', new.gone_since IS NOT NULL
  )
  ON CONFLICT (host) DO UPDATE SET
    articles = articles + 1,
    words = words + excluded.words,
    with_authors = with_authors + excluded.with_authors,
    with_date = with_date + excluded.with_date,
    with_image = with_image + excluded.with_image,
    paywalled = paywalled + excluded.paywalled,
    gone = gone + excluded.gone;
END;

CREATE TRIGGER host_of_edited AFTER UPDATE ON articles BEGIN
  UPDATE hosts SET
    words = words - old.word_count + new.word_count,
    with_authors = with_authors - (old.authors <> '[]') + (new.authors <> '[]'),
    with_date = with_date - (old.date_published IS NOT NULL) + (new.date_published IS NOT NULL),
    with_image = with_image - (old.image IS NOT NULL) + (new.image IS NOT NULL),
    paywalled = paywalled - (old.outcome = 'paywalled') + (new.outcome = 'paywalled'),
    gone = gone - (old.gone_since IS NOT NULL) + (new.gone_since IS NOT NULL)
  WHERE host = new.host;
END;

CREATE TRIGGER source_of_new AFTER INSERT ON articles WHEN new.source IS NOT NULL BEGIN
  INSERT INTO sources (url, via, articles) VALUES (new.source, new.via, 1)
  ON CONFLICT (url, via) DO UPDATE SET articles = articles + 1;
END;

CREATE TRIGGER source_of_edited AFTER UPDATE OF source, via ON articles
WHEN old.source IS NOT new.source OR old.via <> new.via BEGIN
  UPDATE sources SET articles = articles - 1 WHERE url = old.source AND via = old.via;
  DELETE FROM sources WHERE url = old.source AND via = old.via AND articles = 0;
  INSERT INTO sources (url, via, articles) SELECT new.source, new.via, 1 WHERE new.source IS NOT NULL
  ON CONFLICT (url, via) DO UPDATE SET articles = articles + 1;
END;

CREATE TRIGGER failure_new AFTER INSERT ON failures BEGIN
  INSERT INTO hosts (host, failures) VALUES (new.host, 1)
  ON CONFLICT (host) DO UPDATE SET failures = failures + 1;
END;

CREATE TRIGGER failure_gone AFTER DELETE ON failures BEGIN
  UPDATE hosts SET failures = failures - 1 WHERE host = old.host;
  DELETE FROM hosts WHERE host = old.host AND articles = 0 AND failures = 0;
END;
