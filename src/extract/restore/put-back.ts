import { type ChildNode, Element, isTag, isText, type ParentNode } from "domhandler";
import { buildOf } from "../../clean/build-of.ts";
import { linkShare } from "../../clean/link-share.ts";
import { copyBranch, type LightCopy } from "../../dom/light-copy.ts";
import { insertAfter } from "../../dom/light-tree.ts";
import { BLOCK_ELEMENTS } from "../../render/block-elements.ts";
import { boxLikelihoods } from "../judge/box-likelihood.ts";
import type { Opinion } from "../judge/judge-blocks.ts";
import { proseOf } from "../leaf-blocks.ts";
import { isUnlikely } from "../readability/unlikely.ts";
import { isBoxOfProse } from "./box-of-prose.ts";

/** Maximum link share by element; a list of links is a list of related articles. */
const MAX_LINK_SHARES: Readonly<Record<string, number>> = {
  p: 0.5,
  h2: 0.5,
  h3: 0.5,
  h4: 0.5,
  h5: 0.5,
  h6: 0.5,
  li: 0.5,
  dt: 0.5,
  dd: 0.5,
  ul: 0.3,
  ol: 0.3,
  dl: 0.3,
  blockquote: 0.5,
  pre: 0.5,
  table: 0.3,
};

const HEADING = /^h[2-6]$/;

/** Mean likelihood (0 to 1) of a box. Headings and short items between paragraphs are rarely above .5. */
const MIN_LIKELIHOOD = 0.25;
/** Higher for paragraphs and boxes of them. */
const MIN_PROSE_LIKELIHOOD = 0.5;

/**
 * Restores what Readability's conditional cleaning removed between parts that it kept: paragraphs, headings, lists and
 * their items, block quotes, tables, and boxes of them. Anything between two paragraphs of an article belongs to it,
 * unless it is mostly links or its class says otherwise.
 *
 * @returns the number of restored characters.
 */
export function putBack(article: LightCopy, page: ParentNode): number {
  return new PutBack(article, false, () => true).restoreIn(page);
}

/** As `putBack`, for the choice of the block classifier, which is right about prose and doubts short lines. */
export function putBackLikely(article: LightCopy, page: ParentNode, opinions: readonly Opinion[]): number {
  const likelihoodOf = boxLikelihoods(opinions);
  const leastFor = (element: Element) => (isProse(withoutBoxes(element)) ? MIN_PROSE_LIKELIHOOD : MIN_LIKELIHOOD);
  return new PutBack(article, false, (element) => likelihoodOf(element) >= leastFor(element)).restoreIn(page);
}

/**
 * As `putBack`, for documentation: also restores the sections after the last that Readability kept, which it removes
 * for their links. A section is built like others in the article, and starts with a heading as they do.
 */
export function putBackSections(article: LightCopy, page: ParentNode): number {
  return new PutBack(article, true, () => true).restoreIn(page);
}

class PutBack {
  private readonly article: LightCopy;
  private readonly withSections: boolean;
  private readonly accepts: (element: Element) => boolean;
  /** Characters of prose in the article. */
  private readonly prose: number;
  private readonly copyOf = new Map<ChildNode, ChildNode>();
  /** Nodes of the page that were kept, and their ancestors. */
  private readonly kept = new Set<ChildNode | ParentNode>();

  constructor(article: LightCopy, withSections: boolean, accepts: (element: Element) => boolean) {
    this.article = article;
    this.withSections = withSections;
    this.accepts = accepts;
    this.prose = proseOf(article.root);
    for (const [result, source] of article.sources) {
      this.copyOf.set(source, result);
      if (isText(source) ? source.data.trim() !== "" : isTag(source) && source.name === "img") this.markKept(source);
    }
  }

  private markKept(node: ChildNode): void {
    for (let at: ChildNode | ParentNode | null = node; at !== null && !this.kept.has(at); at = at.parent)
      this.kept.add(at);
  }

