-- The keys of an article become words of its full-text index, which is one row less for each: they follow its text, each
-- starting with a character that neither text nor queries contain (`src/catalog/article-keys.ts`). Articles up to this
-- row keep theirs in `article_keys`: nothing is moved, however large the catalog is. A rebuilt catalog has none there.
CREATE TABLE keyed_apart (row INTEGER NOT NULL) STRICT;

INSERT INTO keyed_apart (row) SELECT coalesce(max(row), 0) FROM articles;

DROP TRIGGER keys_of_new;

DROP TRIGGER words_of_new;

-- The row number of a removed article may be used again, by one with its keys here.
CREATE TRIGGER words_of_new AFTER INSERT ON articles BEGIN
  UPDATE keyed_apart SET row = new.row - 1 WHERE row >= new.row;
  INSERT INTO article_words (rowid, headline, description, body) VALUES (new.row, new.headline, new.description, new.body
    || replace(' o' || hex(new.host) || coalesce(' s' || hex(new.source), '') || coalesce(' k' || hex(new.kind), '')
      || ' h' || new.content_hash || coalesce(' a' || substr(new.simhash, 1, 4) || ' b' || substr(new.simhash, 5, 4)
      || ' c' || substr(new.simhash, 9, 4) || ' d' || substr(new.simhash, 13, 4), ''), ' ', ' ' || char(0xE0FF)));
END;

DROP TRIGGER words_of_edited;

CREATE TRIGGER words_of_edited
AFTER UPDATE OF headline, description, body, host, source, kind, content_hash, simhash ON articles
WHEN old.headline IS NOT new.headline OR old.description IS NOT new.description OR old.body IS NOT new.body
  OR (old.row > (SELECT row FROM keyed_apart) AND (old.host <> new.host OR old.source IS NOT new.source
    OR old.kind IS NOT new.kind OR old.content_hash <> new.content_hash OR old.simhash IS NOT new.simhash)) BEGIN
  INSERT INTO article_words (article_words, rowid, headline, description, body)
  VALUES ('delete', old.row, old.headline, old.description, old.body || iif(old.row <= (SELECT row FROM keyed_apart), '',
    replace(' o' || hex(old.host) || coalesce(' s' || hex(old.source), '') || coalesce(' k' || hex(old.kind), '')
      || ' h' || old.content_hash || coalesce(' a' || substr(old.simhash, 1, 4) || ' b' || substr(old.simhash, 5, 4)
      || ' c' || substr(old.simhash, 9, 4) || ' d' || substr(old.simhash, 13, 4), ''), ' ', ' ' || char(0xE0FF))));
  INSERT INTO article_words (rowid, headline, description, body)
  VALUES (new.row, new.headline, new.description, new.body || iif(old.row <= (SELECT row FROM keyed_apart), '',
    replace(' o' || hex(new.host) || coalesce(' s' || hex(new.source), '') || coalesce(' k' || hex(new.kind), '')
      || ' h' || new.content_hash || coalesce(' a' || substr(new.simhash, 1, 4) || ' b' || substr(new.simhash, 5, 4)
      || ' c' || substr(new.simhash, 9, 4) || ' d' || substr(new.simhash, 13, 4), ''), ' ', ' ' || char(0xE0FF))));
END;

DROP TRIGGER keys_of_edited;

CREATE TRIGGER keys_of_edited AFTER UPDATE OF host, source, kind, content_hash, simhash ON articles
WHEN old.row <= (SELECT row FROM keyed_apart) AND (old.host <> new.host OR old.source IS NOT new.source
  OR old.kind IS NOT new.kind OR old.content_hash <> new.content_hash OR old.simhash IS NOT new.simhash) BEGIN
  INSERT INTO article_keys (article_keys, rowid, keys) VALUES ('delete', old.row, 'o' || hex(old.host) || coalesce(' s' || hex(old.source), '') || coalesce(' k' || hex(old.kind), '')
    || ' h' || old.content_hash || coalesce(' a' || substr(old.simhash, 1, 4) || ' b' || substr(old.simhash, 5, 4)
    || ' c' || substr(old.simhash, 9, 4) || ' d' || substr(old.simhash, 13, 4), ''));
  INSERT INTO article_keys (rowid, keys) VALUES (new.row, 'o' || hex(new.host) || coalesce(' s' || hex(new.source), '') || coalesce(' k' || hex(new.kind), '')
    || ' h' || new.content_hash || coalesce(' a' || substr(new.simhash, 1, 4) || ' b' || substr(new.simhash, 5, 4)
    || ' c' || substr(new.simhash, 9, 4) || ' d' || substr(new.simhash, 13, 4), ''));
END;

DROP TRIGGER host_of_edited;

CREATE TRIGGER host_of_edited
AFTER UPDATE OF time, word_count, authors, date_published, image, outcome, gone_since ON articles
WHEN old.row <= (SELECT row FROM counted) BEGIN
  UPDATE hosts SET
    words = words - old.word_count + new.word_count,
    with_authors = with_authors - (old.authors <> '[]') + (new.authors <> '[]'),
    with_date = with_date - (old.date_published IS NOT NULL) + (new.date_published IS NOT NULL),
    with_image = with_image - (old.image IS NOT NULL) + (new.image IS NOT NULL),
    paywalled = paywalled - (old.outcome = 'paywalled') + (new.outcome = 'paywalled'),
    gone = gone - (old.gone_since IS NOT NULL) + (new.gone_since IS NOT NULL),
    newest = CASE WHEN new.time < old.time AND old.time = newest
      THEN (SELECT max(time) FROM articles WHERE row IN (
        SELECT rowid FROM article_words WHERE article_words MATCH char(0xE0FF) || 'o' || hex(new.host)
        UNION ALL SELECT rowid FROM article_keys WHERE article_keys MATCH 'o' || hex(new.host)))
      ELSE max(coalesce(newest, ''), new.time) END
  WHERE host = new.host;
END;
