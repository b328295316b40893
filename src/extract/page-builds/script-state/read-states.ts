import { type Document, type Element, isTag, type ParentNode } from "domhandler";
import { textOf } from "../../../dom/light-tree.ts";
import { readLenientJson } from "../../../metadata/json-ld/lenient-json.ts";
import { readFlight } from "./read-flight.ts";
import { readNuxtPayload } from "./read-nuxt-payload.ts";
import { parseState, STATE_LIMITS, stringLiteralAt } from "./state-limits.ts";

/** A shorter script cannot contain an article. */
const MIN_SCRIPT_CHARS = 500;
const FLIGHT = /__next_f\s*(?:=|\.push\()/;
/** An assignment of a literal: `window.__STATE__ = {`, `var state = [`. */
const ASSIGNMENT =
  /(?:(?:window|self|globalThis)\s*(?:\.\s*[\w$]+|\[\s*["'][\w$.:-]+["']\s*\])|(?:var|let|const)\s+[\w$]+)\s*=\s*/g;
const PARSED_STRING = /JSON\.parse\(\s*(?=")/y;

/** The initial state of a page's scripts: https://nextjs.org, https://nuxt.com, and similar frameworks. */
export function readStates(page: Document): unknown[] {
  const states: unknown[] = [];
  const flight: string[] = [];
  let left: number = STATE_LIMITS.characters;
  for (const script of scriptsIn(page)) {
    const text = textOf(script);
    left -= text.length;
    if (left < 0) break;
    if (/json/i.test(script.attribs.type ?? "")) states.push(readJson(script, text));
    else if (FLIGHT.test(text)) flight.push(text);
    else if (text.length >= MIN_SCRIPT_CHARS) states.push(...readAssigned(text));
  }
  if (flight.length > 0) states.push(readFlight(flight));
  return states.filter((state) => typeof state === "object" && state !== null);
}

function scriptsIn(parent: ParentNode, found: Element[] = []): Element[] {
  for (const child of parent.children) {
    if (!isTag(child)) continue;
    if (child.name !== "script") scriptsIn(child, found);
    else if (child.attribs.src === undefined && !child.attribs.type?.includes("ld+json")) found.push(child);
  }
  return found;
}

function readJson({ attribs }: Element, text: string): unknown {
  if (text.length < MIN_SCRIPT_CHARS) return undefined;
  // Hypernova wraps JSON in a comment; Angular escapes HTML characters its own way.
  const json = text
    .trim()
    .replace(/^<!--|-->$/g, "")
    .replace(/&([qlgsa]);/g, (_whole, letter: string) => ANGULAR[letter] ?? "");
  const value = parseState(json);
  return attribs.id === "__NUXT_DATA__" || attribs["data-nuxt-data"] !== undefined ? readNuxtPayload(value) : value;
}

const ANGULAR: Readonly<Record<string, string>> = { q: '"', l: "<", g: ">", s: "'", a: "&" };

/** The values that a script assigns, all read in one pass from the first literal on. */
function readAssigned(script: string): unknown[] {
  const states: unknown[] = [];
  let rest = -1;
  for (const match of script.matchAll(ASSIGNMENT)) {
    const start = match.index + match[0].length;
    PARSED_STRING.lastIndex = start;
    const literal = PARSED_STRING.test(script) ? stringLiteralAt(script, PARSED_STRING.lastIndex) : null;
    if (literal !== null) {
      const json = parseState(literal);
      states.push(typeof json === "string" ? parseState(json) : undefined);
    } else if (rest < 0 && /[[{(]/.test(script.charAt(start))) rest = start;
  }
  if (rest >= 0) states.push(...readLenientJson(script.slice(rest)));
  return states;
}
