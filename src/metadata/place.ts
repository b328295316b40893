import type { Element } from "domhandler";
import { isHidden } from "../dom/visibility.ts";

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

const APART_TAGS = new Set(["nav", "aside"]);

/** Class names and ids, each as a whole: `has-sidebar` and `elementor-widget` are of the page itself. */
const APART =
  /^(?:(?:[\w-]*[-_])?(?:comments?|commentlist|related|recommend\w*|sidebar|footer|navigation|teasers?|promos?|promotions?|promo-?box|popular|trending|newsletter|recirc\w*|carousel|breadcrumbs?)(?:[-_](?:list|area|section|container|wrapper|box|posts?|articles?|items?|inner|content|body|author|form|respond|block|module|links?|stories|nav|menu|\d+))*|widget_\w+|respond|disqus\w*|nav|menu|most-?read|more-?stories|read-?more|outbrain|taboola|OUTBRAIN)$/i;
const NOT_APART =
  /^(?:has|no|with|without|hide|show|is|enable)[-_]|(?:left|right|content|full)[-_]?sidebar|sidebar[-_](?:left|right|content|none)|(?:entry|post|article)[-_]footer/i;

/** The place of an element within `place`; the labels of the root of the page do not count. */
export function enter(place: Place, element: Element): Place {
  const { name, attribs } = element;
  if (name === "html" || name === "body") return place;
  const article = place.article || name === "article" || name === "main";
  const isApart =
    APART_TAGS.has(name) ||
    (name === "footer" && !place.article) ||
    isNamedApart(attribs.class) ||
    isNamedApart(attribs.id);
  const hidden = place.hidden || isHidden(element);
  const itemType = typeOf(attribs.itemtype ?? attribs.typeof) ?? place.itemType;
  if (article === place.article && !isApart && hidden === place.hidden && itemType === place.itemType) return place;
  return { article, apart: isApart ? { element, outer: place.apart } : place.apart, hidden, itemType };
}

function isNamedApart(labels: string | undefined): boolean {
  if (labels === undefined || labels === "") return false;
  for (const label of labels.split(/\s+/)) if (APART.test(label) && !NOT_APART.test(label)) return true;
  return false;
}

function typeOf(types: string | undefined): string | null {
  return (
    types
      ?.trim()
      .split(/\s+/)[0]
      ?.replace(/^.*[/#:]/, "") || null
  );
}
