import { isPublicAddress } from "./public-address.ts";
import { LOCAL_SUFFIXES } from "./public-url.ts";

/**
 * Whether a host is one of a machine's own network, as its name alone tells: an address that is not public, a
 * name without a dot, or under a suffix that never leaves the network.
 *
 * @param hostname as `URL` gives it, which has turned every spelling of an address into one.
 */
export function isLocalHost(hostname: string): boolean {
  const host = hostname.replace(/\.$/, "");
  if (host.startsWith("[")) return !isPublicAddress(host.slice(1, -1));
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return !isPublicAddress(host);
  return !host.includes(".") || LOCAL_SUFFIXES.some((suffix) => host.endsWith(`.${suffix}`));
}
