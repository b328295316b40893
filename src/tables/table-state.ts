import { z } from "zod";
import { IngestError } from "../errors.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { jsonBytes, readJson } from "../store/json-object.ts";
import { CHANGES_PREFIX, TABLE_STATE_KEY } from "../store/keys.ts";

/** A deleted article whose rows are to be removed. */
const Removal = z.object({
  id: z.string(),
  /** When it was deleted; rows filed later are of the restored article. */
  at: z.string(),
});

/** Parquet files that become one. Recorded before the first write, so that an interrupted merge is completed. */
const Merge = z.object({ into: z.string(), from: z.array(z.string()).readonly() });

const State = z.object({
  schemaVersion: z.literal(1),
  /** All changes up to this key of the change log are filed. */
  after: z.string(),
  /** Deletions up to `after` that are not applied to all files yet. */
  removals: z.array(Removal),
  /** The last file to which the removals have been applied; `null` before the first. */
  removedUntil: z.string().nullable(),
  merge: Merge.nullable(),
  /** The files of all earlier days have been merged. */
  mergedBefore: z.string(),
  /** Other processes leave the table alone until then. */
  heldUntil: z.string(),
});

export type Removal = Readonly<z.infer<typeof Removal>>;
export type Merge = Readonly<z.infer<typeof Merge>>;
export type TableState = Readonly<z.infer<typeof State>>;

const NOTHING_FILED: TableState = {
  schemaVersion: 1,
  after: CHANGES_PREFIX,
  removals: [],
  removedUntil: null,
  merge: null,
  mergedBefore: "",
  heldUntil: "",
};

export interface ReadState {
  readonly state: TableState;
  /** `null` before the first write. */
  readonly etag: string | null;
}

/** @throws {IngestError} `storage-unavailable`, also when the state is damaged. */
export async function readTableState(store: ObjectStore): Promise<ReadState> {
  const object = await readJson<unknown>(TABLE_STATE_KEY, store);
  if (object === null) return { state: NOTHING_FILED, etag: null };
  const parsed = State.safeParse(object.value);
  if (!parsed.success)
    throw new IngestError(
      "storage-unavailable",
      `${TABLE_STATE_KEY} is damaged. Delete tables/ to build the table anew`,
    );
  return { state: parsed.data, etag: object.etag };
}

/** Returns the new etag; `null` when another process has written the state. */
export function writeTableState(state: TableState, etag: string | null, store: ObjectStore): Promise<string | null> {
  const body = jsonBytes(state);
  return etag === null ? store.putIfAbsent(TABLE_STATE_KEY, body) : store.putIfUnchanged(TABLE_STATE_KEY, body, etag);
}
