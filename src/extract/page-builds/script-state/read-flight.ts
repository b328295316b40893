import { parseState, stringLiteralAt } from "./state-limits.ts";

const PUSH = /\.push\(\s*\[\s*1\s*,\s*(?=")/g;
const ROW = /([0-9a-f]+):(?:T([0-9a-f]+),)?/y;
const ELEMENT = /^[a-z][a-z\d]*$/;
const REFERENCE = /^\$[L@]?([0-9a-f]+)$/;

/**
 * Rows that Next's app router sends in pieces (`self.__next_f.push([1, "…"])`): JSON values by number, and long texts
 * (`T`) with their length in bytes. Replaces references to a text by the text.
 */
export function readFlight(scripts: readonly string[]): unknown {
  let stream = "";
  for (const script of scripts)
    for (const match of script.matchAll(PUSH)) {
      const literal = stringLiteralAt(script, match.index + match[0].length);
      const piece = literal === null ? null : parseState(literal);
      if (typeof piece === "string") stream += piece;
    }
  const texts = new Map<string, string>();
  const rows: unknown[] = [];
  for (let at = 0; at < stream.length; ) {
    ROW.lastIndex = at;
    const match = ROW.exec(stream);
    if (match === null) {
      at = lineEnd(stream, at);
      continue;
    }
    const [whole, id = "", bytes] = match;
    const start = at + whole.length;
    at = bytes === undefined ? lineEnd(stream, start) : textEnd(stream, start, Number.parseInt(bytes, 16));
    if (bytes === undefined) rows.push(parseState(stream.slice(start, at).trim()));
    else texts.set(id, stream.slice(start, at));
  }
  // The last value wins, so that a text is judged by the name that a row has for it.
  return [...texts.values(), ...rows.map((row) => withTexts(row, texts))];
}

function lineEnd(stream: string, from: number): number {
  const end = stream.indexOf("\n", from);
  return end < 0 ? stream.length : end + 1;
}

/** The index at which this many bytes of UTF-8 end. */
function textEnd(stream: string, from: number, bytes: number): number {
  let at = from;
  for (let left = bytes; left > 0 && at < stream.length; at++) {
    const unit = stream.charCodeAt(at);
    // Each half of a surrogate pair accounts for two of its four bytes.
    left -= unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return at;
}

function withTexts(value: unknown, texts: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") return texts.get(REFERENCE.exec(value)?.[1] ?? "") ?? value;
  if (Array.isArray(value)) return reactElement(value, texts) ?? value.map((inner) => withTexts(inner, texts));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withTexts(inner, texts)]));
}

/**
 * A serialised HTML element, `["$", "p", key, props]`, as a block with its type and content; `null` for other lists, and
 * for components, whose properties are data.
 */
function reactElement([mark, type, , props]: readonly unknown[], texts: ReadonlyMap<string, string>): unknown {
  if (mark !== "$" || typeof type !== "string" || !ELEMENT.test(type) || typeof props !== "object" || props === null)
    return null;
  const { children, dangerouslySetInnerHTML: html } = props as Record<string, unknown>;
  return { type, content: withTexts(children ?? html, texts) };
}
