import type { ChildNode } from "domhandler";
import type { LightCopy } from "../../dom/light-copy.ts";
import { startsIn } from "../judge/block-membership.ts";
import type { Opinion } from "../judge/judge-blocks.ts";

/**
 * Returns a predicate: whether the article lacks a block that occurs once on the page and that no rule removed.
 *
 * @param kept the text nodes of the page in the article.
 */
export function lostFrom(article: LightCopy, kept: ReadonlySet<ChildNode>): (opinion: Opinion) => boolean {
  const keptOrRemoved = new Set([...article.sources.values(), ...kept]);
  return (opinion) => {
    const { copies, history } = opinion.judged;
    return copies.count === 1 && !history.cutBefore && !startsIn(opinion, keptOrRemoved);
  };
}
