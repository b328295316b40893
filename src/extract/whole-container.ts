import { type Document, type Element, isTag, type ParentNode } from "domhandler";
import { linkShare } from "../clean/link-share.ts";
import type { LightCopy } from "../dom/light-copy.ts";
import { isLeaf } from "./leaf-blocks.ts";
import { readContainer } from "./readability/read-article.ts";

/** Share of a block in links, 0 to 1; what has more leads elsewhere. */
const MOST_LINKED = 0.4;
/** Share of the page's text (0 to 1) that the container has to hold. */
const NEARLY_ALL = 0.9;
/** What Readability found is whole when it holds so much of the page's text, 0 to 1. */
const WHOLE = 0.75;
/** How many times the text the container has to hold to be worth it. */
const MUCH_MORE = 1.2;

const BESIDE_THE_TEXT: ReadonlySet<string> = new Set(["aside", "footer", "nav", "form", "header"]);

/**
 * The text of a page of documentation in many sections, of which Readability takes one: all of the smallest element
 * that holds nearly all text outside links. `null` where Readability's choice holds most of it, or nothing holds much more.
 *
 * On other kinds of page the same element holds what follows the article as well: measured in November 2026, it
 * costs news more than it gains.
 */
export function wholeContainer(page: Document, found: LightCopy): LightCopy | null {
  const texts = new Map<ParentNode, number>();
  const total = addTexts(page, texts);
  const taken = addTexts(found.root, new Map());
  if (taken >= total * WHOLE) return null;
  let container: Element | null = null;
  const holdsNearlyAll = (node: unknown): node is Element => (texts.get(node as ParentNode) ?? 0) >= total * NEARLY_ALL;
  for (let next = page.children.find(holdsNearlyAll); next !== undefined; next = next.children.find(holdsNearlyAll))
    container = next;
  if (container === null) return null;
  const whole = readContainer(container);
  return addTexts(whole.root, new Map()) >= taken * MUCH_MORE ? whole : null;
}

/** Adds up the characters of text outside links below each element. Answers those of `parent`. */
function addTexts(parent: ParentNode, texts: Map<ParentNode, number>): number {
  let sum = 0;
  for (const child of parent.children) {
    if (!isTag(child) || BESIDE_THE_TEXT.has(child.name)) continue;
    if (!isLeaf(child)) {
      sum += addTexts(child, texts);
      continue;
    }
    const { characters, share } = linkShare(child);
    if (share <= MOST_LINKED) sum += characters * (1 - share);
  }
  texts.set(parent, sum);
  return sum;
}
