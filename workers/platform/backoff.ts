/** The longest delay that a queue accepts: https://developers.cloudflare.com/queues/platform/limits/ */
export const MAX_DELAY_SECONDS = 86_400;

/**
 * Seconds until a message is retried: doubled after each attempt, up to an hour, with jitter so that messages that
 * failed together are not retried together. Retry-After is a lower bound, and doubles the same way.
 *
 * @param attempt from 1.
 * @param random from 0 to 1.
 */
export function backoffSeconds(attempt: number, retryAfterSeconds: number | null, random: number): number {
  const ceiling = Math.min(3600, (retryAfterSeconds ?? 30) * 2 ** (attempt - 1));
  if (retryAfterSeconds === null) return Math.ceil(ceiling / 2 + (ceiling / 2) * random);
  const least = Math.max(retryAfterSeconds, ceiling);
  return Math.min(MAX_DELAY_SECONDS, Math.ceil(least * (1 + random / 4)));
}
