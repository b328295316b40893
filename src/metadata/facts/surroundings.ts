import { type Element, isTag } from "domhandler";
import { normaliseLabel } from "../../wording/normalise-label.ts";
import { wholeLine } from "../../wording/wording.ts";
import { lettersOf } from "./likeness.ts";
import { shortLineOf } from "./line-of.ts";
import { hasHeadline, isTeaserBox } from "./teaser-box.ts";

/** The surroundings of an element outside the article: a fact stated there is not the article's. */
export type Surrounding =
  | "comments"
  | "quotation"
  | "picture"
  | "embedded post"
  | "reviews"
  | "card of another article"
  | "box with another headline"
  | "link to another article"
  | "other article"
  | "navigation"
  | "site header"
  | "sidebar"
  | "footer";

/** Class names and ids, matched as a whole. */
const BY_LABEL: readonly (readonly [Surrounding, RegExp])[] = [
  [
    "comments",
    /^(?:[\w-]*[-_])?(?:comments?|commentlist|disqus|respond|responses?|replies|reply)(?:[-_](?!links?$|count$)[\w-]+)?$/i,
  ],
  ["embedded post", /^(?:twitter|tweet|instagram-media|fb-post|reddit|bluesky|mastodon|tiktok)(?:[-_][\w-]+)?$/i],
  [
    "reviews",
    /^(?:[\w-]*[-_])?(?:(?:reviews|testimonials?)(?:[-_][\w-]+)?|review(?:[-_](?:list|item|card|body|box|content|section))?)$/i,
  ],
  [
    "card of another article",
    /^(?:[\w-]*[-_])?(?:cards?|teasers?|related|recommend(?:ed|ations?)?|promos?|popular|trending|most-?read|more-?stories|read-?more|recirc(?:ulation)?|carousel|slider|swiper|latest|recent)(?:[-_][\w-]+)?$/i,
  ],
  ["quotation", /^(?:(?:client|customer)[-_]quotes?|(?:block|pull)[-_]?quotes?)(?:[-_][\w-]+)?$/i],
  ["sidebar", /^(?:[\w-]*[-_])?(?:sidebar|widgets?)(?:[-_](?!(?:left|right|content|none))[\w-]+)?$/i],
  ["footer", /^(?:(?:site|page|global|main|bottom)[-_]?)?footer(?:[-_](?!meta)[\w-]+)?$/i],
  ["navigation", /^(?:[\w-]*[-_])?(?:nav|navbar|navigation|menu|breadcrumbs?|topbar|masthead)(?:[-_][\w-]+)?$/i],
];
/** Most labels contain none of these: a cheap check. */
const MAYBE =
  /comment|quot|disqus|respon|repl|twitter|tweet|instagram|fb-post|reddit|bluesky|mastodon|tiktok|review|testimonial|card|teaser|related|recommend|promo|popular|trending|read|stories|recirc|carousel|slider|swiper|latest|recent|sidebar|widget|foot|nav|menu|breadcrumb|topbar|masthead/i;
const NOT_APART = /^(?:has|no|with|without|hide|show|is|enable)[-_]|[-_](?:enabled|open|closed)$/i;

const BY_NAME: Readonly<Record<string, Surrounding>> = {
  nav: "navigation",
  aside: "sidebar",
  blockquote: "quotation",
  figure: "picture",
  figcaption: "picture",
  article: "other article",
};

/** Content by or about others: people named there did not write the article. */
const OF_OTHERS: ReadonlySet<Surrounding | null> = new Set([
  "comments",
  "quotation",
  "picture",
  "embedded post",
  "reviews",
  "box with another headline",
  "link to another article",
]);

/**
 * Whether what is in these surroundings was said by others, or belongs to another article by its structure. A class for
 * cards is no such sign: pages put their own byline into one.
 */
export function isOfOthers(surrounding: Surrounding | null): boolean {
  return OF_OTHERS.has(surrounding);
}

/** A longer class name is generated. */
const MAX_LABEL_CHARS = 60;

/** Ancestors of an element to search for a headline of their own. */
const MAX_CARD_LEVELS = 4;

/**
 * Finds the surroundings of elements, from the inside out, up to the box that also contains the article's headline;
 * that box belongs to the article, whatever its class.
 */
export class Surroundings {
  private readonly own = new Set<Element>();
  private readonly hasHeading: boolean;
  private readonly known = new Map<Element, Surrounding | null>();
  private readonly labels = new Map<string, Surrounding | null>();

  private readonly title: string;

  /**
   * @param heading the article's headline; `null` if the page has none.
   * @param title the document title.
   */
  constructor({ heading, title }: { readonly heading: Element | null; readonly title: string | null }) {
    this.hasHeading = heading !== null;
    this.title = lettersOf(title ?? "");
    for (let box: Element["parent"] = heading; box !== null; box = box.parent) if (isTag(box)) this.own.add(box);
  }

  of(element: Element): Surrounding | null {
    return this.climb(element, 0);
  }

