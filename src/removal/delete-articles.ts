import { mapConcurrently } from "../concurrently.ts";
import { removePassages } from "../passage-index/index-passages.ts";
import type { FindIndexed } from "../ports/article-index.ts";
import type { Catalog } from "../ports/catalog.ts";
import type { Clock } from "../ports/clock.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import type { PassageIndex } from "../ports/passage-index.ts";
import { logChange } from "../store/change-log.ts";
import { type ArticlePlace, attemptsKey, failureKey, marksKey, pageKey, urlKey } from "../store/keys.ts";
import { findPlace } from "../store/known-urls.ts";
import {
  clearLeftPages,
  type DeletedBy,
  isDeletedNow,
  readTombstone,
  type Tombstone,
  writeTombstones,
} from "../store/tombstones.ts";
import { deleteFolder } from "../store/withdraw-deleted.ts";
import { type Remains, readRemains } from "./remains.ts";
import type { FindSharedPages } from "./shared-pages.ts";

export interface RemovalPorts {
  readonly store: ObjectStore;
  /** `null` without a catalog. */
  readonly catalog: Pick<Catalog, "removeArticle" | "clearFailure" | "removeMarks"> | null;
  /** `null` without an index of passages. */
  readonly passages: PassageIndex | null;
  readonly clock: Clock;
  readonly findSharedPages: FindSharedPages;
  /**
   * Schedules `completeDeletion` for when every process that was writing the articles has ended; `null` where nothing can
   * be scheduled.
   */
  readonly completeLater: ((places: readonly ArticlePlace[]) => Promise<void>) | null;
}

export interface DeletionNote {
  readonly deletedBy: DeletedBy;
  readonly reason: string | null;
}

const CONCURRENT_ARTICLES = 3;

/**
 * The place of the article with this id or with a URL of this id, even if it was deleted before.
 * @param index see `findPlace`.
 */
export async function placeToDelete(
  id: string,
  store: ObjectStore,
  index: FindIndexed | null = null,
): Promise<ArticlePlace | null> {
  const place = (await findPlace(id, store, index)) ?? (await readTombstone(id, store));
  return place === null ? null : { id: place.id, host: place.host };
}

/**
 * Deletes articles with their versions, the pages that nothing else refers to, the records of their URLs and their
 * catalog entries; and leaves tombstones, which prevent them from being stored again.
 *
 * The tombstones are written first: from then on nothing stores the articles again, and an interrupted deletion can be
 * repeated at any point. Objects are deleted before those that refer to them. What a process stores that began before the
 * tombstones and crashes before it finds them is deleted by `completeLater`.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function deleteArticles(
  places: readonly ArticlePlace[],
  note: DeletionNote,
  ports: RemovalPorts,
): Promise<readonly Tombstone[]> {
  const { store, clock, findSharedPages } = ports;
  const found = await mapConcurrently(CONCURRENT_ARTICLES, places, (place) => readRemains(place, store));
  const tombstones = await mapConcurrently(CONCURRENT_ARTICLES, found, async ({ place, aliases }) => {
    const ids = aliases.map(({ id }) => id).sort();
    const deletedAt = clock.now().toISOString();
    const tombstone = await writeTombstones({ schemaVersion: 1, ...place, aliases: ids, deletedAt, ...note }, store);
    await logChange({ change: "deleted", version: 0, ...place, at: deletedAt }, store);
    return tombstone;
  });
  await ports.completeLater?.(places);
  // Read again: another version may have been stored before the tombstone was.
  const remains = await mapConcurrently(CONCURRENT_ARTICLES, places, (place) => readRemains(place, store));
  const shared = await findSharedPages(remains, store);
  await mapConcurrently(CONCURRENT_ARTICLES, remains, (one) => deleteRemains(one, shared, ports));
  return tombstones;
}

/**
 * Deletes the remains of an article that has a tombstone: what an interrupted deletion left, and what a process wrote
 * that began before the tombstone and crashed. Without a tombstone it does nothing.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function completeDeletion(
  place: ArticlePlace,
  ports: Pick<RemovalPorts, "store" | "catalog" | "passages" | "findSharedPages">,
): Promise<void> {
  const { store, findSharedPages } = ports;
  if (!(await isDeletedNow(place.id, store))) return;
  const remains = await readRemains(place, store);
  await deleteRemains(remains, await findSharedPages([remains], store), ports);
}

async function deleteRemains(
  { place, pages, aliases }: Remains,
  shared: ReadonlySet<string>,
  { store, catalog, passages: index }: Pick<RemovalPorts, "store" | "catalog" | "passages">,
): Promise<void> {
  if (index !== null) await removePassages(place, store, index);
  await catalog?.removeArticle(place.id);
  for (const hash of pages) if (!shared.has(hash)) await store.delete(pageKey(hash));
  for (const url of [place, ...aliases]) {
    await catalog?.clearFailure(url.id);
    await catalog?.removeMarks(url.id);
    for (const key of [failureKey(url), attemptsKey(url), marksKey(url.id), urlKey(url.id)]) await store.delete(key);
  }
  await deleteFolder(place, store);
  await clearLeftPages(place.id, pages, store);
}
