import type { Context } from "hono";
import ipaddr from "ipaddr.js";

/**
 * The address that an unauthenticated request is counted under. Cloudflare's edge overwrites the header. For IPv6, the
 * first 64 bits: a client usually has a whole /64 network.
 */
export function clientAddress(c: Context): string {
  const address = c.req.header("CF-Connecting-IP") ?? "";
  if (!ipaddr.IPv6.isValid(address)) return address;
  return ipaddr.IPv6.parse(address)
    .parts.slice(0, 4)
    .map((part) => part.toString(16))
    .join(":");
}
