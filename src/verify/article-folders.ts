import type { ObjectStore } from "../ports/object-store.ts";
import { ARTICLES_PREFIX, type ArticlePlace, placeOfKey } from "../store/keys.ts";
import type { ArticleWalk } from "../store/walk-articles.ts";

/** What lies under one article: also when its `article.json` does not. */
export interface ArticleFolder {
  readonly place: ArticlePlace;
  readonly keys: readonly string[];
}

/** A key among the articles that is at no place an article can have. */
export interface ForeignKey {
  readonly place: null;
  readonly keys: readonly [string];
}

const KEYS_PER_PAGE = 1_000;

/** The folders of articles in the order of host and id. The walk can go on after the last key of any. */
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
