import { articleHost } from "./article-id.ts";
import { normaliseUrl } from "./normalise-url.ts";
import { beginsAt, readPageNumber } from "./page-number.ts";

/**
 * The URL that an article is filed under: what the page calls canonical, as long as that is on the page's own
 * host. A page could else name the article of another site, or of another host of its hosting service, and put its
 * own text in that one's place; and the same text in two places is two articles. Nor does a further page speak for
 * an article in several pages: alone it is not that article, and would replace the whole.
 *
 * @param finalUrl where the page was found; for a page that is no longer on the web (a saved file) all is believed.
 */
export function articleUrl(canonicalUrl: string | null, finalUrl: string): string {
  if (canonicalUrl === null) return normaliseUrl(finalUrl);
  const isOnTheWeb = /^https?:/i.test(finalUrl);
  const isBelieved = !isOnTheWeb || (speaksFor(finalUrl, canonicalUrl) && !isFurtherPage(finalUrl, canonicalUrl));
  return normaliseUrl(isBelieved ? canonicalUrl : finalUrl);
}

/**
 * Whether who answers at `finalUrl` is the publisher of what lies at `url`: both have one host, or known variants of it
 * (`host-variants.ts`). That another host is of the same registrable domain is not enough: it may be a reader's.
 */
export function speaksFor(finalUrl: string, url: string): boolean {
  return articleHost(finalUrl) === articleHost(url);
}

function isFurtherPage(url: string, first: string): boolean {
  return readPageNumber(url).some((reading) => reading.number > 1 && beginsAt(reading, first));
}
