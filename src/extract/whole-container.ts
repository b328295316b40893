import { type Document, type Element, isTag, type ParentNode } from "domhandler";
import { linkShare } from "../clean/link-share.ts";
import type { LightCopy } from "../dom/light-copy.ts";
import { isLeaf } from "./leaf-blocks.ts";
import { readContainer } from "./readability/read-article.ts";

/** Share of a block in links, 0 to 1; one with more is a list of links. */
const MAX_LINK_SHARE = 0.4;
/** Minimum share of the page's text (0 to 1) in the container. */
const MIN_CONTAINER_SHARE = 0.9;
/** Readability's choice is complete with this share of the page's text, 0 to 1. */
const COMPLETE_SHARE = 0.95;
/** Minimum ratio of the container's text to that of Readability's choice. */
const MIN_GAIN = 1.02;

const BESIDE_THE_TEXT: ReadonlySet<string> = new Set(["aside", "footer", "nav", "form", "header"]);

/**
 * The text of a documentation page in many sections, of which Readability takes only one: the smallest element with
 * nearly all text outside links. `null` if Readability's choice has most of it, or the container has little more.
 *
 * On other kinds of page that element also contains what follows the article: measured in November 2026, it costs news
 * more than it gains.
 */
export function wholeContainer(page: Document, found: LightCopy): LightCopy | null {
  const texts = new Map<ParentNode, number>();
  const total = addTexts(page, texts);
  const taken = addTexts(found.root, new Map());
  if (taken >= total * COMPLETE_SHARE) return null;
  let container: Element | null = null;
  const holdsNearlyAll = (node: unknown): node is Element =>
    (texts.get(node as ParentNode) ?? 0) >= total * MIN_CONTAINER_SHARE;
  for (let next = page.children.find(holdsNearlyAll); next !== undefined; next = next.children.find(holdsNearlyAll))
    container = next;
  if (container === null) return null;
  // Without Readability's conditional cleaning, which removes sections of a manual for their links and code.
  const whole = readContainer(container, false);
  return addTexts(whole.root, new Map()) >= taken * MIN_GAIN ? whole : null;
}

/** Adds up the characters of text outside links below each element. Returns those of `parent`. */
function addTexts(parent: ParentNode, texts: Map<ParentNode, number>): number {
  let sum = 0;
  for (const child of parent.children) {
    if (!isTag(child) || BESIDE_THE_TEXT.has(child.name)) continue;
    if (!isLeaf(child)) {
      sum += addTexts(child, texts);
      continue;
    }
    const { characters, share } = linkShare(child);
    if (share <= MAX_LINK_SHARE) sum += characters * (1 - share);
  }
  texts.set(parent, sum);
  return sum;
}
