import type { JsonScanner } from "./json-scanner.ts";

/** A quoted key before its colon. */
export const QUOTED_KEY = /(?:"[^"\n\\]{1,100}"|'[^'\n\\]{1,100}')\s{0,100}:/y;
export const BARE_KEY = /[\w@$-]{1,60}\s{0,100}:/y;
const KEY_ON_NEXT_LINE =
  /\s{0,100}(?:"[^"\n\\]{1,100}"|'[^'\n\\]{1,100}')\s{0,100}:\s{0,100}(?=["'{[\d]|true|false|null)/y;
const ITEM = /["'{[\]]|-?\d|true|false|null/y;

/** The context of a string, which decides what may follow it. */
export interface StringPlace {
  /** Whether it is a value of an object, followed by a key, or an item of an array. */
  readonly isInObject: boolean;
  /** Whether this text has unquoted keys, as in a script. */
  readonly hasBareKeys: boolean;
}

/**
 * Reads the string that starts with the quote at the scanner's position. A quote or line break inside is part of it,
 * unless the following text is valid JSON after a string. `undefined` if the string is truncated.
 */
export function readString(scanner: JsonScanner, place: StringPlace): string | undefined {
  const quote = scanner.char;
  const from = scanner.at + 1;
  const end = endOfString(scanner, from, place);
  if (end === null) {
    scanner.at = scanner.text.length;
    return undefined;
  }
  const isClosed = scanner.text.charAt(end) === quote;
  scanner.at = isClosed ? end + 1 : end;
  const raw = scanner.text.slice(from, end);
  return unescaped(isClosed ? raw : raw.replace(/,\s{0,100}$/, ""));
}

/** The index of the closing quote, or of the line break before the next key if the quote is missing. */
function endOfString(scanner: JsonScanner, from: number, place: StringPlace): number | null {
  const marks = scanner.char === '"' ? /["\\\n]/g : /['\\\n]/g;
  marks.lastIndex = from;
  for (let found = marks.exec(scanner.text); found !== null; found = marks.exec(scanner.text)) {
    const { 0: mark, index } = found;
    if (mark === "\\") marks.lastIndex = index + 2;
    else if (mark === "\n") {
      if (place.isInObject && scanner.isAt(KEY_ON_NEXT_LINE, index)) return index;
    } else if (isClosing(scanner, index + 1, place)) return index;
  }
  return null;
}

/** Whether the text after a quote is JSON syntax, not part of the sentence. */
function isClosing(scanner: JsonScanner, after: number, { isInObject, hasBareKeys }: StringPlace): boolean {
  const next = scanner.pastSpace(after);
  const isKey = (at: number) => scanner.isAt(QUOTED_KEY, at) || (hasBareKeys && scanner.isAt(BARE_KEY, at));
  switch (scanner.text.charAt(next)) {
    case "":
    case "}":
    case "]":
      return true;
    case "/":
      return /[/*]/.test(scanner.text.charAt(next + 1));
    case "<":
      return scanner.text.startsWith("<!--", next);
    case '"':
    case "'":
      return !isInObject || isKey(next);
    case ",": {
      const second = scanner.pastSpace(next + 1);
      if (!isInObject) return scanner.isAt(ITEM, second);
      return /^[},/<]?$/.test(scanner.text.charAt(second)) || isKey(second);
    }
    default:
      return false;
  }
}

const ESCAPES: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/** Drops a backslash that escapes nothing. */
function unescaped(raw: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what breaks the JSON.
  const text = raw.replace(/[\u0000-\u001F]+/g, " ");
  if (!text.includes("\\")) return text;
  return text.replace(/\\(?:u([\da-f]{4})|([\s\S]?))/gi, (_all, code?: string, char = "") =>
    code === undefined ? (ESCAPES[char] ?? char) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
