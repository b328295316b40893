import type { Element } from "domhandler";
import type { Candidate } from "../field.ts";
import { asArray, isNode } from "../json-ld/json-ld.ts";
import type { JsonLdNode } from "../json-ld/json-ld-node.ts";
import { lineOf } from "./line-of.ts";
import type { PageFacts } from "./page-facts.ts";
import type { Placed } from "./placed.ts";

/** What the page's `<meta>` of these names say, in the order of the names. */
export function* metas(facts: PageFacts, ...names: readonly string[]): Iterable<Candidate> {
  for (const name of names) {
    for (const raw of facts.metas.get(name) ?? []) yield { source: `meta:${name}`, raw };
  }
}

/** What these nodes say under a key: strings and numbers, of nodes their `name`, `url` or `@value`. */
export function* jsonLdStrings(nodes: readonly JsonLdNode[], key: string): Iterable<Candidate> {
  for (const node of nodes) {
    for (const raw of stringsOf(node[key])) yield { source: `json-ld:${key}`, raw };
  }
}

/** The strings that a JSON-LD value amounts to. */
export function stringsOf(value: unknown): string[] {
  const strings: string[] = [];
  for (const item of asArray(value)) {
    const plain = isNode(item) ? (item["@value"] ?? item.name ?? item.url ?? item["@id"]) : item;
    if (typeof plain === "string" && plain.trim() !== "") strings.push(plain.trim());
    else if (typeof plain === "number" || typeof plain === "boolean") strings.push(String(plain));
  }
  return strings;
}

/** Items that stand in an article and are not it. */
const OF_PARTS =
  /^(?:ImageObject|VideoObject|AudioObject|MediaObject|Comment|UserComments|Review|Rating|Offer|Product|Event|SiteNavigationElement|WPSideBar|WPFooter)$/;

/** The value of microdata and RDFa elements of these properties: of an attribute that states it, else the text. */
export function* properties(facts: PageFacts, ...names: readonly string[]): Iterable<Candidate> {
  for (const name of names) {
    const placed = facts.properties.get(name) ?? [];
    for (const { element, isApart, itemType } of placed) {
      // The only statement of its kind is of this page, wherever it stands.
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
  // What its text shortens, an `abbr` says in full: https://microformats.org/wiki/abbr-design-pattern
  return (element.name === "abbr" && title) || lineOf(element);
}

/** The text of elements, those of the article before those of no known place; what stands apart says nothing. */
export function* texts(source: string, placed: readonly Placed[]): Iterable<Candidate> {
  for (const inArticle of [true, false]) {
    for (const { element, isApart, ...placedIn } of placed) {
      if (isApart || placedIn.inArticle !== inArticle) continue;
      const raw = lineOf(element);
      if (raw) yield { source, raw };
    }
  }
}
