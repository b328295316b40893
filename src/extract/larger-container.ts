import { type ChildNode, type Element, isTag, type ParentNode } from "domhandler";
import { linkedShare } from "../clean/block-shape.ts";
import type { Block } from "../clean/blocks.ts";
import type { LightCopy } from "../dom/light-copy.ts";
import { isInside } from "../dom/light-tree.ts";
import { latinLength } from "../text/latin-length.ts";
import { firstText, sourceTexts } from "./judge/block-membership.ts";
import type { Opinion } from "./judge/judge-blocks.ts";
import { agreementOf } from "./judge/second-opinion.ts";
import { proseOf } from "./leaf-blocks.ts";
import { readContainer } from "./readability/read-article.ts";

/** As `latinLength`; a shorter line is a label or a heading. */
const MIN_PROSE_CHARS = 80;
/** Share of a line in links (0 to 1); one with more leads to other pages. */
const MAX_LINK_SHARE = 0.3;
/** Minimum share of the page's prose (0 to 1) in its container. */
const MIN_CONTAINER_SHARE = 0.6;
/** Readability's choice of at most this share (0 to 1) of the container's prose is a fragment of it, or beside it. */
const MAX_FOUND_SHARE = 0.3;

/** Minimum agreement (0 to 1) of the classifier with the container. */
const MIN_AGREEMENT = 0.9;

/** An article with the classifier's opinions of the page's blocks, given this choice. */
export interface Candidate {
  readonly article: LightCopy;
  readonly opinions: readonly Opinion[];
}

/**
 * The element with most of the page's prose, where Readability chose little of it and the classifier, with that element
 * as the choice, agrees with it at least as well as with Readability's.
 *
 * Readability scores an element by the paragraphs at most five levels below it, and by its class. Where each paragraph
 * is in several boxes of its own that say nothing, a short text in one box has the best score: a notice, the author's
 * biography, one section.
 *
 * @param blocks of the page, read before any rule removed one.
 * @param found Readability's choice.
 * @param judgeWith judges all blocks, with these text nodes as Readability's choice.
 */
export function largerContainer(
  page: ParentNode,
  blocks: readonly Block[],
  found: Candidate,
  judgeWith: (chosen: ReadonlySet<ChildNode>) => readonly Opinion[],
): Candidate | null {
  const container = proseContainer(page, blocks, sourceTexts(found.article));
  if (container === null) return null;
  const article = readContainer(container);
  // Readability's cleaning leaves nothing of some lists.
  if (proseOf(article.root) <= proseOf(found.article.root)) return null;
  const opinions = judgeWith(sourceTexts(article));
  const agreement = agreementOf(article, opinions);
  const isBetter = agreement >= MIN_AGREEMENT && agreement >= agreementOf(found.article, found.opinions);
  return isBetter ? { article, opinions } : null;
}

/**
 * The smallest element with most of the page's prose, if Readability chose little of it.
 * @param found text nodes of the page that Readability chose.
 */
function proseContainer(page: ParentNode, blocks: readonly Block[], found: ReadonlySet<ChildNode>): Element | null {
  const prose = blocks.filter((block) => lengthOfProse(block) > 0 && isInside(block.parent, page));
  const chosen = sum(prose.filter(({ nodes }) => found.has(firstText(nodes) as ChildNode)));
  const all = sum(prose);
  if (chosen > all * MAX_FOUND_SHARE) return null;
  const proses = new Map<ParentNode, number>();
  for (const block of prose)
    for (let at: ParentNode | null = block.parent; at !== null; at = at.parent)
      proses.set(at, (proses.get(at) ?? 0) + lengthOfProse(block));
  const holdsMost = (child: ChildNode): child is Element =>
    isTag(child) && (proses.get(child) ?? 0) >= all * MIN_CONTAINER_SHARE;
  let container: Element | null = null;
  for (let next = page.children.find(holdsMost); next !== undefined; next = next.children.find(holdsMost))
    container = next;
  return container !== null && chosen <= (proses.get(container) ?? 0) * MAX_FOUND_SHARE ? container : null;
}

function sum(blocks: readonly Block[]): number {
  return blocks.reduce((total, block) => total + lengthOfProse(block), 0);
}

function lengthOfProse(block: Block): number {
  const length = latinLength(block.text);
  return length >= MIN_PROSE_CHARS && linkedShare(block) <= MAX_LINK_SHARE ? length : 0;
}
