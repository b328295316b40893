import { z } from "zod";
import type { ObjectStore } from "../ports/object-store.ts";
import { SOURCE_LIST_KEY } from "../store/keys.ts";
import { settingsObject } from "../store/settings-object.ts";
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
        // Missing in lists written before archives existed.
        archive: z
          .object({ since: z.string().max(10).nullable() })
          .nullable()
          .default(null),
        addedAt: z.iso.datetime(),
        addedBy: z.enum(ADDED_BY),
      }),
    )
    .readonly(),
  removedSeeds: z.array(z.string().max(2048)).readonly(),
});

const settings = settingsObject(SOURCE_LIST_KEY, List, NO_SOURCES);

/** @throws {IngestError} `storage-unavailable`, also when the list is damaged. */
export function readSourceList(store: ObjectStore): Promise<SourceList> {
  return settings.read(store);
}

/**
 * Writes the result of `change`.
 * @returns the list after the update.
 * @throws {IngestError} `storage-unavailable`, also when the list is damaged; and what `change` throws.
 */
export function updateSourceList(store: ObjectStore, change: (before: SourceList) => SourceList): Promise<SourceList> {
  return settings.update(store, change);
}
