import type { PageKind } from "../article.ts";
import type { ArticleFilter, PageRequest, SearchOrder } from "../ports/catalog.ts";
import type { RightsFilter } from "../rights/rights-filter.ts";
import { bitsOfFilter } from "../rights/use-bits.ts";
import { anyKey, hostKey, kindKey, selectRowsOfKeys, sourceKey } from "./article-keys.ts";
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
      sql: `WITH found AS MATERIALIZED (${selectRowsOfKeys()})
        SELECT ${COLUMNS} FROM found CROSS JOIN articles a ON a.row = found.row ${where(terms)} ${end}`,
      values: [...plan.keys, ...valuesOf(terms), page.limit + 1],
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
    sql: `SELECT id, host, first_seen AS firstSeen FROM articles WHERE time < ? AND first_seen < ?
      ORDER BY first_seen, id LIMIT ?`,
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

/** Each database of a catalog numbers its rows from 1. With this added once for each database before it, none is equal. */
export const ROWS_PER_DATABASE = 2 ** 40;

/**
 * Row numbers of a page of matches, each with the total count; without matches on the page, one row with the total and
 * without a row number.
 *
 * @param match an FTS5 query.
 * @param index of the database.
 * @throws {CursorError}
 */
export function rankMatches(
  match: string,
  filter: ArticleFilter,
  page: PageRequest,
  order: SearchOrder,
  index: number,
): Statement {
  const matches = matchesOf(match, filter);
  const before = index * ROWS_PER_DATABASE;
  const position = order === "best" ? after(page.cursor, before) : addedBefore(page.cursor, before);
  const by = order === "best" ? "score, row" : "row DESC";
  return {
    sql: `WITH matches AS MATERIALIZED (${matches.sql}),
      hits AS MATERIALIZED (SELECT row, score FROM matches ${where(position)} ORDER BY ${by} LIMIT ?)
      SELECT hits.row + ${before} AS row, hits.score, counted.total
      FROM (SELECT count(*) AS total FROM matches) AS counted LEFT JOIN hits ON true ORDER BY ${by}`,
    values: [...matches.values, ...valuesOf(position), page.limit + 1],
  };
}

/** Articles by their row numbers, with their text. @param index of the database. */
export function articlesOfRows(rows: readonly number[], index: number): Statement {
  const before = index * ROWS_PER_DATABASE;
  return {
    sql: `SELECT a.row + ${before} AS row, ${COLUMNS}, a.body FROM articles a WHERE a.row IN (SELECT value FROM json_each(?))`,
    values: [JSON.stringify(rows.map((row) => row - before))],
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

function filterTerms({ host, source, language, kind, rights, from, until, ...marks }: ArticleFilter): Term[] {
  const terms = [...equal("a.host", host), ...equal("a.source", source), ...ofKind(kind), ...markTerms(marks)];
  if (rights !== null) terms.push(usableAs(rights));
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

function usableAs(filter: RightsFilter): Term {
  const { reserved, allowed } = bitsOfFilter(filter);
  return { sql: "a.uses_reserved & ? = 0 AND a.uses_allowed & ? = ?", values: [reserved, allowed, allowed] };
}

function equal(column: string, value: string | null): Term[] {
  return value === null ? [] : [{ sql: `${column} = ?`, values: [value] }];
}

/** The rows after a cursor, in a list from newest to oldest. */
function before(cursor: string | null, time: string, id: string): Term[] {
  if (cursor === null) return [];
  return [{ sql: `(${time}, ${id}) < (?, ?)`, values: positionOf(cursor, ["string", "string"]) }];
}

/** @param rowsBefore subtracted from the row number of the cursor, which may then be of another database. */
function after(cursor: string | null, rowsBefore: number): Term[] {
  if (cursor === null) return [];
  const [score = 0, row = 0] = positionOf(cursor, ["number", "number"]);
  return [{ sql: "(score, row) > (?, ?)", values: [score, Number(row) - rowsBefore] }];
}

function addedBefore(cursor: string | null, rowsBefore: number): Term[] {
  if (cursor === null) return [];
  const [row = 0] = positionOf(cursor, ["number"]);
  return [{ sql: "row < ?", values: [Number(row) - rowsBefore] }];
}

function rowsOf(key: string | null): Term[] {
  return key === null ? [] : [{ sql: `+w.rowid IN (${selectRowsOfKeys()})`, values: anyKey([key]) }];
}

/** Most articles are of the kind `article`, which a scan by time finds at once; other kinds use the key index. */
function ofKind(kind: PageKind | null): Term[] {
  if (kind === null || kind === "article") return equal("a.kind", kind);
  return [{ sql: `a.row IN (${selectRowsOfKeys()})`, values: anyKey([kindKey(kind)]) }];
}

function where(terms: readonly Term[]): string {
  return terms.length === 0 ? "" : `WHERE ${terms.map(({ sql }) => sql).join(" AND ")}`;
}

function valuesOf(terms: readonly Term[]): SqlValue[] {
  return terms.flatMap(({ values }) => [...values]);
}
