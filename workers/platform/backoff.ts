/** A queue takes no longer delay: https://developers.cloudflare.com/queues/platform/limits/ */
export const MAX_DELAY = 86_400;

/**
 * Seconds until a message is tried again: twice as long after each attempt, up to an hour, with
 * jitter so that what failed together does not come back together. A server that says when to come
 * back is believed, and never asked sooner; if it was not ready then, it too has twice as long.
 *
 * @param attempt 1 for the first.
 * @param random from 0 to 1.
 */
export function backoffSeconds(attempt: number, retryAfterSeconds: number | null, random: number): number {
  const ceiling = Math.min(3600, (retryAfterSeconds ?? 30) * 2 ** (attempt - 1));
  if (retryAfterSeconds === null) return Math.ceil(ceiling / 2 + (ceiling / 2) * random);
  const asked = Math.max(retryAfterSeconds, ceiling);
  return Math.min(MAX_DELAY, Math.ceil(asked * (1 + random / 4)));
}