  /**
   * @param before the end of the article in the box before, if that box is built like this one; then what precedes the
   * first kept child is between parts of the article too.
   * @param continues whether the article continues in a box after this one that is built like it.
   */
  restoreIn(parent: ParentNode, before: ChildNode | null = null, continues = false): number {
    const { children } = parent;
    const isSection = this.sectionTest(children);
    const isKept = (child: ChildNode) => this.kept.has(child);
    const parts = children.filter(isKept);
    const firstKept = children.findIndex(isKept);
    const last = continues ? children.length - 1 : children.findLastIndex((child) => isKept(child) || isSection(child));
    let restored = 0;
    let anchor = before;
    let part = 0;
    for (let index = before === null ? firstKept : 0; index >= 0 && index <= last; index++) {
      const child = children[index] as ChildNode;
      if (isKept(child)) {
        const [previous, next] = [parts[part - 1], parts[++part]];
        if (isTag(child)) {
          const start = previous === undefined || isBuiltAlike(previous, child) ? anchor : null;
          restored += this.restoreIn(child, start, next === undefined ? continues : isBuiltAlike(next, child));
        }
        anchor = this.lastCopyIn(child) ?? anchor;
      } else if (
        anchor !== null &&
        isTag(child) &&
        (isSection(child) || (this.belongs(child) && this.fits(child, anchor) && this.accepts(child)))
      ) {
        const copy = copyBranch(child, this.article.sources);
        anchor = insertAfter(blockAround(anchor), copy);
        restored += linkShare(child).characters;
      }
    }
    return restored;
  }

  /** Whether one of these children is a section like others that were kept. */
  private sectionTest(children: readonly ChildNode[]): (child: ChildNode) => boolean {
    if (!this.withSections) return () => false;
    const counts = new Map<string, number>();
    for (const child of children) {
      const kind = this.kept.has(child) ? sectionKind(child) : null;
      if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    return (child) => (counts.get(sectionKind(child) ?? "") ?? 0) >= MIN_SECTIONS;
  }

  /** A box with more prose than the whole article is another article, or several. */
  private belongs(child: Element): boolean {
    if (isArticleLike(withoutBoxes(child))) return !isUnlikely(child);
    return !isUnlikely(child) && isBoxOfProse(child) && proseOf(child) <= this.prose;
  }

  /** List items are restored only into lists, and nothing else is. */
  private fits(child: Element, anchor: ChildNode): boolean {
    const isItem = child.name === "li" || child.name === "dt" || child.name === "dd";
    const block = blockAround(anchor);
    const besideItem = isTag(block) && (block.name === "li" || block.name === "dt" || block.name === "dd");
    return isItem === besideItem;
  }

  private lastCopyIn(node: ChildNode): ChildNode | null {
    const result = this.copyOf.get(node);
    if (result !== undefined && result.parent !== null) return result;
    if (!isTag(node)) return null;
    for (const child of node.children.toReversed()) {
      const found = this.lastCopyIn(child);
      if (found !== null) return found;
    }
    return null;
  }
}

function isBuiltAlike(one: ChildNode, other: Element): boolean {
  return isTag(one) && buildOf(one) === buildOf(other);
}

/** Sections of one build in the article, from which others of that build are taken for sections too. */
const MIN_SECTIONS = 2;

/** The build of a box that starts with a heading: its element, class and heading. */
function sectionKind(node: ChildNode): string | null {
  if (!isTag(node) || !BOX.test(node.name)) return null;
  const heading = node.children.find(isTag);
  return heading !== undefined && HEADING.test(heading.name)
    ? `${node.name}.${node.attribs.class ?? ""}>${heading.name}`
    : null;
}

const BOX = /^(?:div|section)$/;

/** The only element in a box, or in a box in it: a list, a table or a quotation, such as an embedded post. */
function withoutBoxes(element: Element): Element {
  let at = element;
  while (WRAPPER.test(at.name)) {
    const [only, ...others] = at.children.filter(
      (child) => isTag(child) || (isText(child) && child.data.trim() !== ""),
    );
    if (only === undefined || others.length > 0 || !isTag(only)) break;
    at = only;
  }
  return at;
}

const WRAPPER = /^(?:div|section|figure)$/;

function isProse(element: Element): boolean {
  return (element.name === "p" || WRAPPER.test(element.name)) && proseOf(element) > 0;
}

function isArticleLike(element: Element): boolean {
  const most = MAX_LINK_SHARES[element.name];
  if (most === undefined || isUnlikely(element)) return false;
  const { characters, share } = linkShare(element);
  if (characters < 2 || share > most) return false;
  return !HEADING.test(element.name) || share === 0;
}

/**
 * The block around a node of the article, so that nothing is inserted into a paragraph. Of what stands in the root
 * without a block, such as an image, the child of the root.
 */
export function blockAround(node: ChildNode): ChildNode {
  let at = node;
  while (at.parent instanceof Element && at.parent.parent !== null && !isBoundary(at)) at = at.parent;
  return at;
}

function isBoundary(node: ChildNode): boolean {
  const { parent } = node;
  if (!isTag(node) || !BLOCK_ELEMENTS.has(node.name)) return false;
  return !(parent instanceof Element) || !/^(?:p|h[1-6]|pre|span|a|b|strong|em|i)$/.test(parent.name);
}
