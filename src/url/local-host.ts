import { isPublicAddress } from "./public-address.ts";
import { LOCAL_SUFFIXES } from "./public-url.ts";

/**
 * Whether a host is in a private network, judged by its name alone: a non-public address, a name without a dot, or one
 * under a suffix that never leaves the network.
 *
 * @param hostname from a `URL`, which normalises all spellings of an address.
 */
export function isLocalHost(hostname: string): boolean {
  const host = hostname.replace(/\.$/, "");
  if (host.startsWith("[")) return !isPublicAddress(host.slice(1, -1));
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return !isPublicAddress(host);
  return !host.includes(".") || LOCAL_SUFFIXES.some((suffix) => host.endsWith(`.${suffix}`));
}
