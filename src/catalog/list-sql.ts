import type { PageKind } from "../article.ts";
import type { ArticleFilter, PageRequest, SearchOrder } from "../ports/catalog.ts";
import { hostKey, keyQuery, kindKey, ROWS_OF_KEY, sourceKey } from "./article-keys.ts";
import { ENTRY_COLUMNS } from "./article-sql.ts";
import { positionOf } from "./cursor.ts";
import type { ListPlan } from "./list-plan.ts";
import { MARKS_COLUMN, markTerms } from "./marks-sql.ts";
import type { SqlValue, Statement } from "./sql-database.ts";

/** A condition of a query, with the values for its `?`. */
interface Term {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

export const COLUMNS = [...ENTRY_COLUMNS.map((name) => `a.${name}`), MARKS_COLUMN].join(", ");

/**
 * Reads one row more than the page holds, which shows whether there is a next page.
 * @throws {CursorError}
 */
export function listArticles(filter: ArticleFilter, page: PageRequest, plan: ListPlan): Statement {
  const terms = [...filterTerms(filter), ...before(page.cursor, "a.time", "a.id")];
  const end = "ORDER BY a.time DESC, a.id DESC LIMIT ?";
  if (plan.by === "key")
    return {
      sql: `WITH found AS MATERIALIZED (SELECT rowid AS row FROM article_keys WHERE article_keys MATCH ?)
        SELECT ${COLUMNS} FROM found CROSS JOIN articles a ON a.row = found.row ${where(terms)} ${end}`,
      values: [plan.keys, ...valuesOf(terms), page.limit + 1],
    };
  if (plan.newest !== null) terms.push({ sql: "a.time <= ?", values: [plan.newest] });
  return {
    sql: `SELECT ${COLUMNS} FROM articles a ${where(terms)} ${end}`,
    values: [...valuesOf(terms), page.limit + 1],
  };
}

/** Oldest first. */
export function seenBefore(time: string, limit: number): Statement {
  return {
    // `time` is never later than `first_seen`: so the index by time excludes later years.
    sql: "SELECT id, host FROM articles WHERE time < ? AND first_seen < ? ORDER BY first_seen LIMIT ?",
    values: [time, time, limit],
  };
}

/** Limits ranking, which reads each match: a frequent word has a million. */
export const MAX_RANKED = 20_000;

/** The matching rows with their scores; beyond `MAX_RANKED`, those most recently added to the catalog. */
function matchesOf(match: string, filter: ArticleFilter): Term {
  const { host, source, ...others } = filter;
  const terms: Term[] = [
    { sql: "w.article_words MATCH ?", values: [match] },
    // An index alone provides these rows. The `+` keeps FTS5 from searching once for each of them.
    ...rowsOf(host === null ? null : hostKey(host)),
    ...rowsOf(source === null ? null : sourceKey(source)),
    ...filterTerms({ host: null, source: null, ...others }),
  ];
  const isWordsOnly = Object.values(others).every((bound) => bound === null);
  const join = isWordsOnly ? "" : "CROSS JOIN articles a ON a.row = w.rowid";
  return {
    sql: `SELECT w.rowid AS row, w.rank AS score FROM article_words w ${join} ${where(terms)}
      ORDER BY w.rowid DESC LIMIT ${MAX_RANKED}`,
    values: valuesOf(terms),
  };
}

/**
 * A page of matches, each with the total count. Ranks before reading the rows.
 *
 * @param match an FTS5 query.
 * @throws {CursorError}
 */
export function searchArticles(match: string, filter: ArticleFilter, page: PageRequest, order: SearchOrder): Statement {
  const matches = matchesOf(match, filter);
  const position = order === "best" ? after(page.cursor) : addedBefore(page.cursor);
  const by = order === "best" ? ["score", "row"] : ["row DESC"];
  return {
    sql: `WITH matches AS MATERIALIZED (${matches.sql}),
      hits AS MATERIALIZED (SELECT row, score FROM matches ${where(position)} ORDER BY ${by} LIMIT ?)
      SELECT ${COLUMNS}, a.body, hits.row, hits.score, (SELECT count(*) FROM matches) AS total
      FROM hits CROSS JOIN articles a ON a.row = hits.row ORDER BY ${by.map((column) => `hits.${column}`)}`,
    values: [...matches.values, ...valuesOf(position), page.limit + 1],
  };
}

/** The number of matches per day of publication, in order. @param match an FTS5 query. */
export function countMatches(match: string, filter: ArticleFilter): Statement {
  const matches = matchesOf(match, filter);
  return {
    sql: `WITH matches AS MATERIALIZED (${matches.sql})
      SELECT substr(a.time, 1, 10) AS day, count(*) AS articles FROM matches CROSS JOIN articles a ON a.row = matches.row
      GROUP BY day ORDER BY day`,
    values: matches.values,
  };
}

const FAILURE_COLUMNS = "id, host, url, via, source, code, message, tries, first_at AS firstAt, last_at AS lastAt";

export function findFailure(id: string): Statement {
  return { sql: `SELECT ${FAILURE_COLUMNS} FROM failures WHERE id = ?`, values: [id] };
}

/** Most recent failure first. @throws {CursorError} */
export function listFailures(host: string | null, page: PageRequest): Statement {
  const terms = [...equal("host", host), ...before(page.cursor, "last_at", "id")];
  return {
    sql: `SELECT ${FAILURE_COLUMNS} FROM failures ${where(terms)} ORDER BY last_at DESC, id DESC LIMIT ?`,
    values: [...valuesOf(terms), page.limit + 1],
  };
}

/** @throws {CursorError} */
export function listSources({ cursor, limit }: PageRequest): Statement {
  const position = cursor === null ? ["", ""] : positionOf(cursor, ["string", "string"]);
  return {
    sql: `SELECT url, via, articles, newest
      FROM sources WHERE (url, via) > (?, ?) ORDER BY url, via LIMIT ?`,
    values: [...position, limit + 1],
  };
}

/** @throws {CursorError} */
export function listHosts({ cursor, limit }: PageRequest): Statement {
  const position = cursor === null ? [""] : positionOf(cursor, ["string"]);
  return {
    sql: `SELECT host, articles, words, with_authors AS withAuthors, with_date AS withDate, with_image AS withImage,
        paywalled, gone, failures, newest
      FROM hosts WHERE host > ? ORDER BY host LIMIT ?`,
    values: [...position, limit + 1],
  };
}

function filterTerms({ host, source, language, kind, from, until, ...marks }: ArticleFilter): Term[] {
  const terms = [...equal("a.host", host), ...equal("a.source", source), ...ofKind(kind), ...markTerms(marks)];
  if (from !== null) terms.push({ sql: "a.time >= ?", values: [from] });
  if (until !== null) terms.push({ sql: "a.time < ?", values: [until] });
  if (language !== null) {
    // `-` ends a subtag, and `.` is the next character.
    terms.push({
      sql: "(a.language = ? OR (a.language > ? AND a.language < ?))",
      values: [language, `${language}-`, `${language}.`],
    });
  }
  return terms;
}

function equal(column: string, value: string | null): Term[] {
  return value === null ? [] : [{ sql: `${column} = ?`, values: [value] }];
}

/** The rows after a cursor, in a list from newest to oldest. */
function before(cursor: string | null, time: string, id: string): Term[] {
  if (cursor === null) return [];
  return [{ sql: `(${time}, ${id}) < (?, ?)`, values: positionOf(cursor, ["string", "string"]) }];
}

function after(cursor: string | null): Term[] {
  return cursor === null ? [] : [{ sql: "(score, row) > (?, ?)", values: positionOf(cursor, ["number", "number"]) }];
}

function addedBefore(cursor: string | null): Term[] {
  return cursor === null ? [] : [{ sql: "row < ?", values: positionOf(cursor, ["number"]) }];
}

function rowsOf(key: string | null): Term[] {
  return key === null ? [] : [{ sql: `+w.rowid IN ${ROWS_OF_KEY}`, values: [keyQuery([key])] }];
}

/** Most articles are of the kind `article`, which a scan by time finds at once; other kinds use the key index. */
function ofKind(kind: PageKind | null): Term[] {
  if (kind === null || kind === "article") return equal("a.kind", kind);
  return [{ sql: `a.row IN ${ROWS_OF_KEY}`, values: [keyQuery([kindKey(kind)])] }];
}

function where(terms: readonly Term[]): string {
  return terms.length === 0 ? "" : `WHERE ${terms.map(({ sql }) => sql).join(" AND ")}`;
}

function valuesOf(terms: readonly Term[]): SqlValue[] {
  return terms.flatMap(({ values }) => [...values]);
}
