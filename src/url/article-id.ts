import { createHash } from "node:crypto";
import { urlIdentity } from "./normalise-identity.ts";

const ID_CHARACTERS = 32; // 128 bits: no collisions among a billion URLs.

/**
 * The id of the article at `url`, the same for all spellings of the URL.
 *
 * @throws {TypeError} if `url` is not an absolute URL.
 */
export function articleId(url: string): string {
  return createHash("sha256").update(urlIdentity(url)).digest("hex").slice(0, ID_CHARACTERS);
}

/**
 * The host as used in keys: with a non-default port, and without a colon, which Windows does not allow. The hosts on
 * which a site repeats a page (www, m, mobile, amp, AMP caches) become one: two URLs with the same host in their keys
 * belong to one publisher.
 */
export function articleHost(url: string): string {
  return new URL(urlIdentity(url)).host.replaceAll(":", "_");
}
