import type { Element } from "domhandler";
import type { PageFacts } from "../facts/page-facts.ts";
import type { AuthorGroup } from "./author-group.ts";
import { readNames } from "./author-names.ts";
import { elementsWith } from "./authors-within.ts";
import { firstGroup, isBeside } from "./first-group.ts";

const ARTICLE_ITEM =
  /Article$|^BlogPosting$|^Blog$|^WebPage$|^CreativeWork$|^Person$|^NewsArticle$|Posting$|^Report$|^Recipe$/;

/** Authors in microdata and RDFa. */
export function* authorProperties(facts: PageFacts): Iterable<AuthorGroup> {
  for (const property of ["author", "creator"]) {
    const placed = (facts.properties.get(property) ?? []).filter(
      ({ itemType, isApart }) => !isApart && (itemType === null || ARTICLE_ITEM.test(itemType)),
    );
    const stated = placed.flatMap(({ element }) => element.attribs.content ?? []);
    // The name may be in the data of an item: further ones beside it are further authors.
    const [item, ...others] = placed.filter(({ element }) => nameWithin(element).attribs.content !== undefined);
    if (stated.length === 0 && item !== undefined)
      for (const { element } of [item, ...others.filter((one) => isBeside(item.element, one.element))])
        stated.push(nameWithin(element).attribs.content ?? "");
    const authors = stated.flatMap(readNames).map((name) => ({ ...name, url: null }));
    if (authors.length > 0) yield { kind: "property", source: `property:${property}`, raw: stated.join("; "), authors };
    const group = firstGroup(
      placed.map((one) => ({ ...one, element: nameWithin(one.element) })),
      { kind: "property", source: `property:${property}` },
      facts,
    );
    if (group !== null) yield group;
  }
}

/** The element with the name of an item, otherwise the item itself. */
function nameWithin(item: Element): Element {
  return elementsWith(item, ({ attribs }) => attribs.itemprop === "name")[0] ?? item;
}
