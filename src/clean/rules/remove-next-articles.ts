import { type ChildNode, Element, isTag, isText, type ParentNode } from "domhandler";
import { type Evidence, weigh } from "../../evidence.ts";
import { readBlocks } from "../blocks.ts";
import { buildOf } from "../build-of.ts";
import type { CleanRule } from "../clean-rule.ts";
import { headingLink } from "../heading-link.ts";
import type { PageIndex } from "../page-index.ts";
import { hostOf, isPartOfPage, leadsElsewhere } from "../site-link.ts";
import { textLines } from "../text-lines.ts";

/** A box with more prose is an article, not a teaser of one. */
const MIN_PROSE_CHARS = 300;
/** Number of elements at the start of a box to search for a headline: a picture, a section or a date may precede it. */
const MAX_ELEMENTS_BEFORE_HEADLINE = 12;

const MIN_SENTENCE_CHARS = 60;

const URL_ATTRIBUTE = /^(?:data-)?(?:[a-z]+-)?(?:url|href|permalink|uri|link|path|canonical|itemid)$/;
const URL_VALUE = /^(?:https?:)?\/{1,2}[^\s]/;
const HEADING = /^h[1-4]$/;
const NAMES = /(?:^|[\s_-])(?:article|post|entry|story|hentry|artikel|beitrag|noticia|articolo|wpis)(?:$|[\s_\d-])/i;
/** “3. The ferry”: an entry of a numbered list article. */
const NUMBERED = /^\s*#?\d+[.):]/;

export const removeNextArticles: CleanRule = {
  name: "remove-next-articles",
  why: "Infinite-scroll pages append other articles, each with its own headline.",
  maxShare: 0.97,
  apply(page, { url, headline }) {
    const main = mainHeadingOf(page, headline);
    if (main === null) return [];
    const host = hostOf(url);
    const cuts: Element[] = [];
    for (let box: ParentNode | null = main; box instanceof Element && box.parent !== null; box = box.parent) {
      let before = page.proseOf(box);
      for (const other of elementsAfter(box)) {
        const prose = page.proseOf(other);
        const heading = before >= MIN_PROSE_CHARS && prose >= MIN_PROSE_CHARS ? headingOf(other) : null;
        if (heading !== null && namesAnother(heading, main) && isNext({ other, box, heading, host, url }))
          cuts.push(other);
        else before += prose;
      }
    }
    return cuts;
  },
};

function isNext(box: NextArticle): boolean {
  return weigh(evidence, box).score >= THRESHOLD;
}

interface NextArticle {
  /** A box after the article. */
  readonly other: Element;
  /** The box of the article beside it, or its main heading. */
  readonly box: Element;
  readonly heading: Element;
  readonly host: string | null;
  readonly url: string;
}

/**
 * Guides also put their sections into similar boxes, each with a heading that links to more; those are not named as
 * articles and have no date.
 */
const THRESHOLD = 4;

const evidence: readonly Evidence<NextArticle>[] = [
  {
    sign: "own-address",
    weight: 3,
    sentence: "It states a URL of its own, as the box of the article does.",
    holds: ({ other, box }) => statesOwnUrl(other, box),
  },
  {
    sign: "linked-headline",
    weight: 2,
    sentence: "Its headline leads to another page of the site.",
    holds: ({ heading, host }) => {
      const link = headingLink(heading);
      return link !== null && leadsElsewhere(link, host);
    },
  },
  {
    sign: "part-of-page",
    weight: -3,
    sentence: "Its headline leads to a part of this page, as in a live blog.",
    holds: ({ heading, url }) => isPartOfPage(headingLink(heading)?.attribs.href ?? "", url),
  },
  {
    sign: "teaser",
    weight: 2,
    sentence: "It ends with a link to the page of its headline.",
    holds: ({ other, heading }) => {
      const address = headingLink(heading)?.attribs.href;
      return address !== undefined && readBlocks(other).at(-1)?.links.at(-1)?.attribs.href === address;
    },
  },
  {
    sign: "main-heading",
    weight: 2,
    sentence: "It is an article with a main heading.",
    holds: ({ other, heading }) => heading.name === "h1" && wrappedIn(other).some(({ name }) => name === "article"),
  },
  {
    sign: "named-article",
    weight: 1,
    sentence: "It is named as an article.",
    holds: ({ other }) => wrappedIn(other).some(isNamedArticle),
  },
  {
    sign: "built-alike",
    weight: 1,
    sentence: "It is built like the box of the article.",
    holds: ({ other, box }) => buildOf(other) === buildOf(box),
  },
  {
    sign: "dated",
    weight: 1,
    sentence: "It has a date above its text.",
    holds: ({ other }) => opensWithDate(other, { left: MAX_ELEMENTS_BEFORE_HEADLINE }) === true,
  },
];

/** The only `h1` that links nowhere else, or the first one if it is the headline. */
function mainHeadingOf(page: PageIndex, headline: string | null): Element | null {
  const [first, ...more] = page.withTag("h1");
  if (first === undefined || headingLink(first) !== null) return null;
  return more.length === 0 || sameText(textLines([first]).join(" "), headline ?? "") ? first : null;
}

/** The box, and the boxes that are alone in it: an infinite scroll puts each article into a box of its own. */
function wrappedIn(box: Element): Element[] {
  const boxes = [box];
  for (let [only, ...others] = box.children.filter(isTag); only !== undefined && others.length === 0; ) {
    boxes.push(only);
    [only, ...others] = only.children.filter(isTag);
  }
  return boxes;
}

function elementsAfter(box: Element): Element[] {
  const siblings = (box.parent as ParentNode).children;
  return siblings.slice(siblings.indexOf(box) + 1).filter(isTag);
}

function isNamedArticle({ name, attribs }: Element): boolean {
  return name === "article" || NAMES.test(attribs.class ?? "");
}

/** Whether both have the same attribute for a URL, with different ones. */
function statesOwnUrl(other: Element, box: Element): boolean {
  return Object.entries(other.attribs).some(([name, value]) => {
    const first = box.attribs[name];
    return URL_ATTRIBUTE.test(name) && first !== undefined && first !== value && URL_VALUE.test(value);
  });
}

function headingOf(box: Element): Element | null {
  return firstHeading(box, { left: MAX_ELEMENTS_BEFORE_HEADLINE });
}

function namesAnother(heading: Element, main: Element): boolean {
  const title = textLines([heading]).join(" ");
  return !NUMBERED.test(title) && !sameText(title, textLines([main]).join(" "));
}

/** `null` if neither a date nor a paragraph is among the first elements. */
function opensWithDate(parent: ParentNode, budget: { left: number }): boolean | null {
  for (const child of parent.children) {
    if (!isTag(child)) continue;
    if (child.name === "time") return true;
    if (budget.left-- <= 0 || (child.name === "p" && child.children.some(isSentence))) return false;
    const found = opensWithDate(child, budget);
    if (found !== null) return found;
  }
  return null;
}

function isSentence(node: ChildNode): boolean {
  return isText(node) && node.data.trim().length >= MIN_SENTENCE_CHARS;
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
