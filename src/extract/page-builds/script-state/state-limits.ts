/** Limits on the state of a page's scripts, applied before parsing. */
export const STATE_LIMITS = {
  /** UTF-16 units of all scripts together. */
  characters: 3_000_000,
  /** Nesting depth of objects and arrays. */
  depth: 200,
  /** Number of values to visit. */
  values: 200_000,
} as const;

/** Parses JSON within the depth limit; `undefined` if it is deeper or invalid. */
export function parseState(json: string): unknown {
  if (!isShallow(json)) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The string literal that starts at a quotation mark, including its quotes; `null` if it is unterminated. */
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
