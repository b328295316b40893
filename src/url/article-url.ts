import { normaliseUrl } from "./normalise-url.ts";
import { beginsAt, readPageNumber } from "./page-number.ts";
import { isSameSite } from "./same-site.ts";

/**
 * The URL that an article is filed under: what the page calls canonical, as long as that is on the same
 * site. A page could else name another site's article and put its own text in that one's place; and the
 * same text on two sites is two articles. Nor does a further page speak for an article in several pages: alone
 * it is not that article, and would replace the whole.
 *
 * @param finalUrl where the page was found; for a page that is no longer on the web (a saved file) all is believed.
 */
export function articleUrl(canonicalUrl: string | null, finalUrl: string): string {
  const found = new URL(finalUrl);
  if (canonicalUrl === null) return normaliseUrl(finalUrl);
  const isOnTheWeb = found.protocol === "http:" || found.protocol === "https:";
  if (!isOnTheWeb) return normaliseUrl(canonicalUrl);
  const isBelieved = isSameSite(new URL(canonicalUrl), found) && !isFurtherPage(finalUrl, canonicalUrl);
  return normaliseUrl(isBelieved ? canonicalUrl : finalUrl);
}

function isFurtherPage(url: string, first: string): boolean {
  return readPageNumber(url).some((reading) => reading.number > 1 && beginsAt(reading, first));
}
