import type { ObjectStore } from "../../ports/object-store.ts";
import { createJson, readJson } from "../../store/json-object.ts";
import { archiveListKey, archiveListsPrefix } from "../../store/keys.ts";
import { sourceId } from "../../store/source-state.ts";
import type { ListedEntry } from "../listed-entry.ts";

/** A sitemap has up to 50,000 entries: they are kept while they are queued bit by bit, so that it is fetched once. */
export async function keepEntries(
  url: string,
  mark: string,
  entries: readonly ListedEntry[],
  store: ObjectStore,
): Promise<void> {
  await createJson(archiveListKey(sourceId(url), mark), { entries }, store);
}

/** None when the object is gone or damaged: then the sitemap ends here. @throws {IngestError} `storage-unavailable`. */
export async function readEntries(url: string, mark: string, store: ObjectStore): Promise<readonly ListedEntry[]> {
  const object = await readJson<{ entries: readonly ListedEntry[] }>(archiveListKey(sourceId(url), mark), store);
  const entries = object?.value?.entries;
  return Array.isArray(entries) ? entries.filter((entry) => typeof entry?.url === "string") : [];
}

export async function dropEntries(url: string, mark: string, store: ObjectStore): Promise<void> {
  await store.delete(archiveListKey(sourceId(url), mark));
}

/** Removes what broken-off turns have left. @throws {IngestError} `storage-unavailable`. */
export async function dropAllEntries(url: string, store: ObjectStore): Promise<void> {
  const { objects } = await store.list({ prefix: archiveListsPrefix(sourceId(url)), after: null, limit: 1_000 });
  for (const { key } of objects) await store.delete(key);
}
