import type { IndexedArticle } from "../ports/article-index.ts";
import type { Catalog, FailureEntry } from "../ports/catalog.ts";
import { putArticle, putFailure } from "./article-sql.ts";
import { COUNT_ADDED } from "./figures-sql.ts";
import { announceEarlyEdit, announceEdit, findIndexed, KEEP_LISTED, recordCheck } from "./index-sql.ts";
import { findFailure } from "./list-sql.ts";
import { putMarks, removeMarks } from "./marks-sql.ts";
import { plain } from "./plain.ts";
import { removeArticle } from "./remove-sql.ts";
import type { SqlDatabase } from "./sql-database.ts";
import { type ChooseDatabase, firstWithRoom, sqlDatabases } from "./sql-databases.ts";
import { sqlLists } from "./sql-lists.ts";
import { sqlSearch } from "./sql-search.ts";

/** Tables that give an id its home: an article is beside its marks, and returns to where it was before a `clear`. */
const ARTICLE_TABLES = ["articles", "listed_before", "marks"] as const;
const FAILURE_TABLES = ["failures"] as const;

/**
 * The catalog with the schema of `migrations/`, in one or more databases of any SQLite.
 * @param given in the order in which they are filled; others may be added at the end.
 * @param choose the database for new articles.
 */
export function sqlCatalog(given: readonly SqlDatabase[], choose: ChooseDatabase = firstWithRoom): Catalog {
  const databases = sqlDatabases(given, choose);
  /** The first row that any database has. */
  const find = async <Row>(...[statementOf]: Parameters<typeof databases.rows>): Promise<Row | undefined> =>
    (await databases.rows<Row>(statementOf)).flat()[0];

  return {
    ...sqlLists(databases),
    ...sqlSearch(databases),

    async indexArticles(articles) {
      const items = articles.map((article) => ({ id: article.id, statements: putArticle(article) }));
      await databases.writeHome(ARTICLE_TABLES, items, COUNT_ADDED);
    },

    async findIndexed(id) {
      const row = await find<IndexedArticle>(() => findIndexed(id));
      return row === undefined ? null : plain(row);
    },

    async recordCheck(article, now) {
      return (await find(() => recordCheck(article, now))) !== undefined;
    },

    async announceEdit(id, now) {
      const announce = () => find<Pick<IndexedArticle, "lastChecked">>(() => announceEdit(id, now));
      const row = await announce();
      if (row !== undefined) return row.lastChecked;
      // In every database: any of them may become its home.
      await databases.writeEverywhere(announceEarlyEdit(id, now));
      // Another writer may have listed it in between, and recorded a check.
      return (await announce())?.lastChecked ?? null;
    },

    async recordFailures(failures) {
      const items = failures.map((failure) => ({ id: failure.id, statements: [putFailure(failure)] }));
      await databases.writeHome(FAILURE_TABLES, items);
    },

    clearFailure: (id) => databases.writeEverywhere([{ sql: "DELETE FROM failures WHERE id = ?", values: [id] }]),

    async findFailure(id) {
      const row = await find<FailureEntry>(() => findFailure(id));
      return row === undefined ? null : plain(row);
    },

    removeArticle: (id) => databases.writeEverywhere(removeArticle(id)),

    async recordMarks(marks) {
      await databases.writeHome(
        ARTICLE_TABLES,
        marks.map((one) => ({ id: one.id, statements: putMarks(one) })),
      );
    },

    removeMarks: (id) => databases.writeEverywhere(removeMarks(id)),

    async space() {
      const last = given.at(-1);
      // Any query: its result has the size.
      await last?.rows({ sql: "SELECT 1", values: [] });
      return { databases: given.length, lastBytes: last?.bytes() ?? 0 };
    },

    clear: () => databases.writeEverywhere(CLEAR.map((sql) => ({ sql, values: [] }))),
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
  "UPDATE counted SET row = 0",
];
