import { getDomain } from "tldts";

/**
 * Whether two URLs are of one registrable domain: a newspaper has its sports pages on a host of their own.
 * Private suffixes count: two blogs of one hosting service are two sites.
 */
export function isSameSite(one: URL, other: URL): boolean {
  if (one.host === other.host) return true;
  const domain = getDomain(one.hostname, { allowPrivateDomains: true });
  return domain !== null && domain === getDomain(other.hostname, { allowPrivateDomains: true });
}
