import { normaliseLabel } from "../../wording/normalise-label.ts";
import { wholeLine } from "../../wording/wording.ts";
import { isWithin, linkedShare, nodesOf, VERBATIM_TAGS } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";

const isLabel = wholeLine("pageWords", "nextPageLabels", "paginationLabels");
const isPageWord = wholeLine("pageWords");
const isNextPage = wholeLine("nextPageLabels");
/** Higher numbers are years, prices and phone numbers. */
const MAX_PAGE_NUMBER = 99;
/** Twenty numbers, with words for previous and next. */
const MAX_PAGINATION_CHARS = 160;

export const cutPageNumbers: CleanRule = {
  name: "cut-page-numbers",
  why: "Each page of a multi-page article ends with page numbers, “Pages: 1 2 3”, or a link to the next page.",
  apply(page) {
    const lines = page.blocks().filter((block) => isPagination(block) || isLinkToNext(block));
    return nodesOf(lines.filter((block) => !isWithin(block, VERBATIM_TAGS)));
  },
};

/** At least two page numbers, only pagination words beside them, and a link. */
function isPagination({ text, links }: Block): boolean {
  if (links.length === 0 || text.length > MAX_PAGINATION_CHARS) return false;
  const numbers = [...text.matchAll(/\d+/g)].map(Number);
  const words = text.split(/\d+|[|·•«»‹›←→]/).map(normaliseLabel);
  if (numbers.length < 2 || numbers.some((number) => number > MAX_PAGE_NUMBER)) return false;
  const areNeighbours = numbers.some((number, index) => number + 1 === numbers[index + 1]);
  return (areNeighbours || words.some(isPageWord)) && words.every((word) => word === "" || isLabel(word));
}

function isLinkToNext(block: Block): boolean {
  return isNextPage(block.label) && linkedShare(block) >= 0.9;
}
