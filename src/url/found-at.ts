import { articleHost } from "./article-id.ts";
import { isSameSite } from "./same-site.ts";

/**
 * Where a page was found, relative to a host as used in keys: on this host or a known variant, on another host of the
 * same site, or on another site.
 */
export function foundAt(finalUrl: string, host: string): "own-host" | "own-site" | "elsewhere" {
  const found = articleHost(finalUrl);
  if (found === host) return "own-host";
  return isSameSite(withoutPort(found), withoutPort(host)) ? "own-site" : "elsewhere";
}

function withoutPort(host: string): string {
  return host.replace(/_\d+$/, "");
}
