import { type Element, isTag } from "domhandler";
import { decodeHTML } from "entities";
import type { Breadcrumb } from "../stated-metadata.ts";
import { resolveUrl } from "../url/resolve-url.ts";
import { elementsWith } from "./authors/authors-within.ts";
import { itemPart } from "./facts/item-part.ts";
import { collapse, shortLineOf } from "./facts/line-of.ts";
import type { PageFacts } from "./facts/page-facts.ts";
import { type Stated, stated } from "./field.ts";
import { asArray, isNode, typesOf } from "./json-ld/json-ld.ts";
import type { JsonLdNode } from "./json-ld/json-ld-node.ts";

/** The breadcrumb trail from the home page to the article, from JSON-LD or microdata. */
export function readBreadcrumbs(facts: PageFacts): Stated<readonly Breadcrumb[]> | null {
  return fromJsonLd(facts) ?? fromItems(facts);
}

function fromJsonLd(facts: PageFacts): Stated<readonly Breadcrumb[]> | null {
  const trail = facts.jsonLd.find((node) => typesOf(node).includes("BreadcrumbList"));
  if (trail === undefined) return null;
  const crumbs: Breadcrumb[] = [];
  for (const item of asArray(trail.itemListElement)
    .filter(isNode)
    .sort((one, other) => Number(one.position) - Number(other.position))) {
    const crumb = crumbOf(item, facts);
    if (crumb !== null) crumbs.push(crumb);
  }
  return statedTrail(crumbs, "json-ld:BreadcrumbList");
}

function crumbOf(item: JsonLdNode, facts: PageFacts): Breadcrumb | null {
  const target = isNode(item.item) ? item.item : null;
  const name = item.name ?? target?.name;
  if (typeof name !== "string" || name.trim() === "") return null;
  const raw = target === null ? item.item : (target["@id"] ?? target.url);
  return { name: collapse(decodeHTML(name)), url: typeof raw === "string" ? resolveUrl(raw, facts.baseUrl) : null };
}

/** A longer list is not a breadcrumb trail. */
const MAX_STEPS = 20;
/** In UTF-16 units. */
const MAX_NAME_CHARS = 300;

function fromItems(facts: PageFacts): Stated<readonly Breadcrumb[]> | null {
  const items = (facts.properties.get("itemListElement") ?? []).filter(({ itemType }) => itemType === "BreadcrumbList");
  const crumbs: Breadcrumb[] = [];
  for (const { element } of items.slice(0, MAX_STEPS)) {
    // A second list is a different trail.
    if (listOf(element) !== listOf(items[0]?.element)) continue;
    const name = itemPart(element, "name") ?? shortLineOf(element, MAX_NAME_CHARS);
    const [link] = element.name === "a" ? [element] : elementsWith(element, (inner) => inner.name === "a");
    const url = link?.attribs.href === undefined ? null : resolveUrl(link.attribs.href, facts.baseUrl);
    if (name !== "") crumbs.push({ name: collapse(name), url });
  }
  return statedTrail(crumbs, "property:itemListElement");
}

/** The list around a step, possibly with an element of its own around the step. */
function listOf(step: Element | undefined): unknown {
  const parent = step?.parent ?? null;
  return parent !== null && isTag(parent) && parent.name === "li" ? parent.parent : parent;
}

function statedTrail(crumbs: readonly Breadcrumb[], source: string): Stated<readonly Breadcrumb[]> | null {
  return crumbs.length === 0 ? null : stated(crumbs, source, crumbs.map(({ name }) => name).join(" > "));
}
