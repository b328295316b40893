import type { Element } from "domhandler";
import { isHidden } from "../dom/visibility.ts";

/** Where in a page an element stands, as its ancestors and its own labels tell. */
export interface Place {
  /** In `<article>` or `<main>`. */
  readonly article: boolean;
  /** In what serves the site or another article: navigation, footer, aside, comments, teasers. */
  readonly apart: boolean;
  readonly hidden: boolean;
}

export const NOWHERE: Place = { article: false, apart: false, hidden: false };

const APART_TAGS = new Set(["nav", "footer", "aside", "form"]);
const APART =
  /(?:^|[\s_-])(?:comments?|respond|disqus|related|recommend\w*|sidebar|widget|footer|nav|navigation|menu|teasers?|promo|popular|most-read|trending|newsletter|more-stories|read-?more|recirc\w*|outbrain|taboola|carousel)(?:$|[\s_-])/i;

/** The place of an element within `place`: of its own labels those of the root of the page do not count. */
export function enter(place: Place, element: Element): Place {
  const { name, attribs } = element;
  const isRoot = name === "html" || name === "body";
  const article = place.article || name === "article" || name === "main";
  const apart =
    place.apart ||
    (!isRoot &&
      (APART_TAGS.has(name) ||
        (attribs.class !== undefined && APART.test(attribs.class)) ||
        (attribs.id !== undefined && APART.test(attribs.id))));
  const hidden = place.hidden || (!isRoot && isHidden(element));
  if (article === place.article && apart === place.apart && hidden === place.hidden) return place;
  return { article, apart, hidden };
}
