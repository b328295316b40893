import { normaliseUrl } from "./normalise-url.ts";
import { isSameSite } from "./same-site.ts";

/**
 * The URL that an article is filed under: what the page calls canonical, as long as that is on the same
 * site. A page could else name another site's article and put its own text in that one's place; and the
 * same text on two sites is two articles.
 *
 * @param finalUrl where the page was found; for a page that is no longer on the web (a saved file) all is believed.
 */
export function articleUrl(canonicalUrl: string | null, finalUrl: string): string {
  const found = new URL(finalUrl);
  if (canonicalUrl === null) return normaliseUrl(finalUrl);
  const isOnTheWeb = found.protocol === "http:" || found.protocol === "https:";
  return normaliseUrl(isOnTheWeb && !isSameSite(new URL(canonicalUrl), found) ? finalUrl : canonicalUrl);
}
