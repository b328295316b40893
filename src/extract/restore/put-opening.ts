import type { ParentNode } from "domhandler";
import type { LightCopy } from "../../dom/light-copy.ts";
import { appendNode } from "../../dom/light-tree.ts";
import { isStillIn, sourceTexts, startsIn } from "../judge/block-membership.ts";
import type { Opinion } from "../judge/judge-blocks.ts";
import { selectBlocks } from "../judge/select-blocks.ts";

/** Likelihood (0 to 1) from which a paragraph before the article opens it: on unseen pages 19 of 19 did. */
const MIN_LIKELIHOOD = 0.9;
/** Minimum share of the text in boxes with the same markup (0 to 1) that Readability chose. */
const MIN_CHOSEN_SHARE = 0.3;

/**
 * Restores the opening paragraphs of an article if the page has them in a box of their own: of two similar boxes
 * Readability takes only the larger. The classifier's likelihood must be high, and the paragraphs must have the same
 * markup as those chosen.
 */
export function putOpening(article: LightCopy, page: ParentNode, opinions: readonly Opinion[]): LightCopy {
  const kept = sourceTexts(article);
  const begin = opinions.findIndex(({ block }) => startsIn(block, kept));
  const opening = opinions.slice(0, Math.max(0, begin)).filter((opinion) => opens(opinion, page));
  if (opening.length === 0) return article;
  const { root, sources } = selectBlocks(
    page,
    opening.map(({ block }) => block),
  );
  for (const child of [...article.root.children]) appendNode(root, child);
  return { root, sources: new Map([...sources, ...article.sources]) };
}

function opens({ judged, likelihood }: Opinion, page: ParentNode): boolean {
  const { block, kind, isProse, copies } = judged;
  if (likelihood < MIN_LIKELIHOOD || !isProse || copies.count > 1) return false;
  return kind.found >= kind.characters * MIN_CHOSEN_SHARE && isStillIn(block, page);
}
