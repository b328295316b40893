import { withoutWww } from "./host-variants.ts";
import { normaliseUrl } from "./normalise-url.ts";
import { resolveTwin } from "./page-twins.ts";

/**
 * The key under which all URLs of one article meet. It is for comparing and hashing, not for fetching:
 * a host may answer under `www` only.
 *
 * On top of `normaliseUrl`: https stands for http too, AMP and print twins stand for the page, `www.` goes,
 * slashes at the end of the path go, and the order of the query parameters does not count.
 *
 * @throws {TypeError} when `url` is not an absolute URL.
 */
export function urlIdentity(url: string): string {
  const parsed = new URL(resolveTwin(normaliseUrl(url)));
  parsed.hostname = withoutWww(parsed.hostname);
  const path = parsed.pathname.replace(/(?<!\/)\/+$/, "");
  const query = parsed.search.slice(1).split("&").filter(Boolean).sort().join("&");
  return `https://${parsed.host}${path || "/"}${query ? `?${query}` : ""}${parsed.hash}`;
}
