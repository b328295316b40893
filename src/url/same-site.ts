import { getDomain } from "tldts";

/**
 * Whether two hosts, without ports, have the same registrable domain: newspapers put sections on separate hosts.
 * Private suffixes count: two blogs of one hosting service are two sites.
 */
export function isSameSite(one: string, other: string): boolean {
  if (one === other) return true;
  const domain = getDomain(one, { allowPrivateDomains: true });
  return domain !== null && domain === getDomain(other, { allowPrivateDomains: true });
}
