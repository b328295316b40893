import type { ChildNode, ParentNode } from "domhandler";
import type { LightCopy } from "../../dom/light-copy.ts";
import { isStillIn, startsIn } from "../judge/block-membership.ts";
import type { Opinion } from "../judge/judge-blocks.ts";

/**
 * Returns a predicate: whether the article lacks a block that occurs once on the page and that no rule removed.
 *
 * @param kept the text nodes of the page in the article.
 */
export function lostFrom(
  article: LightCopy,
  kept: ReadonlySet<ChildNode>,
  page: ParentNode,
): (opinion: Opinion) => boolean {
  const keptOrRemoved = new Set([...article.sources.values(), ...kept]);
  return ({ block, judged }) => judged.copies.count === 1 && !startsIn(block, keptOrRemoved) && isStillIn(block, page);
}
