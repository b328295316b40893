-- A row in an index costs as much as a row in a table, and eleven indexes were two thirds of what an article cost here.
-- What is looked up more seldom than articles come are words of one full-text index: `src/catalog/article-keys.ts` names
-- them. Host, source, kind, hash of the text, and the fourths of its simhash. Lists of a host and a source keep their
-- indexes: one of them may hold every article, and cannot be put into order each time.
CREATE VIRTUAL TABLE article_keys USING fts5 (keys, content = '', columnsize = 0, detail = none);

INSERT INTO article_keys (article_keys, rank) VALUES ('secure-delete', 1);

INSERT INTO article_keys (rowid, keys)
  SELECT row, 'o' || hex(articles.host) || coalesce(' s' || hex(articles.source), '') || coalesce(' k' || hex(articles.kind), '')
    || ' h' || articles.content_hash || coalesce(' a' || substr(articles.simhash, 1, 4) || ' b' || substr(articles.simhash, 5, 4)
    || ' c' || substr(articles.simhash, 9, 4) || ' d' || substr(articles.simhash, 13, 4), '')
  FROM articles;

CREATE TRIGGER keys_of_new AFTER INSERT ON articles BEGIN
  INSERT INTO article_keys (rowid, keys) VALUES (new.row, 'o' || hex(new.host) || coalesce(' s' || hex(new.source), '') || coalesce(' k' || hex(new.kind), '')
    || ' h' || new.content_hash || coalesce(' a' || substr(new.simhash, 1, 4) || ' b' || substr(new.simhash, 5, 4)
    || ' c' || substr(new.simhash, 9, 4) || ' d' || substr(new.simhash, 13, 4), ''));
END;

CREATE TRIGGER keys_of_edited AFTER UPDATE OF host, source, kind, content_hash, simhash ON articles
WHEN old.host <> new.host OR old.source IS NOT new.source OR old.kind IS NOT new.kind
  OR old.content_hash <> new.content_hash OR old.simhash IS NOT new.simhash BEGIN
  INSERT INTO article_keys (article_keys, rowid, keys) VALUES ('delete', old.row, 'o' || hex(old.host) || coalesce(' s' || hex(old.source), '') || coalesce(' k' || hex(old.kind), '')
    || ' h' || old.content_hash || coalesce(' a' || substr(old.simhash, 1, 4) || ' b' || substr(old.simhash, 5, 4)
    || ' c' || substr(old.simhash, 9, 4) || ' d' || substr(old.simhash, 13, 4), ''));
  INSERT INTO article_keys (rowid, keys) VALUES (new.row, 'o' || hex(new.host) || coalesce(' s' || hex(new.source), '') || coalesce(' k' || hex(new.kind), '')
    || ' h' || new.content_hash || coalesce(' a' || substr(new.simhash, 1, 4) || ' b' || substr(new.simhash, 5, 4)
    || ' c' || substr(new.simhash, 9, 4) || ' d' || substr(new.simhash, 13, 4), ''));
END;

-- `time` of the newest article, which an index found before.
ALTER TABLE hosts ADD COLUMN newest TEXT;

ALTER TABLE sources ADD COLUMN newest TEXT;

UPDATE hosts SET newest = (SELECT max(time) FROM articles WHERE host = hosts.host);

UPDATE sources SET newest = (SELECT max(time) FROM articles WHERE source = sources.url);

DROP INDEX articles_by_kind;

DROP INDEX articles_by_simhash_1;

DROP INDEX articles_by_simhash_2;

DROP INDEX articles_by_simhash_3;

DROP INDEX articles_by_simhash_4;

DROP INDEX articles_by_content_hash;

DROP INDEX articles_by_first_seen;

DROP TRIGGER host_of_new;

CREATE TRIGGER host_of_new AFTER INSERT ON articles BEGIN
  INSERT INTO hosts (host, articles, words, with_authors, with_date, with_image, paywalled, gone, newest)
  VALUES (
    new.host, 1, new.word_count, new.authors <> '[]', new.date_published IS NOT NULL, new.image IS NOT NULL,
    new.outcome = 'paywalled', new.gone_since IS NOT NULL, new.time
  )
  ON CONFLICT (host) DO UPDATE SET
    articles = articles + 1,
    words = words + excluded.words,
    with_authors = with_authors + excluded.with_authors,
    with_date = with_date + excluded.with_date,
    with_image = with_image + excluded.with_image,
    paywalled = paywalled + excluded.paywalled,
    gone = gone + excluded.gone,
    newest = max(coalesce(newest, ''), excluded.newest);
END;

DROP TRIGGER host_of_edited;

-- That an article was looked at again changes no figure.
CREATE TRIGGER host_of_edited
AFTER UPDATE OF time, word_count, authors, date_published, image, outcome, gone_since ON articles BEGIN
  UPDATE hosts SET
    words = words - old.word_count + new.word_count,
    with_authors = with_authors - (old.authors <> '[]') + (new.authors <> '[]'),
    with_date = with_date - (old.date_published IS NOT NULL) + (new.date_published IS NOT NULL),
    with_image = with_image - (old.image IS NOT NULL) + (new.image IS NOT NULL),
    paywalled = paywalled - (old.outcome = 'paywalled') + (new.outcome = 'paywalled'),
    gone = gone - (old.gone_since IS NOT NULL) + (new.gone_since IS NOT NULL),
    newest = CASE WHEN new.time < old.time AND old.time = newest
      THEN (SELECT max(time) FROM articles
        WHERE row IN (SELECT rowid FROM article_keys WHERE article_keys MATCH 'o' || hex(new.host)))
      ELSE max(coalesce(newest, ''), new.time) END
  WHERE host = new.host;
END;

DROP TRIGGER source_of_new;

CREATE TRIGGER source_of_new AFTER INSERT ON articles WHEN new.source IS NOT NULL BEGIN
  INSERT INTO sources (url, via, articles, newest) VALUES (new.source, new.via, 1, new.time)
  ON CONFLICT (url, via) DO UPDATE SET
    articles = articles + 1, newest = max(coalesce(newest, ''), excluded.newest);
END;

DROP TRIGGER source_of_edited;

CREATE TRIGGER source_of_edited AFTER UPDATE OF source, via ON articles
WHEN old.source IS NOT new.source OR old.via <> new.via BEGIN
  UPDATE sources SET articles = articles - 1 WHERE url = old.source AND via = old.via;
  DELETE FROM sources WHERE url = old.source AND via = old.via AND articles = 0;
  INSERT INTO sources (url, via, articles, newest) SELECT new.source, new.via, 1, new.time
  WHERE new.source IS NOT NULL
  ON CONFLICT (url, via) DO UPDATE SET
    articles = articles + 1, newest = max(coalesce(newest, ''), excluded.newest);
END;
