import type { ArticleFilter } from "../ports/catalog.ts";
import { allKeys, hostKey, sourceKey } from "./article-keys.ts";
import { sizesOf } from "./figures-sql.ts";
import type { Statement } from "./sql-database.ts";

/** How many articles a host or a source has. */
export interface GroupSize {
  readonly articles: number | null;
  /** `time` of the newest. */
  readonly newest: string | null;
  /** Approximate number of articles in the catalog. */
  readonly total: number;
}

/**
 * How the list of a host or a source is read. An index by time for each would cost two rows for every stored article.
 * The articles of a small group are found by key and sorted; those of a large group soon turn up in a scan of all articles
 * from the newest.
 */
export type ListPlan =
  | { readonly by: "key" /** Values for `selectRowsOfKeys`. */; readonly keys: readonly [words: string, keys: string] }
  | { readonly by: "time"; readonly newest: string | null };

const BY_TIME: ListPlan = { by: "time", newest: null };

/** The sizes of the host and the source of a filter; `null` when it has neither. */
export function groupSizes({ host, source }: ArticleFilter): Statement | null {
  if (host === null && source === null) return null;
  return sizesOf(host, source);
}

/** @param sizes the rows of `groupSizes`. @param limit rows per page. */
export function listPlan({ host, source }: ArticleFilter, sizes: readonly GroupSize[], limit: number): ListPlan {
  const keys = [...(host === null ? [] : [hostKey(host)]), ...(source === null ? [] : [sourceKey(source)])];
  if (keys.length === 0) return BY_TIME;
  const [smallest] = sizes
    .filter(({ articles }) => articles !== null)
    .sort((a, b) => (a.articles ?? 0) - (b.articles ?? 0));
  if (smallest === undefined) return { by: "key", keys: allKeys(keys) };
  const { articles, newest, total } = smallest;
  // Sorting reads `articles` rows; scanning reads about `limit * total / articles`.
  const isSmall = (articles ?? 0) ** 2 <= limit * total;
  return isSmall ? { by: "key", keys: allKeys(keys) } : { by: "time", newest };
}
