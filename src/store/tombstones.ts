import { z } from "zod";
import { mapConcurrently } from "../concurrently.ts";
import { IngestError } from "../errors.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { readJson, updateJson } from "./json-object.ts";
import { type ArticlePlace, DELETED_PREFIX, isPlace, tombstoneKey } from "./keys.ts";

/** Who deleted an article. */
export const DELETED_BY = ["api", "page", "cli", "retention"] as const;

export type DeletedBy = (typeof DELETED_BY)[number];

/**
 * That an article was deleted and stays away. It lies under the article's id, and under the id of each other URL that
 * led to it. The URLs themselves are not kept: they often say what the article said.
 */
export interface Tombstone extends ArticlePlace {
  readonly schemaVersion: 1;
  /** Ids of its other URLs. */
  readonly aliases: readonly string[];
  readonly deletedAt: string;
  readonly deletedBy: DeletedBy;
  readonly reason: string | null;
}

export interface TombstoneList {
  readonly tombstones: readonly Tombstone[];
  /** The `cursor` of the next page; `null` on the last. */
  readonly next: string | null;
}

const Whole = z.looseObject({
  id: z.string(),
  host: z.string(),
  aliases: z.array(z.string()),
  deletedAt: z.string(),
  deletedBy: z.enum(DELETED_BY),
  reason: z.string().nullable(),
});

function wholeTombstone(value: unknown): Tombstone | null {
  return isPlace(value) && Whole.safeParse(value).success ? (value as unknown as Tombstone) : null;
}

const CONCURRENT_READS = 6; // Workers hold six connections open.

/** Whether the article of this id was deleted, as of some seconds ago. A damaged tombstone keeps away as well. */
export async function isDeleted(id: string, store: ObjectStore): Promise<boolean> {
  return (await store.head(tombstoneKey(id))) !== null;
}

/** The same, of this moment: for whoever has just written what a deletion would take away, or shows what it took. */
export async function isDeletedNow(id: string, store: ObjectStore): Promise<boolean> {
  return (await store.get(tombstoneKey(id))) !== null;
}

/** For whoever shows what was kept of an article. @throws {IngestError} `deleted` when it was, as of this moment. */
export async function refuseDeleted(id: string, store: ObjectStore): Promise<void> {
  if (await isDeletedNow(id, store)) throw deletedError();
}

export function deletedError(): IngestError {
  return new IngestError("deleted", "The article was deleted here, and stays away until that is undone.");
}

/** `null` when there is none under this id, or it is damaged. */
export async function readTombstone(id: string, store: ObjectStore): Promise<Tombstone | null> {
  return (await readJson(tombstoneKey(id), store, wholeTombstone))?.value ?? null;
}

/** Notes a deletion, under all ids of the article. One that is there keeps when, by whom and why. */
export async function writeTombstones(tombstone: Tombstone, store: ObjectStore): Promise<Tombstone> {
  let written = tombstone;
  const withBefore = (before: Tombstone | null) => {
    const aliases = [...new Set([...(before?.aliases ?? []), ...tombstone.aliases])].sort();
    written = { ...tombstone, ...before, aliases };
    return aliases.length === before?.aliases.length ? null : written;
  };
  await updateJson(tombstoneKey(tombstone.id), store, withBefore, wholeTombstone);
  const underAlias = (before: Tombstone | null) => (before === null ? written : null);
  for (const id of written.aliases) await updateJson(tombstoneKey(id), store, underAlias, wholeTombstone);
  return written;
}

/** The article may come again, under each of its URLs. Its text does not come back. */
export async function removeTombstones({ id, aliases }: Tombstone, store: ObjectStore): Promise<void> {
  for (const alias of aliases) {
    // Another article that was deleted may have been under this URL first.
    if ((await readTombstone(alias, store))?.id === id) await store.delete(tombstoneKey(alias));
  }
  await store.delete(tombstoneKey(id));
}

/** Deleted articles in the order of their ids, each once. What is damaged is passed over. */
export async function listTombstones(
  { cursor, limit }: { readonly cursor: string | null; readonly limit: number },
  store: ObjectStore,
): Promise<TombstoneList> {
  const tombstones: Tombstone[] = [];
  let after = cursor;
  do {
    const page = await store.list({ prefix: DELETED_PREFIX, after, limit: limit - tombstones.length });
    const read = await mapConcurrently(CONCURRENT_READS, page.objects, async ({ key }) => {
      const tombstone = (await readJson(key, store, wholeTombstone))?.value ?? null;
      return tombstone !== null && key === tombstoneKey(tombstone.id) ? tombstone : null;
    });
    tombstones.push(...read.filter((tombstone) => tombstone !== null));
    after = page.next;
  } while (after !== null && tombstones.length < limit);
  return { tombstones, next: after };
}
