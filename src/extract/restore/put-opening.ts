import type { ParentNode } from "domhandler";
import type { LightCopy } from "../../dom/light-copy.ts";
import { appendNode } from "../../dom/light-tree.ts";
import { isAmong, standsIn, textsIn } from "../judge/fates.ts";
import type { Opinion } from "../judge/judge-blocks.ts";
import { selectBlocks } from "../judge/select-blocks.ts";

/** A likelihood (0 to 1) from which a paragraph before the article opens it: on unseen pages 19 of 19 did. */
const SURELY_TEXT = 0.9;
/** Share of all paragraphs in boxes like its own (0 to 1) that Readability chose. */
const LEAST_OF_KIND = 0.3;

/**
 * The article with the paragraphs before it that open it, where the page sets them in a box of their own.
 * Readability takes the larger of two like boxes, and looks no further back; of the smaller one the judge has to be
 * sure, and its paragraphs have to be built as those that were chosen.
 */
export function putOpening(article: LightCopy, page: ParentNode, opinions: readonly Opinion[]): LightCopy {
  const kept = textsIn(article);
  const begin = opinions.findIndex(({ block }) => isAmong(block, kept));
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
  if (likelihood < SURELY_TEXT || !isProse || copies.count > 1) return false;
  return kind.found >= kind.characters * LEAST_OF_KIND && standsIn(block, page);
}
