import { withoutWww } from "./host-variants.ts";
import { normaliseUrl } from "./normalise-url.ts";
import { resolveTwin } from "./page-twins.ts";

/**
 * The common key of all URLs of an article. For comparing and hashing, not for fetching: a host may respond only under
 * `www`.
 *
 * In addition to `normaliseUrl`: http becomes https, AMP and print twins become the page, `www.` and trailing slashes
 * of the path are removed, and query parameters are sorted.
 *
 * @throws {TypeError} if `url` is not an absolute URL.
 */
export function urlIdentity(url: string): string {
  const parsed = new URL(resolveTwin(normaliseUrl(url)));
  parsed.hostname = withoutWww(parsed.hostname);
  const path = parsed.pathname.replace(/(?<!\/)\/+$/, "");
  const query = parsed.search.slice(1).split("&").filter(Boolean).sort().join("&");
  return `https://${parsed.host}${path || "/"}${query ? `?${query}` : ""}${parsed.hash}`;
}
