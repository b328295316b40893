import { isUtf8 } from "node:buffer";
import { type Charset, detectCharset } from "./charset.ts";

/**
 * The encoding of a page saved as a file. Programs that save pages write UTF-8 but keep the page's `<meta>`, so
 * non-ASCII text that is valid UTF-8 is UTF-8, whatever the page declares. Otherwise as on the web.
 */
export function detectSavedCharset(body: Uint8Array): Charset {
  const hasNonAscii = body.some((byte) => byte > 0x7f);
  return hasNonAscii && isUtf8(body) ? { used: "utf-8", source: "detected" } : detectCharset(body, null);
}
