import type { IndexedArticle } from "../ports/article-index.ts";
import type {
  Catalog,
  CatalogPage,
  DayCount,
  FailureEntry,
  HostFigures,
  LabelCount,
  SourceEntry,
} from "../ports/catalog.ts";
import type { ArticlePlace } from "../store/keys.ts";
import { entryOf, type MarkedRow } from "./article-row.ts";
import { putArticle, putFailure } from "./article-sql.ts";
import { cursorOf, type Position } from "./cursor.ts";
import { ftsQuery } from "./fts-query.ts";
import { announceEarlyEdit, announceEdit, findIndexed, KEEP_LISTED, recordCheck } from "./index-sql.ts";
import { type GroupSize, groupSizes, listPlan } from "./list-plan.ts";
import {
  countMatches,
  findFailure,
  listArticles,
  listFailures,
  listHosts,
  listSources,
  searchArticles,
  seenBefore,
} from "./list-sql.ts";
import { LIST_LABELS, putMarks, removeMarks } from "./marks-sql.ts";
import { removeArticle } from "./remove-sql.ts";
import { searchQuery } from "./search-query.ts";
import { entriesOfIds, nearest, sameText, similarCandidates } from "./similar.ts";
import { snippetOf } from "./snippet.ts";
import type { SqlDatabase, Statement } from "./sql-database.ts";
import { unmarkWords } from "./word-marks.ts";

interface HitRow extends MarkedRow {
  readonly row: number;
  readonly score: number;
  readonly body: string;
  readonly total: number;
}

/** The catalog with the schema of `migrations/`, on any SQLite. */
export function sqlCatalog(database: SqlDatabase): Catalog {
  async function page<Row, Entry>(
    statement: Statement,
    limit: number,
    entry: (row: Row) => Entry,
    position: (row: Row) => Position,
  ): Promise<CatalogPage<Entry>> {
    const rows = await database.rows<Row>(statement);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      entries: shown.map(entry),
      next: rows.length > limit && last !== undefined ? cursorOf(position(last)) : null,
    };
  }

  return {
    indexArticles: (articles) => database.write(articles.flatMap(putArticle)),

    async findIndexed(id) {
      const [row] = await database.rows<IndexedArticle>(findIndexed(id));
      return row === undefined ? null : plain(row);
    },

    async recordCheck(article, now) {
      return (await database.rows(recordCheck(article, now))).length > 0;
    },

    async announceEdit(id, now) {
      const announce = () => database.rows<Pick<IndexedArticle, "lastChecked">>(announceEdit(id, now));
      const [row] = await announce();
      if (row !== undefined) return row.lastChecked;
      await database.write(announceEarlyEdit(id, now));
      // Another writer may have listed it in between, and recorded a check.
      return (await announce())[0]?.lastChecked ?? null;
    },

    recordFailures: (failures) => database.write(failures.map(putFailure)),

    clearFailure: (id) => database.write([{ sql: "DELETE FROM failures WHERE id = ?", values: [id] }]),

    removeArticle: (id) => database.write(removeArticle(id)),

    recordMarks: (marks) => database.write(marks.flatMap(putMarks)),

    removeMarks: (id) => database.write(removeMarks(id)),

    async listLabels() {
      return (await database.rows<LabelCount>(LIST_LABELS)).map(plain);
    },

    async listSameText(contentHashes) {
      return (await database.rows<ArticlePlace>(sameText(contentHashes))).map(plain);
    },

    async listSeenBefore(time, limit) {
      return (await database.rows<ArticlePlace>(seenBefore(time, limit))).map(plain);
    },

    clear: () => database.write(CLEAR.map((sql) => ({ sql, values: [] }))),

    async listArticles(filter, request) {
      const sizes = groupSizes(filter);
      const known = sizes === null ? [] : await database.rows<GroupSize>(sizes);
      const statement = listArticles(filter, request, listPlan(filter, known, request.limit + 1));
      return page(statement, request.limit, entryOf, (row: MarkedRow) => [row.time, row.id]);
    },

    async searchArticles(typed, filter, request, order = "best") {
      const query = searchQuery(typed);
      if (query === null) return { entries: [], next: null, total: 0 };
      const terms = query.wanted.flat();
      let total = 0;
      const found = await page(
        searchArticles(ftsQuery(query), filter, request, order),
        request.limit,
        (row: HitRow) => {
          total = row.total;
          return { ...entryOf(row), snippet: snippetOf(unmarkWords(row.body), terms) };
        },
        (row) => (order === "best" ? [row.score, row.row] : [row.row]),
      );
      return { ...found, total };
    },

    async countMatches(typed, filter) {
      const query = searchQuery(typed);
      if (query === null) return [];
      return (await database.rows<DayCount>(countMatches(ftsQuery(query), filter))).map(plain);
    },

    async listSimilar({ id, version: { simhash } }) {
      if (simhash === null || simhash === undefined) return [];
      const near = nearest(id, simhash, await database.rows(similarCandidates(simhash)));
      const rows = await database.rows<MarkedRow>(entriesOfIds([...near.keys()]));
      const entries = rows.map((row) => ({ ...entryOf(row), distance: near.get(row.id) ?? 0 }));
      return entries.sort((one, other) => one.distance - other.distance || (one.id < other.id ? -1 : 1));
    },

    async listFailures(host, request) {
      const statement = listFailures(host, request);
      return page(statement, request.limit, plain<FailureEntry>, (row) => [row.lastAt, row.id]);
    },

    async findFailure(id) {
      const [row] = await database.rows<FailureEntry>(findFailure(id));
      return row === undefined ? null : plain(row);
    },

    async listSources(request) {
      return page(listSources(request), request.limit, plain<SourceEntry>, (row) => [row.url, row.via]);
    },

    async listHosts(request) {
      return page(listHosts(request), request.limit, plain<HostFigures>, (row) => [row.host]);
    },
  };
}

/** `delete-all` empties an index without reading the text it indexes. */
const CLEAR = [
  KEEP_LISTED,
  "INSERT INTO article_words (article_words) VALUES ('delete-all')",
  "INSERT INTO article_keys (article_keys) VALUES ('delete-all')",
  "DELETE FROM articles",
  "DELETE FROM early_edits",
  "DELETE FROM failures",
  "DELETE FROM marks",
  "DELETE FROM labels",
  "DELETE FROM hosts",
  "DELETE FROM sources",
];

/** node:sqlite returns objects without a prototype. */
function plain<Entry extends object>(row: Entry): Entry {
  return { ...row };
}
