/** The first page of the Web: no page was fetched before. */
const FIRST_PAGE = Date.parse("1991-08-06T00:00:00Z");

/**
 * When a page was fetched, as somebody else's clock or archive says it: not before there were pages, and not later than
 * now, because what is later than any fetch to come would stay the latest for good. `null` for what says no such time.
 */
export function boundedFetchTime(stated: string, now: Date): string | null {
  const time = Date.parse(stated);
  if (Number.isNaN(time) || time < FIRST_PAGE) return null;
  return new Date(Math.min(time, now.getTime())).toISOString();
}
