import type { ObjectStore } from "../ports/object-store.ts";
import { type ArticlePlace, articleKey, articlePrefix, keptOutKey, markdownKey, pageKey, urlKey } from "./keys.ts";
import { isDeletedNow } from "./tombstones.ts";

/**
 * Takes an article back that was deleted while it was written, and answers whether it was. Its tombstone comes before
 * anything is deleted: so either whoever deletes finds what was written, or whoever writes finds the tombstone now.
 *
 * @param newPages SHA-256 of the pages that were written with it, which nobody else names.
 */
export async function withdrawDeleted(
  place: ArticlePlace,
  newPages: readonly string[],
  store: ObjectStore,
): Promise<boolean> {
  if (!(await isDeletedNow(place.id, store))) return false;
  for (const hash of newPages) await store.delete(pageKey(hash));
  await store.delete(urlKey(place.id));
  await deleteFolder(place, store);
  return true;
}

/** Deletes all that lies under an article; `article.json`, by which it is found, last. */
export async function deleteFolder(place: ArticlePlace, store: ObjectStore): Promise<void> {
  const keys = await keysUnder(articlePrefix(place), store);
  // What was listed before a copy was written.
  for (const key of new Set([markdownKey(place), keptOutKey(place), ...keys])) {
    if (key !== articleKey(place)) await store.delete(key);
  }
  await store.delete(articleKey(place));
}

export async function keysUnder(prefix: string, store: ObjectStore): Promise<readonly string[]> {
  const keys: string[] = [];
  let after: string | null = null;
  do {
    const page = await store.list({ prefix, after, limit: 1_000 });
    keys.push(...page.objects.map(({ key }) => key));
    after = page.next;
  } while (after !== null);
  return keys;
}
