import type {
  ArticleFilter,
  Catalog,
  CatalogPage,
  DayCount,
  PageRequest,
  SearchHit,
  SearchOrder,
} from "../ports/catalog.ts";
import { entryOf, type MarkedRow } from "./article-row.ts";
import { ftsQuery } from "./fts-query.ts";
import { articlesOfRows, countMatches, MAX_RANKED, ROWS_PER_DATABASE, rankMatches } from "./list-sql.ts";
import { combineRows, mergeRows } from "./merge-rows.ts";
import { pageOf } from "./page-of.ts";
import { plain } from "./plain.ts";
import { type SearchTerm, searchQuery } from "./search-query.ts";
import { snippetOf } from "./snippet.ts";
import type { SqlDatabases } from "./sql-databases.ts";
import { unmarkWords } from "./word-marks.ts";

interface Ranked {
  readonly row: number;
  readonly score: number;
}

/** Without a row number when there is no match on the page. */
interface RankedRow {
  readonly row: number | null;
  readonly score: number;
  readonly total: number;
}

interface ArticleWithText extends MarkedRow {
  readonly row: number;
  readonly body: string;
}

/** Searches of a catalog. Scores of different databases are compared as if they were of one. */
export function sqlSearch(databases: SqlDatabases): Pick<Catalog, "searchArticles" | "countMatches"> {
  /** The row numbers of a page, and the total count. */
  async function rank(match: string, filter: ArticleFilter, request: PageRequest, order: SearchOrder) {
    const lists = await databases.rows<RankedRow>((index) => rankMatches(match, filter, request, order, index));
    const hits = lists.map((rows) =>
      rows.flatMap(({ row, score }): Ranked[] => (row === null ? [] : [{ row, score }])),
    );
    const position = ({ row, score }: Ranked) => (order === "best" ? [score, row] : [row]);
    const page = pageOf(mergeRows(hits, position, order === "best" ? 1 : -1), request, position);
    return { page, total: lists.reduce((sum, rows) => sum + (rows[0]?.total ?? 0), 0) };
  }

  /** In the order of `page`, without those removed since they were ranked. */
  async function readHits(page: CatalogPage<Ranked>, terms: readonly SearchTerm[]): Promise<SearchHit[]> {
    const rows = page.entries.map(({ row }) => row);
    const lists = await Promise.all(
      [...Map.groupBy(rows, (row) => Math.floor(row / ROWS_PER_DATABASE))].map(([index, own]) =>
        databases.rowsOf<ArticleWithText>(index, articlesOfRows(own, index)),
      ),
    );
    const articles = new Map(lists.flat().map((article) => [article.row, article]));
    return rows
      .map((row) => articles.get(row))
      .filter((article) => article !== undefined)
      .map((article) => ({ ...entryOf(article), snippet: snippetOf(unmarkWords(article.body), terms) }));
  }

  return {
    async searchArticles(typed, filter, request, order = "best") {
      const query = searchQuery(typed);
      if (query === null) return { entries: [], next: null, total: 0 };
      const { page, total } = await rank(ftsQuery(query), filter, request, order);
      const entries = await readHits(page, query.wanted.flat());
      return { entries, next: page.next, total: Math.min(total, MAX_RANKED) };
    },

    async countMatches(typed, filter) {
      const query = searchQuery(typed);
      if (query === null) return [];
      const lists = await databases.rows<DayCount>(() => countMatches(ftsQuery(query), filter));
      const position = ({ day }: DayCount) => [day];
      const add = (one: DayCount, other: DayCount) => ({ ...one, articles: one.articles + other.articles });
      return combineRows(mergeRows(lists, position, 1), position, add).map(plain);
    },
  };
}
