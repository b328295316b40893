import type { ObjectStore } from "../ports/object-store.ts";
import {
  ARTICLES_PREFIX,
  type ArticlePlace,
  FAILURES_PREFIX,
  failureKey,
  isArticleId,
  placeOfKey,
} from "../store/keys.ts";
import { type DeletionNote, deleteArticles, type RemovalPorts } from "./delete-articles.ts";

export interface HostStep {
  /** Articles that this step has deleted. */
  readonly deleted: number;
  /** Whether nothing of the host is left. */
  readonly isComplete: boolean;
}

/**
 * Deletes some of what a host has, and tells whether that was all: each step is done within one request, and the next
 * goes on with what is left. New articles of the host are filed again, unless it is blocked.
 *
 * @param host as it stands in keys.
 * @param most articles in the step.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function deleteHostStep(
  host: string,
  most: number,
  note: DeletionNote,
  ports: RemovalPorts,
): Promise<HostStep> {
  const places = await placesOf(host, most + 1, ports.store);
  const now = places.slice(0, most);
  await deleteArticles(now, note, ports);
  if (places.length > most) return { deleted: now.length, isComplete: false };
  return { deleted: now.length, isComplete: await deleteFailures(host, ports) };
}

/** Also of folders whose `article.json` is gone. */
async function placesOf(host: string, most: number, store: ObjectStore): Promise<readonly ArticlePlace[]> {
  const places = new Map<string, ArticlePlace>();
  const prefix = `${ARTICLES_PREFIX}${host}/`;
  let after: string | null = null;
  do {
    const page = await store.list({ prefix, after, limit: 1_000 });
    for (const { key } of page.objects) {
      const place = placeOfKey(key);
      if (place === null) continue;
      places.set(place.id, place);
      if (places.size === most) return [...places.values()];
    }
    after = page.next;
  } while (after !== null);
  return [...places.values()];
}

const FAILURES_A_STEP = 100;

/** Answers whether there are no more. */
async function deleteFailures(host: string, { store, catalog }: RemovalPorts): Promise<boolean> {
  const prefix = `${FAILURES_PREFIX}${host}/`;
  const page = await store.list({ prefix, after: null, limit: FAILURES_A_STEP });
  for (const { key } of page.objects) {
    const id = key.slice(prefix.length, -".json".length);
    if (!isArticleId(id) || key !== failureKey({ host, id })) continue;
    await catalog?.clearFailure(id);
    await store.delete(key);
  }
  return page.next === null;
}
