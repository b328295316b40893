import type { Element, ParentNode } from "domhandler";
import { textOf, walkElements } from "../dom/light-tree.ts";

/** Classes in a safe tree: of the box, followed by its kind (`callout-note`), and of its title. */
export const CALLOUT = "callout-";
export const CALLOUT_TITLE = "callout-title";

const BOX = /(?:^|[\s_-])(?:admonition|call-?out|markdown-alert|alert|notice|infobox|hint|admon)(?=$|[\s_-])/i;
const TITLE = /(?:^|[\s_-])(?:title|heading|header|label)(?=$|[\s_-])/i;
/** Names in camel case: `admonitionHeading_Gvgb`. */
const CAMEL_TITLE = /[a-z](?:Title|Heading|Header)(?=$|[\s_-])/;
/** Elements of a box before its title: an icon and a wrapper of both. */
const MAX_ELEMENTS_BEFORE_TITLE = 6;
/** In UTF-16 units; anything longer is a paragraph of the callout. */
const MAX_TITLE_UNITS = 80;

/**
 * The kinds that GitHub supports, with the class words for them: https://docs.github.com/get-started/writing-on-github
 */
const KINDS: readonly (readonly [kind: string, words: RegExp])[] = [
  ["caution", /(?:^|[\s_-])(?:caution|danger|error|bug|failure)(?=$|[\s_-])/i],
  ["warning", /(?:^|[\s_-])(?:warning|warn|attention)(?=$|[\s_-])/i],
  ["important", /(?:^|[\s_-])important(?=$|[\s_-])/i],
  ["tip", /(?:^|[\s_-])(?:tip|hint|success)(?=$|[\s_-])/i],
  ["note", /(?:^|[\s_-])(?:note|info|information|seealso|abstract|todo)(?=$|[\s_-])/i],
];

/** The callout boxes of an article, common in documentation: the class for each of their elements. */
export function findCallouts(article: ParentNode): ReadonlyMap<Element, string> {
  const classes = new Map<Element, string>();
  walkElements(article, (element) => {
    const kind = kindOf(element);
    if (kind === null) return true;
    classes.set(element, CALLOUT + kind);
    const title = findCalloutTitle(element);
    if (title !== null) classes.set(title, CALLOUT_TITLE);
    return false;
  });
  return classes;
}

function kindOf({ name, attribs }: Element): string | null {
  if (!/^(?:div|p|aside|section|blockquote)$/.test(name)) return null;
  const { class: names = "", role } = attribs;
  if (role !== "note" && !BOX.test(names)) return null;
  return calloutKind(`${names} ${attribs["data-callout"] ?? ""}`) ?? (role === "note" ? "note" : null);
}

/** The kind that a box's classes name; `null` if they name none. */
export function calloutKind(names: string): string | null {
  return KINDS.find(([, words]) => words.test(names))?.[0] ?? null;
}

/** The title at the start of a callout box; `null` if it has none. */
export function findCalloutTitle(box: Element): Element | null {
  let title: Element | null = null;
  let met = 0;
  walkElements(box, (element) => {
    if (title !== null || ++met > MAX_ELEMENTS_BEFORE_TITLE) return false;
    const { class: names = "" } = element.attribs;
    const isTitle = element.name === "summary" || TITLE.test(names) || CAMEL_TITLE.test(names);
    if (isTitle && textOf(element).trim().length <= MAX_TITLE_UNITS) title = element;
    return true;
  });
  return title;
}
