import type { Context } from "hono";
import ipaddr from "ipaddr.js";

/**
 * Whom a request counts for while nobody knows who sends it. Cloudflare's edge sets the header, whatever a
 * client says. Of IPv6 it is the first 64 bits: whoever has one such address has all of its network.
 */
export function clientAddress(c: Context): string {
  const address = c.req.header("CF-Connecting-IP") ?? "";
  if (!ipaddr.IPv6.isValid(address)) return address;
  return ipaddr.IPv6.parse(address)
    .parts.slice(0, 4)
    .map((part) => part.toString(16))
    .join(":");
}
