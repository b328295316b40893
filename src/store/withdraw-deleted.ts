import type { ObjectStore } from "../ports/object-store.ts";
import { type ArticlePlace, articleKey, articlePrefix, keptOutKey, markdownKey, pageKey, urlKey } from "./keys.ts";
import { keysUnder } from "./keys-under.ts";
import { pageReferences } from "./page-references.ts";
import { isDeletedNow, recordLeftPages } from "./tombstones.ts";

/**
 * Removes an article that was deleted while it was being written. Returns whether it was. The tombstone is written
 * before anything is deleted, so either the deletion finds what was written, or the writer finds the tombstone here.
 *
 * Pages of earlier writes, for example of a process that crashed before it came here, may belong to other articles too.
 * The tombstone records them before the article is removed, and the deletion is completed with them.
 *
 * @param newPages SHA-256 of the pages written with it, to which nothing else refers.
 */
export async function withdrawDeleted(
  place: ArticlePlace,
  newPages: readonly string[],
  store: ObjectStore,
): Promise<boolean> {
  if (!(await isDeletedNow(place.id, store))) return false;
  await recordLeftPages(place.id, await pageReferences(place, store), newPages, store);
  for (const hash of newPages) await store.delete(pageKey(hash));
  await store.delete(urlKey(place.id));
  await deleteFolder(place, store);
  return true;
}

/** Deletes every object of an article; `article.json`, by which it is found, last. */
export async function deleteFolder(place: ArticlePlace, store: ObjectStore): Promise<void> {
  const keys = await keysUnder(articlePrefix(place), store);
  // A copy may have been written after the listing.
  for (const key of new Set([markdownKey(place), keptOutKey(place), ...keys])) {
    if (key !== articleKey(place)) await store.delete(key);
  }
  await store.delete(articleKey(place));
}
