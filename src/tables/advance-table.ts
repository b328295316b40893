import { IngestError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { dayOf, fileRange, nextRange } from "./file-changes.ts";
import { mergeParts, nextMerge } from "./merge-parts.ts";
import { removeDeleted } from "./remove-deleted.ts";
import { readTableState, type TableState, writeTableState } from "./table-state.ts";

export interface TablePorts {
  readonly store: ObjectStore;
  readonly clock: Clock;
}

export interface TableSettings {
  /** Changes that are younger wait for a later run: writers have different clocks and take time to write. */
  readonly settledAfterMs: number;
  /** No step starts later. */
  readonly startWithinMs: number;
  readonly maxSteps: number;
}

/** What a run did. */
export interface TableReport {
  /** `done`: everything settled is filed. `held`: another process is at work. */
  readonly status: "done" | "unfinished" | "held";
  /** Rows filed. */
  readonly filed: number;
  /** Rows of deleted articles removed. */
  readonly removed: number;
  /** Files that became part of others. */
  readonly merged: number;
}

/** A step takes seconds, and extends the lease. */
const LEASE_MS = 60_000;
/** Bounds the state; each scan of the files applies all of them. */
const MAX_REMOVALS = 5_000;

type Amounts = Pick<TableReport, "filed" | "removed" | "merged">;

interface Step {
  readonly state: TableState;
  readonly did: Partial<Amounts>;
}

/**
 * Brings the table of articles up to date with the change log: files changes, removes the rows of deleted articles and
 * merges the small files of past days, in steps. The state is written after each step; a step that was interrupted is
 * repeated with the same result.
 *
 * @param onStep called after each step, with what the run did so far.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function advanceTable(
  { settledAfterMs, startWithinMs, maxSteps }: TableSettings,
  { store, clock }: TablePorts,
  onStep: (amounts: Amounts) => void = () => {},
): Promise<TableReport> {
  const start = clock.now().getTime();
  const settledBefore = new Date(start - settledAfterMs).toISOString();
  let amounts: Amounts = { filed: 0, removed: 0, merged: 0 };
  let { state, etag } = await readTableState(store);
  if (state.heldUntil > new Date(start).toISOString()) return { status: "held", ...amounts };

  async function save(next: TableState, heldFor: number): Promise<void> {
    state = { ...next, heldUntil: new Date(clock.now().getTime() + heldFor).toISOString() };
    etag = await writeTableState(state, etag, store);
    if (etag === null) throw new IngestError("storage-unavailable", "Another process has written the table");
  }

  let isHeld = false;
  let isDone = false;
  for (let steps = 0; steps < maxSteps && clock.now().getTime() - start <= startWithinMs; steps++) {
    const run = await nextStep(state, settledBefore, store);
    isDone = run === null;
    if (run === null) break;
    if (!isHeld) await save(state, LEASE_MS);
    isHeld = true;
    const { state: next, did } = await run();
    await save(next, LEASE_MS);
    amounts = {
      filed: amounts.filed + (did.filed ?? 0),
      removed: amounts.removed + (did.removed ?? 0),
      merged: amounts.merged + (did.merged ?? 0),
    };
    onStep(amounts);
  }
  if (isHeld) await save(state, 0);
  return { status: isDone ? "done" : "unfinished", ...amounts };
}

/** `null` when there is nothing to do. */
async function nextStep(
  state: TableState,
  settledBefore: string,
  store: ObjectStore,
): Promise<(() => Promise<Step>) | null> {
  const { merge, removals, removedUntil, mergedBefore } = state;
  if (merge !== null)
    return async () => {
      await mergeParts(merge, store);
      return { state: { ...state, merge: null }, did: { merged: merge.from.length } };
    };
  const isRemoving = removedUntil !== null || removals.length >= MAX_REMOVALS;
  const range = isRemoving ? null : await nextRange(state.after, settledBefore, store);
  if (range !== null)
    return async () => {
      const { until, rows, removals: found } = await fileRange(range, store);
      return { state: { ...state, after: until, removals: [...removals, ...found] }, did: { filed: rows } };
    };
  if (removals.length > 0)
    return async () => {
      const { state: after, removed } = await removeDeleted(state, store);
      return { state: after, did: { removed } };
    };
  const today = dayOf(settledBefore);
  if (mergedBefore >= today) return null;
  return async () => {
    const { merge, day } = await nextMerge(mergedBefore, today, store);
    return { state: { ...state, merge, mergedBefore: day }, did: {} };
  };
}
