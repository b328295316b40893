import { createHash } from "node:crypto";
import { urlIdentity } from "./normalise-identity.ts";

const ID_CHARACTERS = 32; // 128 bits: no two of a billion URLs meet.

/**
 * The id of the article at `url`: all spellings of a URL have the same.
 *
 * @throws {TypeError} when `url` is not an absolute URL.
 */
export function articleId(url: string): string {
  return createHash("sha256").update(urlIdentity(url)).digest("hex").slice(0, ID_CHARACTERS);
}

/**
 * The host as it stands in keys: with its port if it has one of its own, and no colon, which Windows refuses. The
 * hosts that a site shows one page on (www, m, mobile, amp, the caches of AMP) are one: two URLs with the same host
 * in their keys are of one publisher.
 */
export function articleHost(url: string): string {
  return new URL(urlIdentity(url)).host.replaceAll(":", "_");
}
