-- Articles up to this row are counted in `hosts` and `sources`. Later ones are counted when there are thousands of them
-- (src/catalog/figures-sql.ts): two rows less for each.
CREATE TABLE counted (row INTEGER NOT NULL) STRICT;

INSERT INTO counted (row) SELECT coalesce(max(row), 0) FROM articles;

DROP TRIGGER host_of_new;

DROP TRIGGER source_of_new;

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
      THEN (SELECT max(time) FROM articles
        WHERE row IN (SELECT rowid FROM article_keys WHERE article_keys MATCH 'o' || hex(new.host)))
      ELSE max(coalesce(newest, ''), new.time) END
  WHERE host = new.host;
END;

DROP TRIGGER source_of_edited;

CREATE TRIGGER source_of_edited AFTER UPDATE OF source, via ON articles
WHEN old.row <= (SELECT row FROM counted) AND (old.source IS NOT new.source OR old.via <> new.via) BEGIN
  UPDATE sources SET articles = articles - 1 WHERE url = old.source AND via = old.via;
  DELETE FROM sources WHERE url = old.source AND via = old.via AND articles = 0;
  INSERT INTO sources (url, via, articles, newest) SELECT new.source, new.via, 1, new.time
  WHERE new.source IS NOT NULL
  ON CONFLICT (url, via) DO UPDATE SET
    articles = articles + 1, newest = max(coalesce(newest, ''), excluded.newest);
END;
