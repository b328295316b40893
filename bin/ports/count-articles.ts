import type { ObjectStore } from "../../src/ports/object-store.ts";
import { type ArticleWalk, countArticles } from "../../src/store/walk-articles.ts";

/** * Counts the articles of a walk in the background, by listing keys, which is faster than reading articles. The returned
 * function yields `null` until the count is known.
 */
export function countInBackground(walk: ArticleWalk, store: ObjectStore): () => number | null {
  let total: number | null = null;
  countArticles(walk, store).then(
    (count) => {
      total = count;
    },
    // The walk itself reports the same error.
    () => {},
  );
  return () => total;
}
