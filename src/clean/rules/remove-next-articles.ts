import { Element, isTag, type ParentNode } from "domhandler";
import type { CleanRule } from "../clean-rule.ts";
import { headingLink } from "../heading-link.ts";
import type { PageIndex } from "../page-index.ts";
import { hostOf, leadsElsewhere } from "../site-link.ts";
import { textLines } from "../text-lines.ts";

/** Characters of prose from which a box is an article and no teaser of one. */
const LEAST_PROSE = 300;
/** Elements at the beginning of a box among which its headline is: a picture, a section, a date stand before it. */
const FIRST_ELEMENTS = 12;

const HEADING = /^h[1-4]$/;
const NAMES = /(?:^|[\s_-])(?:article|post|entry|story|hentry|artikel|beitrag|noticia|articolo|wpis)(?:$|[\s_\d-])/i;
/** “3. The ferry”: one of the things that an article lists. */
const NUMBERED = /^\s*#?\d+[.):]/;

export const removeNextArticles: CleanRule = {
  name: "remove-next-articles",
  why: "Endless pages go on with other articles, each in a box like that of the first, with a headline of its own.",
  mayTake: 0.97,
  apply(page, { url, headline }) {
    const main = mainHeadingOf(page, headline);
    if (main === null) return [];
    const host = hostOf(url);
    const cuts: Element[] = [];
    for (let box = main.parent; box instanceof Element && box.parent !== null; box = box.parent) {
      if (page.proseOf(box) < LEAST_PROSE || !isNamedArticle(box)) continue;
      const next = likeAfter(box).filter((other) => page.proseOf(other) >= LEAST_PROSE);
      cuts.push(...next.filter((other) => opensAnother(other, main, host)));
    }
    return cuts;
  },
};

/** The only first-level heading that does not lead elsewhere, or the first one, where it is the headline. */
function mainHeadingOf(page: PageIndex, headline: string | null): Element | null {
  const [first, ...more] = page.withTag("h1");
  if (first === undefined || headingLink(first) !== null) return null;
  return more.length === 0 || sameText(textLines([first]).join(" "), headline ?? "") ? first : null;
}

/** What follows a box beside it, of the same name and class; numbers in a class count the boxes. */
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

/** A guide sets its sections in like boxes as well, each with a heading that leads to more: they are named otherwise. */
function isNamedArticle({ name, attribs }: Element): boolean {
  return name === "article" || NAMES.test(attribs.class ?? "");
}

/** Whether a box begins with a headline that leads to a page of its own, or an article with one of the first level. */
function opensAnother(box: Element, main: Element, host: string | null): boolean {
  const heading = firstHeading(box, { left: FIRST_ELEMENTS });
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
