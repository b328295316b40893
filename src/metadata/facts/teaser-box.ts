import { type ChildNode, type Element, isTag, isText } from "domhandler";
import { lettersOf } from "./likeness.ts";
import { shortLineOf } from "./line-of.ts";
import { AUTHOR_PATH } from "./telling-text.ts";

/** A longer box is an article with a linked heading. In UTF-16 units. */
const MAX_CARD_CHARS = 600;
/** Elements of a box to search. */
const MAX_CARD_ELEMENTS = 30;

/**
 * Whether a small box with little text has the linked headline of another text.
 *
 * @param title letters of the document title: a headline within it is the page's own.
 */
export function isTeaserBox(box: Element, title: string): boolean {
  let looked = 0;
  // The items of a list need no headings: a link with the words of a headline is one.
  const isItem = box.name === "li";
  const isOther = (text: string) => hasWords(text) && !title.includes(lettersOf(text.slice(0, MAX_PART_CHARS)));
  const hasLinkedHeadline = (parent: Element, linkAbove: Element | null, isInHeading: boolean): boolean => {
    for (const child of parent.children) {
      if (!isTag(child)) continue;
      if (++looked > MAX_CARD_ELEMENTS) return false;
      const isLink = child.name === "a" && child.attribs.href !== undefined;
      const link = isLink ? child : linkAbove;
      const heading = isInHeading || /^h[2-5]$/.test(child.name) || (isItem && isLink && isHeadline(child));
      if (link !== null && heading && leadsToAnother(link) && isOther(shortLineOf(child, MAX_PART_CHARS))) return true;
      if (hasLinkedHeadline(child, link, heading)) return true;
    }
    return false;
  };
  const found = hasLinkedHeadline(box, box.name === "a" ? box : null, false);
  return found && looked <= MAX_CARD_ELEMENTS && shortLineOf(box, MAX_CARD_CHARS).length <= MAX_CARD_CHARS;
}

/** Whether a link may lead to another text: not to its author, nor to the home page. */
function leadsToAnother({ attribs }: Element): boolean {
  return !AUTHOR_PATH.test(attribs.href ?? "") && !/\b(?:author|home|tag)\b/i.test(attribs.rel ?? "");
}

/** Names and labels have two words: "Ada Obi", "Posted on". Scripts without spaces are counted by letters. */
const MIN_HEADLINE_WORDS = 3;
const LETTERS_OF_HEADLINE = 20;
/** In UTF-16 units. */
const MAX_PART_CHARS = 80;

/** Class words of a link to the author, which may have a job title with the words of a headline. */
const BYLINE = /by-?line|author/i;

/**
 * Whether a link has several parts, one of them a headline. A permalink has only a date, a link to the author a name
 * and a date.
 */
export function hasHeadline(link: Element): boolean {
  if (BYLINE.test(link.attribs.class ?? "")) return false;
  const parts = link.children.filter((child) => isTag(child) || (isText(child) && child.data.trim() !== ""));
  return parts.length > 1 && parts.some(isHeadline);
}

function isHeadline(part: ChildNode): boolean {
  if (isTag(part) && part.name === "time") return false;
  const text = shortLineOf(part, MAX_PART_CHARS);
  return !/\p{Nd}{4}/u.test(text) && hasWords(text);
}

/** Whether a text has the words of a headline. */
function hasWords(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.length >= MIN_HEADLINE_WORDS || words.some(({ length }) => length >= LETTERS_OF_HEADLINE);
}
