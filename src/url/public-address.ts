import ipaddr from "ipaddr.js";

/**
 * Networks that serve no articles, with the reason. For IPv4 a blocklist, from the IANA special-purpose registry.
 * https://www.iana.org/assignments/iana-ipv4-special-registry
 */
export const BLOCKED_IPV4: readonly (readonly [cidr: string, why: string])[] = [
  ["0.0.0.0/8", "this network"],
  ["10.0.0.0/8", "private"],
  ["100.64.0.0/10", "carrier-grade NAT, with a cloud's metadata service in it"],
  ["127.0.0.0/8", "loopback"],
  ["168.63.129.16/32", "a cloud's metadata service; registered as a public address"],
  ["169.254.0.0/16", "link-local, with the clouds' metadata"],
  ["172.16.0.0/12", "private"],
  ["192.0.0.0/24", "IETF protocol assignments, with a cloud's metadata service"],
  ["192.0.2.0/24", "documentation"],
  ["192.31.196.0/24", "AS112"],
  ["192.52.193.0/24", "AMT"],
  ["192.88.99.0/24", "6to4 relay"],
  ["192.168.0.0/16", "private"],
  ["192.175.48.0/24", "AS112"],
  ["198.18.0.0/15", "benchmarking"],
  ["198.51.100.0/24", "documentation"],
  ["203.0.113.0/24", "documentation"],
  ["224.0.0.0/4", "multicast"],
  ["240.0.0.0/4", "reserved, including the broadcast address"],
];

/**
 * For IPv6 an allowlist: only 2000::/3 is assigned for global unicast, which already excludes mapped, compatible,
 * translated and NAT64 addresses, and site-local, unique-local and link-local ones. These are the special networks
 * within it. https://www.iana.org/assignments/iana-ipv6-special-registry
 */
export const BLOCKED_IPV6: readonly (readonly [cidr: string, why: string])[] = [
  ["2001::/23", "IETF protocol assignments, including Teredo, which embeds an IPv4 address"],
  ["2001:db8::/32", "documentation"],
  ["2002::/16", "6to4, which embeds an IPv4 address"],
  ["2620:4f:8000::/48", "AS112"],
  ["3fff::/20", "documentation"],
];

const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3");
const IPV4_RANGES = BLOCKED_IPV4.map(([cidr]) => ipaddr.IPv4.parseCIDR(cidr));
const IPV6_RANGES = BLOCKED_IPV6.map(([cidr]) => ipaddr.IPv6.parseCIDR(cidr));

/** Whether an address, as in a DNS answer, is public. Anything that is not an address is not public. */
export function isPublicAddress(address: string): boolean {
  // ipaddr.js would also accept "0177.1"; DNS answers have four decimal parts.
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) {
    const ipv4 = ipaddr.IPv4.parse(address);
    return !IPV4_RANGES.some((range) => ipv4.match(range));
  }
  if (!ipaddr.IPv6.isValid(address)) return false;
  const ipv6 = ipaddr.IPv6.parse(address);
  if (ipv6.zoneId !== undefined) return false;
  return ipv6.match(GLOBAL_UNICAST) && !IPV6_RANGES.some((range) => ipv6.match(range));
}
