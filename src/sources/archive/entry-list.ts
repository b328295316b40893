import type { ObjectStore } from "../../ports/object-store.ts";
import { createJson, readJson } from "../../store/json-object.ts";
import { archiveListKey, archiveListsPrefix } from "../../store/keys.ts";
import { sourceId } from "../../store/source-state.ts";
import type { ListedEntry } from "../listed-entry.ts";

/** A sitemap has up to 50,000 entries: they are stored while they are queued in parts, so that it is fetched once. */
export async function storeEntries(
  url: string,
  mark: string,
  entries: readonly ListedEntry[],
  store: ObjectStore,
): Promise<void> {
  await createJson(archiveListKey(sourceId(url), mark), { entries }, store);
}

/** Empty when the object is missing or damaged, which ends the sitemap. @throws {IngestError} `storage-unavailable`. */
export async function readEntries(url: string, mark: string, store: ObjectStore): Promise<readonly ListedEntry[]> {
  const object = await readJson<{ entries: readonly ListedEntry[] }>(archiveListKey(sourceId(url), mark), store);
  const entries = object?.value?.entries;
  return Array.isArray(entries) ? entries.filter((entry) => typeof entry?.url === "string") : [];
}

export async function deleteEntries(url: string, mark: string, store: ObjectStore): Promise<void> {
  await store.delete(archiveListKey(sourceId(url), mark));
}

/** Also deletes lists left by interrupted steps. @throws {IngestError} `storage-unavailable`. */
export async function deleteAllEntries(url: string, store: ObjectStore): Promise<void> {
  const { objects } = await store.list({ prefix: archiveListsPrefix(sourceId(url)), after: null, limit: 1_000 });
  for (const { key } of objects) await store.delete(key);
}
