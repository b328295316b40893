import type { Element } from "domhandler";
import type { Candidate } from "../field.ts";
import { asArray, isNode } from "../json-ld/json-ld.ts";
import type { JsonLdNode } from "../json-ld/json-ld-node.ts";
import { lineOf } from "./line-of.ts";
import type { PageFacts } from "./page-facts.ts";
import type { Placed } from "./placed.ts";

/** The values of the page's `<meta>` tags with these names, in the order of the names. */
export function* metas(facts: PageFacts, ...names: readonly string[]): Iterable<Candidate> {
  for (const name of names) {
    for (const raw of facts.metas.get(name) ?? []) yield { source: `meta:${name}`, raw };
  }
}

/** The values of these nodes under a key: strings and numbers; of nodes their `name`, `url` or `@value`. */
export function* jsonLdStrings(nodes: readonly JsonLdNode[], key: string): Iterable<Candidate> {
  for (const node of nodes) {
    for (const raw of stringsOf(node[key])) yield { source: `json-ld:${key}`, raw };
  }
}

/** The strings in a JSON-LD value. */
export function stringsOf(value: unknown): string[] {
  const strings: string[] = [];
  for (const item of asArray(value)) {
    const plain = isNode(item) ? (item["@value"] ?? item.name ?? item.url ?? item["@id"]) : item;
    if (typeof plain === "string" && plain.trim() !== "") strings.push(plain.trim());
    else if (typeof plain === "number" || typeof plain === "boolean") strings.push(String(plain));
  }
  return strings;
}

/** Items that are parts of an article, not the article. */
const OF_PARTS =
  /^(?:ImageObject|VideoObject|AudioObject|MediaObject|Comment|UserComments|Review|Rating|Offer|Product|Event|SiteNavigationElement|WPSideBar|WPFooter)$/;

/** The value of microdata and RDFa elements with these properties: an attribute's, otherwise the text. */
export function* properties(facts: PageFacts, ...names: readonly string[]): Iterable<Candidate> {
  for (const name of names) {
    const placed = facts.properties.get(name) ?? [];
    for (const { element, isApart, itemType } of placed) {
      // The only statement of its kind belongs to this page, wherever it is.
      if ((isApart && placed.length > 1) || (itemType !== null && OF_PARTS.test(itemType))) continue;
      const raw = propertyValue(element);
      if (raw) yield { source: `property:${name}`, raw };
    }
  }
}

function propertyValue(element: Element): string | undefined {
  const { content, datetime, href, title } = element.attribs;
  if (content !== undefined || datetime !== undefined) return content ?? datetime;
  if (element.name === "link") return href;
  // An `abbr` has the full value in its title: https://microformats.org/wiki/abbr-design-pattern
  return (element.name === "abbr" && title) || lineOf(element);
}

/**
 * The text of elements, those in the article before those elsewhere; elements outside the article's content are
 * ignored.
 */
export function* texts(source: string, placed: readonly Placed[]): Iterable<Candidate> {
  for (const inArticle of [true, false]) {
    for (const { element, isApart, ...placedIn } of placed) {
      if (isApart || placedIn.inArticle !== inArticle) continue;
      const raw = lineOf(element);
      if (raw) yield { source, raw };
    }
  }
}
