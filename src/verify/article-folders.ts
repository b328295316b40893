import type { ObjectStore } from "../ports/object-store.ts";
import { ARTICLES_PREFIX, type ArticlePlace, placeOfKey } from "../store/keys.ts";
import type { ArticleWalk } from "../store/walk-articles.ts";

/** The objects of one article, possibly without an `article.json`. */
export interface ArticleFolder {
  readonly place: ArticlePlace;
  readonly keys: readonly string[];
}

/** A key under `articles/` that is not at a valid place. */
export interface ForeignKey {
  readonly place: null;
  readonly keys: readonly [string];
}

const KEYS_PER_PAGE = 1_000;

/** Article folders sorted by host and id. A walk can resume after the last key of any folder. */
export async function* articleFolders(
  { host, after }: ArticleWalk,
  store: ObjectStore,
): AsyncGenerator<ArticleFolder | ForeignKey> {
  const prefix = host === null ? ARTICLES_PREFIX : `${ARTICLES_PREFIX}${host}/`;
  let place: ArticlePlace | null = null;
  let keys: string[] = [];
  let next = after;
  do {
    const page = await store.list({ prefix, after: next, limit: KEYS_PER_PAGE });
    for (const { key } of page.objects) {
      const at = placeOfKey(key);
      if (at === null) {
        yield { place: null, keys: [key] };
        continue;
      }
      if (place !== null && (at.host !== place.host || at.id !== place.id)) {
        yield { place, keys };
        keys = [];
      }
      place = at;
      keys.push(key);
    }
    next = page.next;
  } while (next !== null);
  if (place !== null) yield { place, keys };
}
