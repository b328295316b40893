import type { Element } from "domhandler";
import { isHidden } from "../../dom/visibility.ts";

/** An element whose content belongs to the site or another article, and the one around it. */
export interface Apart {
  readonly element: Element;
  readonly outer: Apart | null;
}

/** The place of an element in the page, by its ancestors and its own labels. */
export interface Place {
  /** In `<article>` or `<main>`. */
  readonly article: boolean;
  /** The nearest navigation, footer, sidebar, comments or teaser around it. */
  readonly apart: Apart | null;
  readonly hidden: boolean;
  /** Type of the nearest microdata item, without vocabulary. */
  readonly itemType: string | null;
}

export const NOWHERE: Place = { article: false, apart: null, hidden: false, itemType: null };

/**
 * The place of the content of an element at `place`.
 *
 * @param isLabelledApart whether its class or id marks it as belonging to the site.
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
