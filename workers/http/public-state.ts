import type { SourceState } from "../../src/store/source-state.ts";

/** The public part of a source's state, without what only the next poll needs. */
export function publicState(state: SourceState | null) {
  if (state === null) return null;
  const { kind, title, intervalSeconds, nextDueAt, lastReadAt, lastListedAt, lastNewAt } = state;
  const { failures, lastError, lastCounts } = state;
  return {
    kind,
    title,
    intervalSeconds,
    nextDueAt,
    lastReadAt,
    lastListedAt,
    lastNewAt,
    failures,
    lastError,
    lastCounts,
  };
}
