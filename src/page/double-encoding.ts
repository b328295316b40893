/** The characters of windows-1252 as decoded by browsers, by their byte. */
const CHARACTERS = new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
const BYTES: ReadonlyMap<number, number> = new Map(
  [...CHARACTERS].map((character, byte) => [character.codePointAt(0) ?? 0, byte]),
);

/** The first two bytes of a character in UTF-8, read as windows-1252 or Latin-1: a check that most pages fail. */
const MAYBE =
  /[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/;
/** A single one may be an example in a text about encodings. */
const MIN_CHARACTERS = 2;

/**
 * Repairs a text that was encoded as UTF-8 twice ("Itâ€™s" for "It’s"): a server or a program took its UTF-8 for
 * windows-1252 or Latin-1. Only if all of the text, as windows-1252, is valid UTF-8, which no other text is by chance;
 * otherwise returns it unchanged.
 */
export function withoutDoubleEncoding(text: string): string {
  if (!MAYBE.test(text)) return text;
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const byte = unit < 0x100 ? unit : BYTES.get(unit);
    if (byte === undefined) return text;
    bytes[at] = byte;
  }
  try {
    const repaired = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return (repaired.match(/[^\0-\x7f]/gu)?.length ?? 0) < MIN_CHARACTERS ? text : repaired;
  } catch {
    return text;
  }
}
