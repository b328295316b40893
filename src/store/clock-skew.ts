/**
 * In milliseconds: how far the clocks of two processes may differ, and how long ago one of them may have looked at
 * its own. What another process has just written is then not taken for the work of a clock that ran ahead.
 */
const CLOCKS_DIFFER_BY = 300_000;

/** Whether a time in the bucket was written by a clock that ran ahead of `now`, and says nothing of what came first. */
export function isInFuture(at: string, now: Date): boolean {
  return Date.parse(at) > now.getTime() + CLOCKS_DIFFER_BY;
}
