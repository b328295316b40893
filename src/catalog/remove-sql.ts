import { KEY_MARK } from "./article-keys.ts";
import { COUNTED_AFTER_REMOVAL } from "./figures-sql.ts";
import type { Statement } from "./sql-database.ts";

/**
 * Removes an article from the catalog, its index entries first, while their text can still be read. Not triggers:
 * SQLite empties a table with delete triggers row by row, and `clear` would take minutes.
 */
export function removeArticle(id: string): Statement[] {
  return [...STATEMENTS.map((sql) => ({ sql, values: [id] })), { sql: COUNTED_AFTER_REMOVAL, values: [] }];
}

/** As in `migrations/0005_keys.sql`. */
const KEYS = `'o' || hex(host) || coalesce(' s' || hex(source), '') || coalesce(' k' || hex(kind), '')
    || ' h' || content_hash || coalesce(' a' || substr(simhash, 1, 4) || ' b' || substr(simhash, 5, 4)
    || ' c' || substr(simhash, 9, 4) || ' d' || substr(simhash, 13, 4), '')`;

/** As in `migrations/0011_keys_in_words.sql`. */
const KEYS_IN_WORDS = `replace(' ' || ${KEYS}, ' ', ' ${KEY_MARK}')`;

const IS_KEYED_APART = "row <= (SELECT row FROM keyed_apart)";

/** The newest other article of the same host or source. The removed article's own row is deleted last. */
const newestBeside = (
  key: string,
) => `(SELECT max(time) FROM articles AS other WHERE other.id <> gone.id AND other.row IN (
    SELECT rowid FROM article_words WHERE article_words MATCH '${KEY_MARK}' || ${key}
    UNION ALL SELECT rowid FROM article_keys WHERE article_keys MATCH ${key}))`;

const IS_COUNTED = "gone.row <= (SELECT row FROM counted)";

const STATEMENTS = [
  `INSERT INTO article_words (article_words, rowid, headline, description, body)
    SELECT 'delete', row, headline, description, body || iif(${IS_KEYED_APART}, '', ${KEYS_IN_WORDS})
    FROM articles WHERE id = ?`,
  `INSERT INTO article_keys (article_keys, rowid, keys)
    SELECT 'delete', row, ${KEYS} FROM articles WHERE id = ? AND ${IS_KEYED_APART}`,
  `UPDATE hosts SET
      articles = hosts.articles - 1,
      words = words - gone.word_count,
      with_authors = with_authors - (gone.authors <> '[]'),
      with_date = with_date - (gone.date_published IS NOT NULL),
      with_image = with_image - (gone.image IS NOT NULL),
      paywalled = paywalled - (gone.outcome = 'paywalled'),
      gone = hosts.gone - (gone.gone_since IS NOT NULL),
      newest = CASE WHEN gone.time < newest THEN newest ELSE ${newestBeside("'o' || hex(gone.host)")} END
    FROM articles AS gone WHERE gone.id = ? AND hosts.host = gone.host AND ${IS_COUNTED}`,
  "DELETE FROM hosts WHERE host = (SELECT host FROM articles WHERE id = ?) AND articles = 0 AND failures = 0",
  `UPDATE sources SET articles = sources.articles - 1,
      newest = CASE WHEN gone.time < newest THEN newest ELSE ${newestBeside("'s' || hex(gone.source)")} END
    FROM articles AS gone
    WHERE gone.id = ? AND sources.url = gone.source AND sources.via = gone.via AND ${IS_COUNTED}`,
  "DELETE FROM sources WHERE (url, via) = (SELECT source, via FROM articles WHERE id = ?) AND articles = 0",
  "DELETE FROM articles WHERE id = ?",
  "DELETE FROM listed_before WHERE id = ?",
] as const;
