import { decodeHTML } from "entities";
import { JsonScanner } from "./json-scanner.ts";
import { BARE_KEY, QUOTED_KEY, readString } from "./json-string.ts";

/** Nesting depth; a text with more is not metadata, and its rest is not read. */
const MAX_DEPTH = 64;

/**
 * Parses malformed JSON as far as possible: with comments, CDATA, HTML or a variable around it; with single or
 * typographic quotes, or unquoted keys; with quotes and line breaks within strings; with missing or extra commas,
 * values and brackets; truncated, without the last string. Takes linear time and constant stack.
 */
export function readLenientJson(text: string): readonly unknown[] {
  return new LenientReader(withPlainQuotes(withoutCdata(text))).read();
}

/** The CDATA markers, with the comment that hides each from a script. */
function withoutCdata(text: string): string {
  return text.replace(/(?:\/\/|\/\*)?[ \t]{0,8}(?:<!\[CDATA\[|\]\]>)[ \t]{0,8}(?:\*\/)?/g, " ");
}

/** Editors escape quotes, or make them typographic; the first key's quotes show which. */
function withPlainQuotes(text: string): string {
  if (/^[^"'{]{0,2000}\{\s{0,100}&(?:quot|#34|#x22);/i.test(text)) return decodeHTML(text);
  return /^[^"'{]{0,2000}\{\s{0,100}[“”„]/.test(text) ? text.replace(/[“”„]/g, '"') : text;
}

/** Scripts have unquoted keys; the first key shows it. */
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
      if (scanner.char === "" || open.length > MAX_DEPTH) return this.roots;
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

  /** An object at the position of a key has lost its own key, and is kept separately. */
  private enter(inner: Open, isAtKey: boolean): void {
    const value = "object" in inner ? inner.object : inner.array;
    const parent = this.open.at(-1);
    if (parent === undefined || isAtKey) this.roots.push(value);
    else put(parent, value);
    this.open.push(inner);
    this.scanner.at++;
  }

  /** Closes the innermost match, and everything within it, whose brackets are missing. */
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
