import { type Document, type Element, isTag, isText, type ParentNode } from "domhandler";
import { NON_TEXT_TAGS } from "../../clean/block-tags.ts";

/** A shorter text is a label, a link or a teaser's headline. */
const MIN_PROSE_CHARS = 80;
/** Less than any article with a thread below it, and more than the opening post of a thread. */
const MIN_ARTICLE_CHARS = 1_500;

/** Whether a page has the prose of an article outside these parts. */
export function hasProseWithout(page: Document, isPart: (element: Element) => boolean): boolean {
  let prose = 0;
  const visit = (parent: ParentNode): void => {
    for (const child of parent.children) {
      if (isText(child)) {
        if (child.data.length >= MIN_PROSE_CHARS) prose += child.data.trim().length;
      } else if (isTag(child) && child.name !== "a" && !NON_TEXT_TAGS.has(child.name) && !isPart(child)) visit(child);
    }
  };
  visit(page);
  return prose >= MIN_ARTICLE_CHARS;
}
