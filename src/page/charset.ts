import { analyse } from "chardet";
import sniffHTMLEncoding from "html-encoding-sniffer";
import type { CharsetSource } from "../article.ts";

export interface Charset {
  /** A name of the Encoding Standard in lower case, such as `shift_jis`. */
  readonly used: string;
  readonly source: CharsetSource;
}

/**
 * The standard reads 1,024 bytes ahead, and switches when the parser meets a later `<meta>`;
 * reading as far as that may stand comes to the same.
 */
const PRESCAN_BYTES = 65_536;
/** Of the bytes between tags: enough for the letter statistics. */
const DETECTION_BYTES = 32_768;
/** Of 100. Below it the statistics name some language for any bytes. */
const MIN_CONFIDENCE = 10;

/**
 * Learns the character encoding of a page: byte order mark, header, `<meta>`, then by the bytes. A declaration that
 * the bytes refute is passed over, where a browser shows replacement characters: moved and rebuilt sites declare
 * UTF-8 above text that is older.
 * https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
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
 * Whether most of the text past ASCII is no text in this encoding. One broken character among many is damage, such as
 * a summary that was cut inside of a character, and the declaration holds.
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

/** Decodes a page. Bytes that the encoding does not have become U+FFFD, as in a browser; a byte order mark goes. */
export function decodeText(body: Uint8Array, charset: Charset): string {
  return new TextDecoder(charset.used).decode(body);
}

/**
 * Decodes XML or JSON. What is valid UTF-8 is UTF-8, because that is next to never so by chance, and what servers and
 * declarations say of lists is often stale. Else they are believed as far as the bytes agree: byte order mark, header,
 * XML declaration, and last the bytes alone.
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
  // Text in another encoding is next to never valid UTF-8 by chance.
  if (decodes(body, "utf-8")) return { used: "utf-8", source: "detected" };
  const text = bytesBetweenTags(body);
  for (const { name, confidence } of analyse(text)) {
    if (confidence < MIN_CONFIDENCE) break;
    const encoding = encodingName(name);
    if (encoding === null || encoding === "utf-8" || !decodes(text, encoding)) continue;
    return { used: encoding, source: "detected" };
  }
  return { used: "windows-1252", source: "default" };
}

function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    // As a stream, because a sample may end inside of a character.
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Tags are English whatever the text is, and would outweigh it. No encoding that is left here uses `<` or `>` inside of a character. */
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
