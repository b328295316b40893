import { isUtf8 } from "node:buffer";
import { type Charset, detectCharset } from "./charset.ts";

/**
 * The encoding of a page that was saved as a file. Programs that save pages write UTF-8 and leave the
 * page's `<meta>` as it was; text past ASCII that is valid UTF-8 is UTF-8, whatever the page says.
 * All else is as on the web.
 */
export function detectSavedCharset(body: Uint8Array): Charset {
  const isPastAscii = body.some((byte) => byte > 0x7f);
  return isPastAscii && isUtf8(body) ? { used: "utf-8", source: "detected" } : detectCharset(body, null);
}
