import { articleHost } from "./article-id.ts";
import { normaliseUrl } from "./normalise-url.ts";
import { beginsAt, readPageNumber } from "./page-number.ts";

/**
 * The URL under which an article is stored: the canonical URL, if it is on the page's own host. Otherwise a page could
 * claim the article of another site, or of another host of its hosting service, and replace its text; and the same text
 * in two places is two articles. A later page of a multi-page article cannot claim its URL either: alone it is
 * incomplete, and would replace the whole.
 *
 * @param finalUrl where the page was found; for a page that is no longer on the web (a saved file) any canonical URL is
 * accepted.
 */
export function articleUrl(canonicalUrl: string | null, finalUrl: string): string {
  if (canonicalUrl === null) return normaliseUrl(finalUrl);
  const isOnTheWeb = /^https?:/i.test(finalUrl);
  const isTrusted = !isOnTheWeb || (speaksFor(finalUrl, canonicalUrl) && !isFurtherPage(finalUrl, canonicalUrl));
  return normaliseUrl(isTrusted ? canonicalUrl : finalUrl);
}

/**
 * Whether the server at `finalUrl` is the publisher of `url`: both have the same host, or known variants of it
 * (`host-variants.ts`). The same registrable domain is not enough: another host may be a user's.
 */
export function speaksFor(finalUrl: string, url: string): boolean {
  return articleHost(finalUrl) === articleHost(url);
}

function isFurtherPage(url: string, first: string): boolean {
  return readPageNumber(url).some((reading) => reading.number > 1 && beginsAt(reading, first));
}
