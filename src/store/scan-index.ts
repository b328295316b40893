import type { FindIndexed } from "../ports/article-index.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { ARTICLES_PREFIX } from "./keys.ts";
import { readLatest } from "./read-latest.ts";

/** Finds an article by its id in a bucket without a catalog: two requests for each host, until one has it. */
export function scanIndex(store: ObjectStore): FindIndexed {
  return {
    async findIndexed(id) {
      let after: string | null = null;
      for (;;) {
        const { objects } = await store.list({ prefix: ARTICLES_PREFIX, after, limit: 1 });
        const host = objects[0]?.key.split("/")[1];
        if (host === undefined) return null;
        const { article } = await readLatest({ host, id }, store);
        if (article !== null) return { id, host, lastChecked: article.version.lastChecked };
        // "0" is the character after "/": the first key that is not of this host.
        after = `${ARTICLES_PREFIX}${host}0`;
      }
    },
  };
}
