import type { ObjectStore } from "../../src/ports/object-store.ts";
import { type ArticleWalk, countArticles } from "../../src/store/walk-articles.ts";

/**
 * Counts the articles of a walk in the background, by listing keys, which is faster than reading articles. The function
 * that it returns gives `null` until the count is known.
 */
export function countBeside(walk: ArticleWalk, store: ObjectStore): () => number | null {
  let total: number | null = null;
  countArticles(walk, store).then(
    (count) => {
      total = count;
    },
    // The walk itself meets and reports the same error.
    () => {},
  );
  return () => total;
}
