/**
 * How far the clocks of two processes may differ, plus the age of a time that one of them has read. What another
 * process has just written is then not taken for the work of a fast clock.
 */
const MAX_CLOCK_SKEW_MS = 300_000;

/** Whether a timestamp in the bucket was written by a clock ahead of `now`, and so does not order events. */
export function isInFuture(at: string, now: Date): boolean {
  return Date.parse(at) > now.getTime() + MAX_CLOCK_SKEW_MS;
}
