import { createHash } from "node:crypto";
import { mapConcurrently } from "../concurrently.ts";
import type { ParquetRow } from "../export/parquet-table.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { PARTS_PREFIX, partKey } from "../store/keys.ts";
import { createPart, deletePart, partOfRecord, readPart, readRecord } from "./part.ts";
import type { Merge } from "./table-state.ts";

const CONCURRENT_READS = 6; // Workers allow six open connections.
const KEYS_PER_PAGE = 1_000;
/** A worker has 128 MB for the rows, which take up to 2 bytes a character, and for the files. */
const MAX_MERGED_CHARACTERS = 12_000_000;

/**
 * The next merge of days from `from` to before `until`, and the first day that may have more; `merge` is `null` when
 * that is `until`.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function nextMerge(
  from: string,
  until: string,
  store: ObjectStore,
): Promise<{ readonly merge: Merge | null; readonly day: string }> {
  let after = `${PARTS_PREFIX}filed=${from}`;
  for (;;) {
    const page = await store.list({ prefix: PARTS_PREFIX, after, limit: KEYS_PER_PAGE });
    const [first] = page.objects;
    const day = first === undefined ? until : dayOfRecord(first.key);
    if (day >= until) return { merge: null, day: until };
    const keys = page.objects.map(({ key }) => key).filter((key) => dayOfRecord(key) === day);
    const group = await mergeable(keys.filter(isSmall).map(partOfRecord), store);
    if (group.length > 1) return { merge: { into: mergedKey(day, group), from: group }, day };
    after = keys.at(-1) ?? after;
  }
}

/**
 * Writes the rows of several files to one and deletes them. While both exist, a row is in two files, which the
 * recommended view reads as one. May be repeated after a crash at any point.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function mergeParts({ into, from }: Merge, store: ObjectStore): Promise<void> {
  // It is written in one piece, and the others are deleted only once it exists.
  if ((await store.head(into)) === null) {
    const rows: ParquetRow[] = [];
    for (const key of from) rows.push(...(await readPart(key, store)));
    if (rows.length > 0) await createPart(into, rows, null, store);
  }
  for (const key of from) await deletePart(key, store);
}

/** The first files, one after the other, that fit into one: none, or at least two. */
async function mergeable(parts: readonly string[], store: ObjectStore): Promise<readonly string[]> {
  const records = await mapConcurrently(CONCURRENT_READS, parts, (key) => readRecord(key, store));
  let group: string[] = [];
  let characters = 0;
  for (const [index, key] of parts.entries()) {
    const own = records[index]?.characters ?? MAX_MERGED_CHARACTERS;
    if (characters + own > MAX_MERGED_CHARACTERS) {
      if (group.length > 1) return group;
      group = [];
      characters = 0;
    }
    group.push(key);
    characters += own;
  }
  return group.length > 1 ? group : [];
}

/** Files that are merged already are not merged again. */
function isSmall(key: string): boolean {
  return key.slice(key.lastIndexOf("/") + 1).startsWith("part-");
}

function dayOfRecord(key: string): string {
  return key.slice(`${PARTS_PREFIX}filed=`.length).slice(0, 10);
}

function mergedKey(day: string, from: readonly string[]): string {
  const [first = ""] = from.map((key) => /part-(\d+)-/.exec(key)?.[1] ?? "");
  return partKey(day, `merged-${first}-${createHash("sha256").update(from.join("\n")).digest("hex").slice(0, 8)}`);
}
