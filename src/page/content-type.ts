import { IngestError } from "../errors.ts";

const HTML_TYPES = new Set(["text/html", "application/xhtml+xml"]);

/** Magic numbers of other formats that servers send as `text/html`. https://mimesniff.spec.whatwg.org */
const SIGNATURES: readonly (readonly [kind: string, offset: number, bytes: string])[] = [
  ["a ZIP archive", 0, "PK\x03\x04"],
  ["a PDF", 0, "%PDF-"],
  ["a gzip file", 0, "\x1f\x8b"],
  ["a PNG image", 0, "\x89PNG"],
  ["a JPEG image", 0, "\xff\xd8\xff"],
  ["a GIF image", 0, "GIF8"],
  ["a RIFF file", 0, "RIFF"],
  ["a video", 4, "ftyp"],
  ["a Matroska video", 0, "\x1aE\xdf\xa3"],
  ["an Ogg file", 0, "OggS"],
  ["an MP3 file", 0, "ID3"],
  ["a RAR archive", 0, "Rar!\x1a\x07"],
  ["a 7z archive", 0, "7z\xbc\xaf\x27\x1c"],
  ["an xz file", 0, "\xfd7zXZ"],
  ["a program", 0, "\x7fELF"],
  ["WebAssembly", 0, "\x00asm"],
  ["an Office document", 0, "\xd0\xcf\x11\xe0"],
  ["PostScript", 0, "%!PS"],
];

/**
 * Refuses a non-HTML type before the body is read; if it is absent, the body decides. @throws {IngestError} `not-html`
 */
export function checkContentType(contentType: string | null): void {
  const type = essence(contentType);
  if (type === null || HTML_TYPES.has(type)) return;
  throw new IngestError("not-html", `The page is served as ${type.slice(0, 100)}.`);
}

/** Refuses a body that is not HTML, whatever its type says. @throws {IngestError} `not-html` */
export function checkBodyIsHtml(body: Uint8Array, contentType: string | null): void {
  const start = String.fromCharCode(...body.subarray(0, 1024));
  for (const [kind, offset, bytes] of SIGNATURES) {
    if (start.startsWith(bytes, offset)) throw new IngestError("not-html", `The page is ${kind}.`);
  }
  if (essence(contentType) === null && !looksLikeHtml(start)) {
    throw new IngestError("not-html", "The page has no content type and does not start like HTML.");
  }
}

function essence(contentType: string | null): string | null {
  const type = contentType?.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  return type === "" ? null : type;
}

/** UTF-16 has a NUL next to each of these characters. */
function looksLikeHtml(start: string): boolean {
  const text = start.replaceAll("\0", "").replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/, "");
  return /^<(?:!doctype html|!--|\?xml|html|head|body|meta|title|link|script|style|article|main|div|h1|p|table|a|br)\b/i.test(
    text.replace(/^<!--/, "<!--x"),
  );
}
