import { z } from "zod";
import { mapConcurrently } from "../concurrently.ts";
import { IngestError } from "../errors.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { readJson, updateJson } from "./json-object.ts";
import { type ArticlePlace, DELETED_PREFIX, isPlace, tombstoneKey } from "./keys.ts";
import { joinReferences, type PageReferences } from "./page-references.ts";

/** Who deleted an article. */
export const DELETED_BY = ["api", "page", "cli", "retention"] as const;

export type DeletedBy = (typeof DELETED_BY)[number];

/**
 * Records that an article was deleted and must not be stored again. Stored under the article's id and the id of each of
 * its other URLs. The URLs themselves are not stored: they often reveal the headline.
 */
export interface Tombstone extends ArticlePlace {
  readonly schemaVersion: 1;
  /** Ids of its other URLs. */
  readonly aliases: readonly string[];
  readonly deletedAt: string;
  readonly deletedBy: DeletedBy;
  readonly reason: string | null;
  /**
   * Pages whose article was removed by a writer that found the tombstone. The completion of the deletion deletes them,
   * unless other articles refer to them, and this field. Missing in most tombstones.
   */
  readonly leftPages?: PageReferences;
}

export interface TombstoneList {
  readonly tombstones: readonly Tombstone[];
  /** The `cursor` of the next page; `null` on the last. */
  readonly next: string | null;
}

const ValidTombstone = z.looseObject({
  id: z.string(),
  host: z.string(),
  aliases: z.array(z.string()),
  deletedAt: z.string(),
  deletedBy: z.enum(DELETED_BY),
  reason: z.string().nullable(),
  leftPages: z
    .object({
      pages: z.array(z.hash("sha256")),
      contentHashes: z.array(z.hash("sha256")),
      simhashes: z.array(z.string().regex(/^[0-9a-f]{16}$/)),
    })
    .optional(),
});

function validTombstone(value: unknown): Tombstone | null {
  return isPlace(value) && ValidTombstone.safeParse(value).success ? (value as unknown as Tombstone) : null;
}

const CONCURRENT_READS = 6; // Workers allow six open connections.

/**
 * Whether the article of this id was deleted; may be some seconds old. A damaged tombstone counts. A HEAD that finds
 * one is confirmed by a GET: a faulty store that answers each HEAD with 200 would block every new article.
 */
export async function isDeleted(id: string, store: ObjectStore): Promise<boolean> {
  return (await store.head(tombstoneKey(id))) !== null && (await isDeletedNow(id, store));
}

/**
 * As `isDeleted`, but never cached: for code that has just written what a deletion removes, or shows stored content.
 */
export async function isDeletedNow(id: string, store: ObjectStore): Promise<boolean> {
  return (await store.get(tombstoneKey(id))) !== null;
}

/** For code that shows stored content. @throws {IngestError} `deleted`, never from a cache. */
export async function refuseDeleted(id: string, store: ObjectStore): Promise<void> {
  if (await isDeletedNow(id, store)) throw deletedError();
}

export function deletedError(): IngestError {
  return new IngestError("deleted", "The article was deleted here, and is not stored again until that is undone.");
}

/** `null` when there is none under this id, or it is damaged. */
export async function readTombstone(id: string, store: ObjectStore): Promise<Tombstone | null> {
  return (await readJson(tombstoneKey(id), store, validTombstone))?.value ?? null;
}

/** Records a deletion under all ids of the article. An existing tombstone keeps its time, author and reason. */
export async function writeTombstones(tombstone: Tombstone, store: ObjectStore): Promise<Tombstone> {
  let written = tombstone;
  const withBefore = (before: Tombstone | null) => {
    const aliases = [...new Set([...(before?.aliases ?? []), ...tombstone.aliases])].sort();
    written = { ...tombstone, ...before, aliases };
    return aliases.length === before?.aliases.length ? null : written;
  };
  await updateJson(tombstoneKey(tombstone.id), store, withBefore, validTombstone);
  const { leftPages: _, ...copy } = written;
  const underAlias = (before: Tombstone | null) => (before === null ? copy : null);
  for (const id of written.aliases) await updateJson(tombstoneKey(id), store, underAlias, validTombstone);
  return written;
}

/**
 * Records pages for the completion of a deletion.
 * @param except SHA-256 of pages that the caller deletes.
 */
export async function recordLeftPages(
  id: string,
  references: PageReferences,
  except: readonly string[],
  store: ObjectStore,
): Promise<void> {
  const pages = references.pages.filter((hash) => !except.includes(hash));
  if (pages.length === 0) return;
  const main = (await readTombstone(id, store))?.id ?? id;
  const withPages = (before: Tombstone | null) =>
    before === null
      ? null
      : { ...before, leftPages: joinReferences(before.leftPages ?? NONE, { ...references, pages }) };
  await updateJson(tombstoneKey(main), store, withPages, validTombstone);
}

const NONE: PageReferences = { pages: [], contentHashes: [], simhashes: [] };

/** Removes the record of left pages, unless pages were added to it meanwhile. @param settled SHA-256 of the pages. */
export async function clearLeftPages(id: string, settled: readonly string[], store: ObjectStore): Promise<void> {
  const withoutPages = (before: Tombstone | null) => {
    if (before?.leftPages?.pages.every((hash) => settled.includes(hash)) !== true) return null;
    const { leftPages: _, ...tombstone } = before;
    return tombstone;
  };
  await updateJson(tombstoneKey(id), store, withoutPages, validTombstone);
}

/** Allows the article to be stored again under any of its URLs. Its text is not restored. */
export async function removeTombstones({ id, aliases }: Tombstone, store: ObjectStore): Promise<void> {
  for (const alias of aliases) {
    // The alias may hold the tombstone of another deleted article.
    if ((await readTombstone(alias, store))?.id === id) await store.delete(tombstoneKey(alias));
  }
  await store.delete(tombstoneKey(id));
}

/** Tombstones sorted by article id, one per article. Damaged ones are skipped. */
export async function listTombstones(
  { cursor, limit }: { readonly cursor: string | null; readonly limit: number },
  store: ObjectStore,
): Promise<TombstoneList> {
  const tombstones: Tombstone[] = [];
  let after = cursor;
  do {
    const page = await store.list({ prefix: DELETED_PREFIX, after, limit: limit - tombstones.length });
    const read = await mapConcurrently(CONCURRENT_READS, page.objects, async ({ key }) => {
      const tombstone = (await readJson(key, store, validTombstone))?.value ?? null;
      return tombstone !== null && key === tombstoneKey(tombstone.id) ? tombstone : null;
    });
    tombstones.push(...read.filter((tombstone) => tombstone !== null));
    after = page.next;
  } while (after !== null && tombstones.length < limit);
  return { tombstones, next: after };
}
