import { type ChildNode, Element, isTag, isText, type ParentNode, Text } from "domhandler";
import { appendNode } from "../dom/light-tree.ts";
import { resolveEmbedded, resolveLink } from "../url/resolve-url.ts";
import { CALLOUT, CALLOUT_TITLE, findCallouts } from "./callouts.ts";
import { findFootnotes } from "./footnotes.ts";
import { MATH_DISPLAY, MATH_INLINE } from "./math-class.ts";
import { tidyBreaks } from "./tidy-breaks.ts";
import { trimRules } from "./trim-rules.ts";

/** Attributes that say something, by element; all others are the page's own affair. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ["href", "title"],
  abbr: ["title"],
  blockquote: ["cite"],
  img: ["src", "alt", "width", "height"],
  ol: ["start", "reversed"],
  q: ["cite"],
  td: ["colspan", "rowspan"],
  th: ["colspan", "rowspan", "scope"],
  time: ["datetime"],
};
const ANY_ELEMENT = ["dir", "lang"];
/** Attributes that hold a URL, and how each becomes absolute. */
export const URLS: Readonly<Record<string, (stated: string, base: string) => string | null>> = {
  href: resolveLink,
  cite: resolveLink,
  src: resolveEmbedded,
};

/** All attributes of a safe tree. */
export const SAFE_ATTRIBUTES: readonly string[] = [
  ...new Set([...ANY_ELEMENT, "class", ...Object.values(ATTRIBUTES).flat()]),
];

/** Elements that a rendered article may consist of. */
export const SAFE_ELEMENTS: ReadonlySet<string> = new Set(
  (
    "a abbr b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h2 h3 h4 " +
    "h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup table tbody td " +
    "tfoot th thead time tr u ul var wbr"
  ).split(" "),
);

/** Names of the same meaning: the title alone is an h1, and old names have new ones. */
const RENAMED: Readonly<Record<string, string>> = {
  h1: "h2",
  strike: "s",
  tt: "code",
  section: "div",
  article: "div",
  main: "div",
  center: "div",
};

/** Where parts of a table may stand: https://html.spec.whatwg.org/#the-table-element */
const TABLE_PARENTS: Readonly<Record<string, readonly string[]>> = {
  caption: ["table"],
  thead: ["table"],
  tbody: ["table"],
  tfoot: ["table"],
  tr: ["table", "thead", "tbody", "tfoot"],
  td: ["tr"],
  th: ["tr"],
};

/** Elements that go with all that is in them; what is neither here nor safe gives way to its children. */
const DROPPED = new Set(
  (
    "script style template svg math iframe frame object embed form base noscript textarea select input button " +
    "title head canvas audio video"
  ).split(" "),
);

/** A copy of the article that consists of safe elements and telling attributes, its links and images resolved. */
export function makeSafeTree(article: ParentNode, baseUrl: string): Element {
  const root = new Element("div", {}, []);
  const classes = new Map([...findCallouts(article), ...findFootnotes(article)]);
  copyChildren(article, root, { baseUrl, classes });
  trimRules(root);
  tidyBreaks(root);
  return root;
}

/** What a copy is made with. */
interface Copying {
  readonly baseUrl: string;
  /** Of footnotes and callouts. */
  readonly classes: ReadonlyMap<Element, string>;
}

function copyChildren(from: ParentNode, to: Element, copying: Copying): void {
  for (const child of from.children) copyNode(child, to, copying);
}

function copyNode(node: ChildNode, to: Element, copying: Copying): void {
  if (isText(node)) appendText(to, node.data);
  if (!isTag(node) || DROPPED.has(node.name)) return;
  const given = copying.classes.get(node);
  const name = nameWithin(
    to,
    given?.startsWith(CALLOUT) && given !== CALLOUT_TITLE ? "blockquote" : (RENAMED[node.name] ?? node.name),
  );
  if (!SAFE_ELEMENTS.has(name) || (name === "span" && !isFormula(node))) {
    copyChildren(node, to, copying);
    return;
  }
  const copy = new Element(name, safeAttributes(name, node.attribs, copying.baseUrl), []);
  if (given !== undefined) copy.attribs.class = given;
  // An image that names no picture shows nothing.
  if (name === "img" && copy.attribs.src === undefined) return;
  appendNode(to, copy);
  copyChildren(node, copy, copying);
}

/** The only `span` that means something. */
function isFormula({ attribs }: Element): boolean {
  return attribs.class === MATH_INLINE || attribs.class === MATH_DISPLAY;
}

/** Texts that stood in elements of no meaning become one: each costs the sanitiser as much as an element. */
function appendText(to: Element, data: string): void {
  const last = to.lastChild;
  if (last !== null && isText(last)) last.data += data;
  else appendNode(to, new Text(data));
}

/** The article may be a cell of a table for layout: without its table, which no browser would show, it is a box. */
function nameWithin(parent: Element, name: string): string {
  const around = TABLE_PARENTS[name];
  return around === undefined || around.includes(parent.name) ? name : "div";
}

function safeAttributes(element: string, attribs: Record<string, string>, baseUrl: string): Record<string, string> {
  const safe: Record<string, string> = {};
  for (const name of [...ANY_ELEMENT, ...(ATTRIBUTES[element] ?? [])]) {
    const value = attribs[name];
    if (value === undefined) continue;
    const kept = name in URLS ? (URLS[name]?.(value, baseUrl) ?? null) : value;
    if (kept !== null) safe[name] = kept;
  }
  if (element === "span" && attribs.class !== undefined) safe.class = attribs.class;
  const language =
    element === "code" || element === "pre" ? /\blang(?:uage)?-[\w+#-]+/.exec(attribs.class ?? "") : null;
  if (language !== null) safe.class = language[0].replace(/^lang-/, "language-");
  return safe;
}