  private climb(element: Element, steps: number): Surrounding | null {
    if (this.own.has(element)) return null;
    const known = this.known.get(element);
    if (known !== undefined) return known;
    const { parent } = element;
    const itself = this.byItself(element);
    let found = itself;
    if (!isOfOthers(itself)) {
      // A class says less than the structure of the boxes around it: `card-meta` in a card with another headline.
      const isTeaser = steps > 0 && steps <= MAX_CARD_LEVELS && this.hasHeading && isTeaserBox(element, this.title);
      const outer = isTeaser
        ? "box with another headline"
        : parent !== null && isTag(parent)
          ? this.climb(parent, steps + 1)
          : null;
      found = itself === null || isOfOthers(outer) ? outer : itself;
    }
    if (steps === 0 || steps > MAX_CARD_LEVELS) this.known.set(element, found);
    return found;
  }

  private byItself(element: Element): Surrounding | null {
    const { name, attribs, parent } = element;
    if (name === "a" && attribs.href !== undefined && (NEIGHBOUR.test(attribs.rel ?? "") || hasHeadline(element)))
      return "link to another article";
    if (name === "header" || SITE_HEADER.test(attribs.class ?? "")) {
      if (!isInContent(element) && hasSeveralLinks(element)) return "site header";
      if (name === "header") return null;
    }
    if (name === "footer") return parent !== null && isTag(parent) && isContent(parent) ? null : "footer";
    // If the headline is not in an `<article>`, one below it is the article's text.
    if (name === "article" && !this.isInArticle()) return null;
    if (isHeadedByComments(element)) return "comments";
    return BY_NAME[name] ?? byItem(attribs) ?? this.byLabel(attribs.class) ?? this.byLabel(attribs.id);
  }

  private isInArticle(): boolean {
    for (const box of this.own) if (box.name === "article") return true;
    return false;
  }

  private byLabel(labels: string | undefined): Surrounding | null {
    if (labels === undefined || !MAYBE.test(labels)) return null;
    let found = this.labels.get(labels);
    if (found === undefined) {
      found = surroundingOf(labels);
      this.labels.set(labels, found);
    }
    return found;
  }
}

/** https://html.spec.whatwg.org/multipage/links.html#sequential-link-types */
const NEIGHBOUR = /(?:^|\s)(?:prev|next)(?:\s|$)/i;

const isCommentLabel = wholeLine("commentLabels");
/** In UTF-16 units. */
const MAX_HEADING_CHARS = 60;
const COUNT = /^\s*\d+\s|\s*[(:]?\d+\)?\s*$/g;

/** Whether a box begins with the heading of readers' comments: "3 comments", "Kommentare (3)". */
function isHeadedByComments({ children }: Element): boolean {
  const first = children.find(isTag);
  if (first === undefined || !/^h[2-6]$/.test(first.name)) return false;
  const heading = shortLineOf(first, MAX_HEADING_CHARS);
  return heading.length <= MAX_HEADING_CHARS && isCommentLabel(normaliseLabel(heading.replace(COUNT, "")));
}

/** By the property and type of a microdata or RDFa item. */
function byItem({ itemprop, property, itemtype, typeof: type }: Record<string, string>): Surrounding | null {
  if ((itemprop ?? property ?? itemtype ?? type) === undefined) return null;
  const item = `${itemprop ?? property ?? ""} ${itemtype ?? type ?? ""}`;
  if (/\b(?:User)?Comments?$|^(?:schema:)?comments?\b/.test(item)) return "comments";
  return /\bReview$|^(?:schema:)?reviews?\b/.test(item) ? "reviews" : null;
}

const SITE_HEADER = /(?:^|\s)(?:(?:site|page|global|main|top)[-_]?)?header(?:[-_][\w-]+)?(?:\s|$)/i;
/** The header of a site has links to its sections, that of an article at most to its author and section. */
const MIN_LINKS = 3;
/** Elements of a header to search. */
const MAX_HEADER_ELEMENTS = 60;

function hasSeveralLinks(header: Element): boolean {
  let links = 0;
  let looked = 0;
  const search = (parent: Element): boolean =>
    parent.children.some((child) => {
      if (!isTag(child) || ++looked > MAX_HEADER_ELEMENTS) return false;
      if (child.name === "a" && child.attribs.href !== undefined) links++;
      return links >= MIN_LINKS || search(child);
    });
  return search(header);
}

function isInContent({ parent }: Element): boolean {
  for (let box = parent; box !== null; box = box.parent) if (isTag(box) && isContent(box)) return true;
  return false;
}

function isContent({ name }: Element): boolean {
  return name === "article" || name === "main" || name === "section";
}

function surroundingOf(labels: string): Surrounding | null {
  for (const label of labels.split(/\s+/)) {
    if (label.length > MAX_LABEL_CHARS || NOT_APART.test(label)) continue;
    for (const [surrounding, pattern] of BY_LABEL) if (pattern.test(label)) return surrounding;
  }
  return null;
}
