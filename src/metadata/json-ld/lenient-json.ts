import { decodeHTML } from "entities";
import { JsonScanner } from "./json-scanner.ts";
import { BARE_KEY, QUOTED_KEY, readString } from "./json-string.ts";

/** Deeper than any metadata: the rest of such a text is not read. In objects and arrays. */
const DEEPEST = 64;

/**
 * The values in a text that was meant to be JSON, as far as they can be told: with comments, CDATA, HTML or a variable
 * around them; with single or typographic quotes, or keys without; with quotes and line breaks within strings; with
 * commas, values and brackets missing or too many; cut off, of which the last string is left out.
 * Takes time in proportion to the length, and no stack.
 */
export function readLenientJson(text: string): readonly unknown[] {
  return new LenientReader(withPlainQuotes(withoutCdata(text))).read();
}

/** The marks of a CDATA section, with the comment that hides each from a script. */
function withoutCdata(text: string): string {
  return text.replace(/(?:\/\/|\/\*)?[ \t]{0,8}(?:<!\[CDATA\[|\]\]>)[ \t]{0,8}(?:\*\/)?/g, " ");
}

/** Editors escape quotes, or make them typographic; then those of the first key tell. */
function withPlainQuotes(text: string): string {
  if (/^[^"'{]{0,2000}\{\s{0,100}&(?:quot|#34|#x22);/i.test(text)) return decodeHTML(text);
  return /^[^"'{]{0,2000}\{\s{0,100}[“”„]/.test(text) ? text.replace(/[“”„]/g, '"') : text;
}

/** A script writes keys without quotes; then its first one tells. */
const HAS_BARE_KEYS = /^[^"'{]{0,2000}\{\s{0,100}[\w@$]{1,60}\s{0,100}:/;
const BARE_WORD = /[^\s,:{}[\]"'<]+/y;
const BARE_VALUE = /[^,}\]\n"']{1,200}/y;

/** An object or array that is not closed yet. */
type Open = { readonly object: Record<string, unknown>; key: string | null } | { readonly array: unknown[] };

class LenientReader {
  private readonly scanner: JsonScanner;
  private readonly hasBareKeys: boolean;
  private readonly roots: unknown[] = [];
  private readonly open: Open[] = [];

  constructor(text: string) {
    this.scanner = new JsonScanner(text);
    this.hasBareKeys = HAS_BARE_KEYS.test(text);
  }

  read(): readonly unknown[] {
    const { scanner, open } = this;
    for (;;) {
      scanner.skip(open.length === 0);
      if (scanner.char === "" || open.length > DEEPEST) return this.roots;
      this.step(scanner.char);
    }
  }

  private step(char: string): void {
    const { scanner } = this;
    const inner = this.open.at(-1);
    const isAtKey = inner !== undefined && "object" in inner && inner.key === null;
    if (char === "{") this.enter({ object: {}, key: null }, isAtKey);
    else if (char === "[") this.enter({ array: [] }, isAtKey);
    else if (char === "}" || char === "]") this.leave(char);
    else if (inner === undefined || char === ":") scanner.at++;
    else if (char === ",") this.comma(inner);
    else if (isAtKey) inner.key = char === '"' || char === "'" ? this.quotedKey() : this.bareKey();
    else if (char === '"' || char === "'")
      put(inner, readString(scanner, { isInObject: "object" in inner, hasBareKeys: this.hasBareKeys }));
    else put(inner, this.bareValue());
  }

  /** An object where a key should be has lost its own, and stands alone. */
  private enter(inner: Open, isAtKey: boolean): void {
    const value = "object" in inner ? inner.object : inner.array;
    const parent = this.open.at(-1);
    if (parent === undefined || isAtKey) this.roots.push(value);
    else put(parent, value);
    this.open.push(inner);
    this.scanner.at++;
  }

  /** Closes the innermost that fits, and those in it, which have lost their brackets. */
  private leave(bracket: string): void {
    const index = this.open.findLastIndex((one) => "object" in one === (bracket === "}"));
    if (index >= 0) this.open.length = index;
    this.scanner.at++;
  }

  private comma(inner: Open): void {
    if ("object" in inner) inner.key = null;
    this.scanner.at++;
  }

  private quotedKey(): string | null {
    const key = this.scanner.take(QUOTED_KEY);
    if (key === null) this.scanner.at++;
    return key === null ? null : key.slice(1, key.lastIndexOf(key.charAt(0)));
  }

  private bareKey(): string | null {
    const { scanner } = this;
    if (scanner.isAt(BARE_KEY, scanner.at)) return scanner.take(BARE_WORD);
    if (scanner.take(BARE_WORD) === null) scanner.at++;
    return null;
  }

  private bareValue(): unknown {
    const word = this.scanner.take(BARE_VALUE)?.trim();
    if (word === undefined) this.scanner.at++;
    if (word === "true" || word === "false") return word === "true";
    if (word === undefined || /^(?:null|undefined|NaN)$/.test(word)) return undefined;
    return /^-?\d+(?:\.\d+)?$/.test(word) ? Number(word) : word;
  }
}

function put(inner: Open, value: unknown): void {
  if ("array" in inner) inner.array.push(value);
  else if (inner.key !== null) {
    if (value !== undefined && inner.key !== "__proto__") inner.object[inner.key] = value;
    inner.key = null;
  }
}
