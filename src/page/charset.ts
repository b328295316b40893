import { analyse } from "chardet";
import sniffHTMLEncoding from "html-encoding-sniffer";
import type { CharsetSource } from "../fetched-page.ts";
import { withoutDoubleEncoding } from "./double-encoding.ts";

export interface Charset {
  /** A name of the Encoding Standard in lower case, such as `shift_jis`. */
  readonly used: string;
  readonly source: CharsetSource;
}

/**
 * The standard prescans 1,024 bytes, and switches when the parser reaches a later `<meta>`; prescanning further has the
 * same result.
 */
const PRESCAN_BYTES = 65_536;
/** Bytes between tags to sample: enough for the letter statistics. */
const DETECTION_BYTES = 32_768;
/** Below this, the statistics find a language in any bytes. */
const MIN_CONFIDENCE_PERCENT = 10;

/**
 * Detects the character encoding of a page: byte order mark, header, `<meta>`, then the bytes. A declaration that the
 * bytes contradict is ignored, where a browser would show replacement characters: migrated sites declare UTF-8 for
 * older text. https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
 */
export function detectCharset(body: Uint8Array, contentType: string | null): Charset {
  const bom = byteOrderMark(body);
  if (bom !== null) return { used: bom, source: "bom" };
  const header = encodingName(charsetParameter(contentType));
  if (header !== null && !refutes(body, header)) return { used: header, source: "header" };
  const declared = sniffHTMLEncoding(body, { defaultEncoding: null, maxPrescanBytes: PRESCAN_BYTES });
  const meta = encodingName(declared);
  if (meta !== null && meta !== header && !refutes(body, meta)) return { used: meta, source: "meta" };
  return detectByBytes(body);
}

/**
 * Whether most non-ASCII text is invalid in this encoding. A single broken character among many is damage, such as a
 * summary truncated within a character, and does not contradict the declaration.
 */
function refutes(body: Uint8Array, encoding: string): boolean {
  if (decodes(body, encoding)) return false;
  let broken = 0;
  let whole = 0;
  for (const [text] of new TextDecoder(encoding).decode(body).matchAll(/[^\0-\x7f]+/g)) {
    for (const character of text) {
      if (character === "\ufffd") broken++;
      else whole++;
    }
  }
  return broken > whole;
}

/**
 * Decodes a page. Invalid bytes become U+FFFD, as in a browser; a byte order mark is removed; text in UTF-8 that was
 * encoded twice is repaired.
 */
export function decodeText(body: Uint8Array, charset: Charset): string {
  const text = new TextDecoder(charset.used).decode(body);
  return charset.used === "utf-8" ? withoutDoubleEncoding(text) : text;
}

/**
 * Decodes XML or JSON. Valid UTF-8 is taken as UTF-8: it almost never is valid by chance, and headers and declarations
 * of lists are often outdated. Otherwise the first of these that the bytes do not contradict: byte order mark, header,
 * XML declaration; finally detection from the bytes.
 */
export function decodeXml(body: Uint8Array, contentType: string | null): string {
  const bom = byteOrderMark(body);
  if (bom !== null) return new TextDecoder(bom).decode(body);
  const label = charsetParameter(contentType);
  const options = label === null ? { xml: true } : { xml: true, transportLayerEncodingLabel: label };
  const declared = encodingName(sniffHTMLEncoding(body, options)) ?? "utf-8";
  const isPlain = body.every((byte) => byte < 0x80);
  const used =
    !isPlain && decodes(body, "utf-8") ? "utf-8" : decodes(body, declared) ? declared : detectByBytes(body).used;
  return new TextDecoder(used).decode(body);
}

/** The `charset` of a Content-Type header, or `null`. */
export function charsetParameter(contentType: string | null): string | null {
  const match = /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;"]+))/i.exec(contentType ?? "");
  return match?.[1] ?? match?.[2] ?? null;
}

function byteOrderMark(body: Uint8Array): string | null {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return "utf-8";
  if (body[0] === 0xfe && body[1] === 0xff) return "utf-16be";
  if (body[0] === 0xff && body[1] === 0xfe) return "utf-16le";
  return null;
}

/** Unknown labels, and those that the standard forbids to decode, count as absent. */
function encodingName(label: string | null): string | null {
  if (label === null) return null;
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

function detectByBytes(body: Uint8Array): Charset {
  if (body[0] === 0x3c && body[1] === 0) return { used: "utf-16le", source: "detected" };
  if (body[0] === 0 && body[1] === 0x3c) return { used: "utf-16be", source: "detected" };
  if (body.every((byte) => byte < 0x80)) return { used: "windows-1252", source: "default" };
  // Text in another encoding is almost never valid UTF-8 by chance.
  if (decodes(body, "utf-8")) return { used: "utf-8", source: "detected" };
  const text = bytesBetweenTags(body);
  for (const { name, confidence } of analyse(text)) {
    if (confidence < MIN_CONFIDENCE_PERCENT) break;
    const encoding = encodingName(name);
    if (encoding === null || encoding === "utf-8" || !decodes(text, encoding)) continue;
    return { used: encoding, source: "detected" };
  }
  return { used: "windows-1252", source: "default" };
}

function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    // As a stream, because a sample may end within a character.
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * Tags are in English whatever the text's language, and would dominate the statistics. None of the remaining encodings
 * uses `<` or `>` within a character.
 */
function bytesBetweenTags(body: Uint8Array): Uint8Array {
  const text = new Uint8Array(DETECTION_BYTES);
  let length = 0;
  let inTag = false;
  for (const byte of body) {
    if (length === DETECTION_BYTES) break;
    if (byte === 0x3c) inTag = true;
    else if (byte === 0x3e) inTag = false;
    else if (!inTag) text[length++] = byte;
  }
  return text.subarray(0, length);
}
