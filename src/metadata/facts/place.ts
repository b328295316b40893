import type { Element } from "domhandler";
import { isHidden } from "../../dom/visibility.ts";

/** An element whose content serves the site or another article, and the one around it. */
export interface Apart {
  readonly element: Element;
  readonly outer: Apart | null;
}

/** Where in a page an element stands, as its ancestors and its own labels tell. */
export interface Place {
  /** In `<article>` or `<main>`. */
  readonly article: boolean;
  /** The nearest of the navigation, footers, sidebars, comments and teasers that it stands in. */
  readonly apart: Apart | null;
  readonly hidden: boolean;
  /** Type of the nearest item of microdata, without vocabulary. */
  readonly itemType: string | null;
}

export const NOWHERE: Place = { article: false, apart: null, hidden: false, itemType: null };

/**
 * The place of what is in an element that stands at `place`.
 *
 * @param isLabelledApart whether its class or id says that it serves the site.
 * @param hasItems whether the page has microdata or RDFa at all.
 */
export function enter(place: Place, element: Element, isLabelledApart: boolean, hasItems: boolean): Place {
  const { name, attribs } = element;
  const article = place.article || name === "article" || name === "main";
  const isApart = isLabelledApart || name === "nav" || name === "aside" || (name === "footer" && !place.article);
  const hidden = place.hidden || isHidden(element);
  const itemType = hasItems ? (typeOf(attribs.itemtype ?? attribs.typeof) ?? place.itemType) : null;
  if (article === place.article && !isApart && hidden === place.hidden && itemType === place.itemType) return place;
  return { article, apart: isApart ? { element, outer: place.apart } : place.apart, hidden, itemType };
}

function typeOf(types: string | undefined): string | null {
  return (
    types
      ?.trim()
      .split(/\s+/)[0]
      ?.replace(/^.*[/#:]/, "") || null
  );
}
