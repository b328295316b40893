import type { ObjectStore } from "../../src/ports/object-store.ts";
import { type ArticleWalk, countArticles } from "../../src/store/walk-articles.ts";

/**
 * Counts the articles of a walk beside it, which listing keys does long before they are read. Answers
 * `null` until the count is known: a bar can wait for it, and the work does not.
 */
export function countBeside(walk: ArticleWalk, store: ObjectStore): () => number | null {
  let total: number | null = null;
  countArticles(walk, store).then(
    (count) => {
      total = count;
    },
    // The work meets the same store, and tells what is wrong with it.
    () => {},
  );
  return () => total;
}
