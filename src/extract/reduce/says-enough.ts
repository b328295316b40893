import { type Document, type Element, isTag, isText, type ParentNode } from "domhandler";
import { NON_TEXT_TAGS } from "../../clean/block-tags.ts";

/** In characters: a shorter text is a label, a link or a teaser's headline. */
const SHORTEST_PROSE = 80;
/** In characters of prose: the least that an article with a thread below it says, and more than what opens a thread. */
const ENOUGH = 1_500;

/** Whether a page has the prose of an article outside of these parts. */
export function saysEnoughWithout(page: Document, isPart: (element: Element) => boolean): boolean {
  let prose = 0;
  const visit = (parent: ParentNode): void => {
    for (const child of parent.children) {
      if (isText(child)) {
        if (child.data.length >= SHORTEST_PROSE) prose += child.data.trim().length;
      } else if (isTag(child) && child.name !== "a" && !NON_TEXT_TAGS.has(child.name) && !isPart(child)) visit(child);
    }
  };
  visit(page);
  return prose >= ENOUGH;
}
