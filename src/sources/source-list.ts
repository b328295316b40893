import { z } from "zod";
import { IngestError } from "../errors.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { jsonBytes, readIfWhole } from "../store/json-object.ts";
import { SOURCE_LIST_KEY } from "../store/keys.ts";
import { ADDED_BY, NO_SOURCES, type SourceList } from "./source-settings.ts";

const words = z.array(z.string().max(2048)).max(100).readonly();

const List: z.ZodType<SourceList> = z.object({
  schemaVersion: z.literal(1),
  sources: z
    .array(
      z.object({
        url: z.string().max(2048),
        labels: words,
        include: words,
        exclude: words,
        intervalMinutes: z.number().positive().nullable(),
        isPaused: z.boolean(),
        addedAt: z.iso.datetime(),
        addedBy: z.enum(ADDED_BY),
      }),
    )
    .readonly(),
  removedSeeds: z.array(z.string().max(2048)).readonly(),
});

/** Each lost race means that another writer has changed the list. */
const MAX_LOST_RACES = 50;

/** @throws {IngestError} `storage-unavailable`, also when the list is damaged: it is nowhere else. */
export async function readSourceList(store: ObjectStore): Promise<SourceList> {
  return (await readHeld(store)).list;
}

/**
 * Writes what `change` makes of the list, again from the start while others write too.
 * @returns the list as it is then.
 * @throws {IngestError} `storage-unavailable`, also when the list is damaged. What `change` throws.
 */
export async function updateSourceList(
  store: ObjectStore,
  change: (before: SourceList) => SourceList,
): Promise<SourceList> {
  for (let race = 0; race < MAX_LOST_RACES; race++) {
    const { list, etag } = await readHeld(store);
    const after = change(list);
    const body = jsonBytes(after);
    const written =
      etag === null
        ? await store.putIfAbsent(SOURCE_LIST_KEY, body)
        : await store.putIfUnchanged(SOURCE_LIST_KEY, body, etag);
    if (written !== null) return after;
  }
  throw new IngestError("storage-unavailable", `${SOURCE_LIST_KEY} kept changing for ${MAX_LOST_RACES} attempts`);
}

async function readHeld(store: ObjectStore): Promise<{ readonly list: SourceList; readonly etag: string | null }> {
  const object = await readIfWhole<unknown>(SOURCE_LIST_KEY, store);
  if (object === null) return { list: NO_SOURCES, etag: null };
  const parsed = List.safeParse(object.value);
  if (!parsed.success) throw new IngestError("storage-unavailable", `${SOURCE_LIST_KEY} is damaged.`);
  return { list: parsed.data, etag: object.etag };
}
