/** The first web page: nothing was fetched before. */
const FIRST_PAGE = Date.parse("1991-08-06T00:00:00Z");

/**
 * The fetch time stated by a client or an archive; `null` if it is invalid or before the first web page. A future time
 * becomes `now`: it would stay the latest forever.
 */
export function boundedFetchTime(stated: string, now: Date): string | null {
  const time = Date.parse(stated);
  if (Number.isNaN(time) || time < FIRST_PAGE) return null;
  return new Date(Math.min(time, now.getTime())).toISOString();
}
