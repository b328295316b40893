import type { ObjectStore } from "../ports/object-store.ts";
import {
  ARTICLES_PREFIX,
  type ArticlePlace,
  digestKey,
  FAILURES_PREFIX,
  failureKey,
  isArticleId,
  placeOfKey,
} from "../store/keys.ts";
import { type DeletionNote, deleteArticles, type RemovalPorts } from "./delete-articles.ts";

export interface HostStep {
  /** Articles deleted by this step. */
  readonly deleted: number;
  /** Whether nothing of the host is left. */
  readonly isComplete: boolean;
}

/**
 * Deletes some articles of a host. Each step fits in one request, and the next continues with what is left. New
 * articles of the host are stored again, unless it is blocked.
 *
 * @param host as written in keys.
 * @param maxArticles per step.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function deleteHostStep(
  host: string,
  maxArticles: number,
  note: DeletionNote,
  ports: RemovalPorts,
): Promise<HostStep> {
  const places = await placesOf(host, maxArticles + 1, ports.store);
  const now = places.slice(0, maxArticles);
  await deleteArticles(now, note, ports);
  if (places.length > maxArticles) return { deleted: now.length, isComplete: false };
  await ports.store.delete(digestKey(host));
  return { deleted: now.length, isComplete: await deleteFailures(host, ports) };
}

/** Includes folders without an `article.json`. */
async function placesOf(host: string, limit: number, store: ObjectStore): Promise<readonly ArticlePlace[]> {
  const places = new Map<string, ArticlePlace>();
  const prefix = `${ARTICLES_PREFIX}${host}/`;
  let after: string | null = null;
  do {
    const page = await store.list({ prefix, after, limit: 1_000 });
    for (const { key } of page.objects) {
      const place = placeOfKey(key);
      if (place === null) continue;
      places.set(place.id, place);
      if (places.size === limit) return [...places.values()];
    }
    after = page.next;
  } while (after !== null);
  return [...places.values()];
}

const FAILURES_PER_STEP = 100;

/** Returns whether none are left. */
async function deleteFailures(host: string, { store, catalog }: RemovalPorts): Promise<boolean> {
  const prefix = `${FAILURES_PREFIX}${host}/`;
  const page = await store.list({ prefix, after: null, limit: FAILURES_PER_STEP });
  for (const { key } of page.objects) {
    const id = key.slice(prefix.length, -".json".length);
    if (!isArticleId(id) || key !== failureKey({ host, id })) continue;
    await catalog?.clearFailure(id);
    await store.delete(key);
  }
  return page.next === null;
}
