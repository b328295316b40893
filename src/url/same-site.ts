import { getDomain } from "tldts";

/**
 * Whether two hosts, without their ports, are of one registrable domain: a newspaper has its sports pages on a
 * host of their own. Private suffixes count: two blogs of one hosting service are two sites.
 */
export function isSameSite(one: string, other: string): boolean {
  if (one === other) return true;
  const domain = getDomain(one, { allowPrivateDomains: true });
  return domain !== null && domain === getDomain(other, { allowPrivateDomains: true });
}
