import { normaliseLabel } from "../../wording/normalise-label.ts";
import { wholeLine } from "../../wording/wording.ts";
import { isWithin, KEPT_AS_IT_STANDS, linkedShare, nodesOf } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";

const isLabel = wholeLine("pageWords", "nextPageLabels", "paginationLabels");
const isPageWord = wholeLine("pageWords");
const isNextPage = wholeLine("nextPageLabels");
/** Higher numbers are years, prices and telephones. */
const HIGHEST = 99;
/** In characters: twenty numbers, and words for back and forth. */
const LONGEST = 160;

export const cutPageNumbers: CleanRule = {
  name: "cut-page-numbers",
  why: "An article in several pages ends each with a line of their numbers, “Pages: 1 2 3”, or a link to the next.",
  apply(page) {
    const lines = page.blocks().filter((block) => isPagination(block) || isLinkToNext(block));
    return nodesOf(lines.filter((block) => !isWithin(block, KEPT_AS_IT_STANDS)));
  },
};

/** Numbers of pages, at least two of them, words that go with them and no others, and a link. */
function isPagination({ text, links }: Block): boolean {
  if (links.length === 0 || text.length > LONGEST) return false;
  const numbers = [...text.matchAll(/\d+/g)].map(Number);
  const words = text.split(/\d+|[|·•«»‹›←→]/).map(normaliseLabel);
  if (numbers.length < 2 || numbers.some((number) => number > HIGHEST)) return false;
  const areNeighbours = numbers.some((number, index) => number + 1 === numbers[index + 1]);
  return (areNeighbours || words.some(isPageWord)) && words.every((word) => word === "" || isLabel(word));
}

function isLinkToNext(block: Block): boolean {
  return isNextPage(block.label) && linkedShare(block) >= 0.9;
}
