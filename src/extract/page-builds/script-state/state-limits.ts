/** Bounds on the state of a page's scripts, before any of it is parsed. */
export const STATE_LIMITS = {
  /** UTF-16 units of all scripts together. */
  characters: 3_000_000,
  /** Objects and arrays in one another. */
  depth: 200,
  /** Values that are looked at. */
  values: 200_000,
} as const;

/** Parses JSON that is not deeper than the bound; `undefined` for what is, or is none. */
export function parseState(json: string): unknown {
  if (!isShallow(json)) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The string literal that begins at a quotation mark, with its marks; `null` where it does not end. */
export function stringLiteralAt(text: string, start: number): string | null {
  if (text.charCodeAt(start) !== QUOTATION_MARK) return null;
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === BACKSLASH) at++;
    else if (unit === QUOTATION_MARK) return text.slice(start, at + 1);
  }
  return null;
}

function isShallow(json: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < json.length; at++) {
    const unit = json.charCodeAt(at);
    if (inString) {
      if (unit === BACKSLASH) at++;
      else if (unit === QUOTATION_MARK) inString = false;
    } else if (unit === QUOTATION_MARK) inString = true;
    else if (unit === BRACE || unit === BRACKET) {
      if (++depth > STATE_LIMITS.depth) return false;
    } else if (unit === CLOSING_BRACE || unit === CLOSING_BRACKET) depth--;
  }
  return true;
}

const QUOTATION_MARK = 0x22;
const BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSING_BRACKET = 0x5d;
const BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;
