import type { PageRequest } from "../ports/catalog.ts";
import { anyKey, hostKey, selectRowsOfKeys, sourceKey } from "./article-keys.ts";
import { positionOf } from "./cursor.ts";
import type { Statement } from "./sql-database.ts";

/**
 * Counts of hosts and sources are rows, and D1 bills each written row. So articles are counted in groups: those after
 * the row in the table `counted` are not in `hosts` and `sources` yet, and every reader adds them.
 */
const UNCOUNTED = "row > (SELECT row FROM counted)";

/**
 * Counting this many articles of 10,000 sources writes 0.8 rows for each, of 100 sources 0.03. Reading them takes up to a
 * tenth of a second.
 */
export const MAX_UNCOUNTED = 5_000;

const LAST = "(SELECT max(row) FROM articles)";

/** The last counted row if it is time to count, otherwise the last of all: then no row is read. */
const COUNT_AFTER = `(SELECT iif(${LAST} - row >= ${MAX_UNCOUNTED}, row, ${LAST}) FROM counted)`;

const HOST_FIGURES = `host, count(*) AS articles, sum(word_count) AS words, sum(authors <> '[]') AS with_authors,
  sum(date_published IS NOT NULL) AS with_date, sum(image IS NOT NULL) AS with_image,
  sum(outcome = 'paywalled') AS paywalled, sum(gone_since IS NOT NULL) AS gone, max(time) AS newest`;

/** Counts the articles added last, once there are enough of them. Run with the writes that add articles. */
export const COUNT_ADDED: readonly Statement[] = [
  `INSERT INTO hosts (host, articles, words, with_authors, with_date, with_image, paywalled, gone, newest)
    SELECT ${HOST_FIGURES} FROM articles WHERE row > ${COUNT_AFTER} GROUP BY host
    ON CONFLICT (host) DO UPDATE SET
      articles = articles + excluded.articles,
      words = words + excluded.words,
      with_authors = with_authors + excluded.with_authors,
      with_date = with_date + excluded.with_date,
      with_image = with_image + excluded.with_image,
      paywalled = paywalled + excluded.paywalled,
      gone = gone + excluded.gone,
      newest = max(coalesce(newest, ''), excluded.newest)`,
  `INSERT INTO sources (url, via, articles, newest)
    SELECT source, via, count(*), max(time) FROM articles
      WHERE row > ${COUNT_AFTER} AND source IS NOT NULL GROUP BY source, via
    ON CONFLICT (url, via) DO UPDATE SET
      articles = articles + excluded.articles, newest = max(coalesce(newest, ''), excluded.newest)`,
  `UPDATE counted SET row = ${LAST} WHERE ${LAST} - row >= ${MAX_UNCOUNTED}`,
].map((sql) => ({ sql, values: [] }));

/** The row of a removed article may be used again, by one that is not counted. Run after the removal. */
export const COUNTED_AFTER_REMOVAL = `UPDATE counted SET row = coalesce(${LAST}, 0) WHERE row > coalesce(${LAST}, 0)`;

/** The sizes of a host and a source, each with the time of its newest article; at least one of them is given. */
export function sizesOf(host: string | null, source: string | null): Statement {
  const uncounted = `SELECT nullif(count(*), 0), max(time) FROM articles
    WHERE row IN (${selectRowsOfKeys("(SELECT row FROM counted)")})`;
  const sizes = (counted: string) =>
    `SELECT sum(articles) AS articles, max(newest) AS newest, ${LAST} AS total FROM (${counted} UNION ALL ${uncounted})`;
  const ofHost = sizes("SELECT articles, newest FROM hosts WHERE host = ?");
  const ofSource = sizes("SELECT articles, newest FROM sources WHERE url = ?");
  const parts = [...(host === null ? [] : [ofHost]), ...(source === null ? [] : [ofSource])];
  const hostValues = host === null ? [] : [host, ...anyKey([hostKey(host)])];
  const sourceValues = source === null ? [] : [source, ...anyKey([sourceKey(source)])];
  return { sql: parts.join(" UNION ALL "), values: [...hostValues, ...sourceValues] };
}

/** @throws {CursorError} */
export function listSources({ cursor, limit }: PageRequest): Statement {
  const position = cursor === null ? ["", ""] : positionOf(cursor, ["string", "string"]);
  const page = [...position, limit + 1];
  return {
    sql: `SELECT url, via, sum(articles) AS articles, max(newest) AS newest FROM (
        SELECT * FROM (SELECT url, via, articles, newest FROM sources WHERE (url, via) > (?, ?) ORDER BY url, via LIMIT ?)
        UNION ALL SELECT * FROM (SELECT source, via, count(*), max(time) FROM articles
          WHERE ${UNCOUNTED} AND source IS NOT NULL AND (source, via) > (?, ?)
          GROUP BY source, via ORDER BY source, via LIMIT ?))
      GROUP BY url, via ORDER BY url, via LIMIT ?`,
    values: [...page, ...page, limit + 1],
  };
}

/** @throws {CursorError} */
export function listHosts({ cursor, limit }: PageRequest): Statement {
  const position = cursor === null ? [""] : positionOf(cursor, ["string"]);
  const page = [...position, limit + 1];
  return {
    sql: `SELECT host, sum(articles) AS articles, sum(words) AS words, sum(with_authors) AS withAuthors,
        sum(with_date) AS withDate, sum(with_image) AS withImage, sum(paywalled) AS paywalled, sum(gone) AS gone,
        sum(failures) AS failures, max(newest) AS newest FROM (
        SELECT * FROM (SELECT host, articles, words, with_authors, with_date, with_image, paywalled, gone, newest, failures
          FROM hosts WHERE host > ? ORDER BY host LIMIT ?)
        UNION ALL SELECT * FROM (SELECT ${HOST_FIGURES}, 0 AS failures FROM articles
          WHERE ${UNCOUNTED} AND host > ? GROUP BY host ORDER BY host LIMIT ?))
      GROUP BY host ORDER BY host LIMIT ?`,
    values: [...page, ...page, limit + 1],
  };
}
