import type { ArticleFilter } from "../ports/catalog.ts";
import { allKeys, hostKey, sourceKey } from "./article-keys.ts";
import type { Statement } from "./sql-database.ts";

/** How many articles a host or a source has. */
export interface GroupSize {
  readonly articles: number | null;
  /** `time` of the newest. */
  readonly newest: string | null;
  /** Articles in the catalog, about. */
  readonly total: number;
}

/**
 * How the list of a host or a source is read. An index of each, in the order of time, would cost two rows for every
 * article that is stored. Of a small group all articles are found by their key and sorted. The articles of a large group
 * are found soon while all are walked from the newest on.
 */
export type ListPlan =
  | { readonly by: "key" /** An FTS5 query. */; readonly keys: string }
  | { readonly by: "time"; readonly newest: string | null };

const BY_TIME: ListPlan = { by: "time", newest: null };

/** The sizes of the host and the source of a filter; `null` when it has neither. */
export function groupSizes({ host, source }: ArticleFilter): Statement | null {
  if (host === null && source === null) return null;
  const total = "(SELECT max(row) FROM articles) AS total";
  return {
    sql: `SELECT articles, newest, ${total} FROM hosts WHERE host = ?
      UNION ALL SELECT sum(articles), max(newest), ${total} FROM sources WHERE url = ?`,
    values: [host, source],
  };
}

/** @param sizes as `groupSizes` answers. @param limit rows of a page. */
export function listPlan({ host, source }: ArticleFilter, sizes: readonly GroupSize[], limit: number): ListPlan {
  const keys = [...(host === null ? [] : [hostKey(host)]), ...(source === null ? [] : [sourceKey(source)])];
  if (keys.length === 0) return BY_TIME;
  const [smallest] = sizes
    .filter(({ articles }) => articles !== null)
    .sort((a, b) => (a.articles ?? 0) - (b.articles ?? 0));
  if (smallest === undefined) return { by: "key", keys: allKeys(keys) };
  const { articles, newest, total } = smallest;
  // Sorting reads `articles` rows; walking reads about `limit * total / articles`.
  const isSmall = (articles ?? 0) ** 2 <= limit * total;
  return isSmall ? { by: "key", keys: allKeys(keys) } : { by: "time", newest };
}
