/** A longer request to wait is reduced to this. */
const MAX_SECONDS = 7 * 24 * 3600;

/**
 * Seconds in a Retry-After header, in either form; `null` if it is absent or invalid.
 * https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function retryAfterSeconds(header: string | null, now: Date): number | null {
  const value = header?.trim() ?? "";
  if (/^\d{1,10}$/.test(value)) return Math.min(Number(value), MAX_SECONDS);
  // Only HTTP date forms: `Date.parse` would read "-5" or "1.5" as a year.
  if (!/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? /.test(value)) return null;
  const at = Date.parse(value);
  if (Number.isNaN(at)) return null;
  return Math.min(Math.max(Math.ceil((at - now.getTime()) / 1000), 0), MAX_SECONDS);
}
