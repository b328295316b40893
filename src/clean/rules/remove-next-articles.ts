import { Element, isTag, type ParentNode } from "domhandler";
import type { CleanRule } from "../clean-rule.ts";
import { headingLink } from "../heading-link.ts";
import type { PageIndex } from "../page-index.ts";
import { hostOf, leadsElsewhere } from "../site-link.ts";
import { textLines } from "../text-lines.ts";

/** A box with more prose is an article, not a teaser of one. */
const MIN_PROSE_CHARS = 300;
/** Number of elements at the start of a box to search for a headline: a picture, a section or a date may precede it. */
const MAX_ELEMENTS_BEFORE_HEADLINE = 12;

const HEADING = /^h[1-4]$/;
const NAMES = /(?:^|[\s_-])(?:article|post|entry|story|hentry|artikel|beitrag|noticia|articolo|wpis)(?:$|[\s_\d-])/i;
/** “3. The ferry”: an entry of a numbered list article. */
const NUMBERED = /^\s*#?\d+[.):]/;

export const removeNextArticles: CleanRule = {
  name: "remove-next-articles",
  why: "Infinite-scroll pages append other articles, each with its own headline in a box like the first one's.",
  maxShare: 0.97,
  apply(page, { url, headline }) {
    const main = mainHeadingOf(page, headline);
    if (main === null) return [];
    const host = hostOf(url);
    const cuts: Element[] = [];
    for (let box = main.parent; box instanceof Element && box.parent !== null; box = box.parent) {
      if (page.proseOf(box) < MIN_PROSE_CHARS || !isNamedArticle(box)) continue;
      const next = likeAfter(box).filter((other) => page.proseOf(other) >= MIN_PROSE_CHARS);
      cuts.push(...next.filter((other) => opensAnother(other, main, host)));
    }
    return cuts;
  },
};

/** The only `h1` that links nowhere else, or the first one if it is the headline. */
function mainHeadingOf(page: PageIndex, headline: string | null): Element | null {
  const [first, ...more] = page.withTag("h1");
  if (first === undefined || headingLink(first) !== null) return null;
  return more.length === 0 || sameText(textLines([first]).join(" "), headline ?? "") ? first : null;
}

/** The following siblings with the same tag and class, ignoring numbers in the class, which count the boxes. */
function likeAfter(box: Element): Element[] {
  const siblings = (box.parent as ParentNode).children;
  const key = buildOf(box);
  return siblings
    .slice(siblings.indexOf(box) + 1)
    .filter((child): child is Element => isTag(child) && buildOf(child) === key);
}

function buildOf({ name, attribs }: Element): string {
  return `${name} ${(attribs.class ?? "").replace(/\d+/g, "").trim()}`;
}

/**
 * Guides also put their sections into similar boxes, each with a heading that links to more; those are not named as
 * articles.
 */
function isNamedArticle({ name, attribs }: Element): boolean {
  return name === "article" || NAMES.test(attribs.class ?? "");
}

/** Whether a box starts with a headline that links to a page of its own, or is an article that starts with an `h1`. */
function opensAnother(box: Element, main: Element, host: string | null): boolean {
  const heading = firstHeading(box, { left: MAX_ELEMENTS_BEFORE_HEADLINE });
  if (heading === null) return false;
  const title = textLines([heading]).join(" ");
  if (NUMBERED.test(title) || sameText(title, textLines([main]).join(" "))) return false;
  if (heading.name === "h1" && box.name === "article") return true;
  const link = headingLink(heading);
  return link !== null && leadsElsewhere(link, host);
}

function firstHeading(parent: ParentNode, budget: { left: number }): Element | null {
  for (const child of parent.children) {
    if (!isTag(child)) continue;
    if (HEADING.test(child.name)) return child;
    if (budget.left-- <= 0 || child.name === "p") return null;
    const found = firstHeading(child, budget);
    if (found !== null) return found;
  }
  return null;
}

function sameText(one: string, other: string): boolean {
  return letters(one) === letters(other);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
