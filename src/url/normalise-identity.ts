import { withoutWww } from "./host-variants.ts";
import { normaliseUrl } from "./normalise-url.ts";
import { resolveTwin } from "./page-twins.ts";

/** An ingest asks for the id and the host of a few URLs dozens of times. */
const MAX_CACHED_URLS = 500;
/** In UTF-16 units; longer URLs are not stored. */
const MAX_CACHED_CHARS = 2_048;

const cache = new Map<string, string>();

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
  const known = cache.get(url);
  if (known !== undefined) return known;
  const identity = readIdentity(url);
  if (url.length <= MAX_CACHED_CHARS) {
    if (cache.size >= MAX_CACHED_URLS) cache.clear();
    cache.set(url, identity);
  }
  return identity;
}

function readIdentity(url: string): string {
  const parsed = new URL(resolveTwin(normaliseUrl(url)));
  parsed.hostname = withoutWww(parsed.hostname);
  const path = parsed.pathname.replace(/(?<!\/)\/+$/, "");
  const query = parsed.search.slice(1).split("&").filter(Boolean).sort().join("&");
  return `https://${parsed.host}${path || "/"}${query ? `?${query}` : ""}${parsed.hash}`;
}
