import { type ChildNode, Element, isTag, isText, type ParentNode, Text } from "domhandler";
import { appendNode } from "../dom/light-tree.ts";
import { resolveEmbedded, resolveLink } from "../url/resolve-url.ts";
import { CALLOUT, CALLOUT_TITLE, findCallouts } from "./callouts.ts";
import { findFootnotes } from "./footnotes.ts";
import { MATH_DISPLAY, MATH_INLINE } from "./math-class.ts";
import { TASK_DONE, TASK_OPEN } from "./task-class.ts";
import { tidyBreaks } from "./tidy-breaks.ts";
import { trimRules } from "./trim-rules.ts";

/** Meaningful attributes by element; all others are dropped. */
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
/** Attributes with a URL, and how each is made absolute. */
export const URLS: Readonly<Record<string, (stated: string, base: string) => string | null>> = {
  href: resolveLink,
  cite: resolveLink,
  src: resolveEmbedded,
};

/** All attributes of a safe tree. */
export const SAFE_ATTRIBUTES: readonly string[] = [
  ...new Set([...ANY_ELEMENT, "class", ...Object.values(ATTRIBUTES).flat()]),
];

/** Elements allowed in a rendered article. */
export const SAFE_ELEMENTS: ReadonlySet<string> = new Set(
  (
    "a abbr b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h2 h3 h4 " +
    "h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup table tbody td " +
    "tfoot th thead time tr u ul var wbr"
  ).split(" "),
);

/** Equivalent elements: only the title is an `h1`, and obsolete elements get their successors. */
const RENAMED: Readonly<Record<string, string>> = {
  h1: "h2",
  strike: "s",
  tt: "code",
  section: "div",
  article: "div",
  main: "div",
  center: "div",
};

/** Allowed parents of table parts: https://html.spec.whatwg.org/#the-table-element */
const TABLE_PARENTS: Readonly<Record<string, readonly string[]>> = {
  caption: ["table"],
  thead: ["table"],
  tbody: ["table"],
  tfoot: ["table"],
  tr: ["table", "thead", "tbody", "tfoot"],
  td: ["tr"],
  th: ["tr"],
};

/** Elements that are dropped with their content; elements neither here nor safe are replaced by their children. */
const DROPPED = new Set(
  (
    "script style template svg math iframe frame object embed form base noscript textarea select input button " +
    "title head canvas audio video"
  ).split(" "),
);

/** A copy of the article with only safe elements and meaningful attributes, its links and images resolved. */
export function makeSafeTree(article: ParentNode, baseUrl: string): Element {
  const root = new Element("div", {}, []);
  const classes = new Map([...findCallouts(article), ...findFootnotes(article)]);
  copyChildren(article, root, { baseUrl, classes });
  trimRules(root);
  tidyBreaks(root);
  return root;
}

/** The state of a copy. */
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
  else if (name === "li" && isTask(node)) copy.attribs.class = node.attribs.class ?? "";
  // An image without a source shows nothing.
  if (name === "img" && copy.attribs.src === undefined) return;
  appendNode(to, copy);
  copyChildren(node, copy, copying);
}

function isTask({ attribs }: Element): boolean {
  return attribs.class === TASK_DONE || attribs.class === TASK_OPEN;
}

/** The only meaningful `span`. */
function isFormula({ attribs }: Element): boolean {
  return attribs.class === MATH_INLINE || attribs.class === MATH_DISPLAY;
}

/** Merges adjacent texts, left by dropped elements: each costs the sanitiser as much as an element. */
function appendText(to: Element, data: string): void {
  const last = to.lastChild;
  if (last !== null && isText(last)) last.data += data;
  else appendNode(to, new Text(data));
}

/** The article may be a cell of a layout table: without its table it becomes a box. */
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
