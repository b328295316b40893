import { type ChildNode, type Document, Element, isTag, type ParentNode, Text } from "domhandler";
import type { LightCopy } from "../dom/light-copy.ts";
import { appendNode, textOf } from "../dom/light-tree.ts";
import { Agreement } from "./agreement.ts";
import { leafBlocks, proseOf } from "./leaf-blocks.ts";
import { readContainer } from "./readability/read-article.ts";

/** Share of the stated text (0 to 1) with which a candidate is taken as it is. */
const ENOUGH = 0.85;
/** By how much another candidate has to say more of it. */
const MARGIN = 0.1;
/** Less of the stated text than this is no text of the article: it stands in JSON-LD alone. */
const NEXT_TO_NOTHING = 0.5;
/** Share of the agreeing text that the container has to hold. */
const NEARLY_ALL = 0.92;

export interface ChosenArticle {
  readonly article: LightCopy;
  /** Why not Readability's choice, as a sentence; `null` when it is. */
  readonly reason: string | null;
}

/**
 * Chooses between what Readability found and what else the page offers: the container whose text
 * the page itself states as its article, that text where the page shows none of it, and the
 * container that is marked as the article when Readability found a small part of it.
 */
export function chooseArticle(page: Document, found: LightCopy, stated: string | null): ChosenArticle {
  if (stated !== null) return chooseByStatement(page, found, stated);
  const marked = markedContainer(page);
  if (marked === null || proseOf(found.root) >= proseOf(marked) * 0.5) return { article: found, reason: null };
  const article = readContainer(marked);
  if (proseOf(article.root) < proseOf(found.root) * 2) return { article: found, reason: null };
  return { article, reason: "Readability saw a small part of what the page marks as its article." };
}

function chooseByStatement(page: Document, found: LightCopy, stated: string): ChosenArticle {
  const agreement = new Agreement(stated);
  const covered = agreement.covers(textOf(found.root));
  if (covered >= ENOUGH) return { article: found, reason: null };
  const container = agreeingContainer(page, agreement);
  if (container !== null) {
    const article = readContainer(container);
    if (agreement.covers(textOf(article.root)) >= covered + MARGIN)
      return { article, reason: "The text that the page states in JSON-LD stands in another part than Readability's." };
  }
  if (covered >= NEXT_TO_NOTHING) return { article: found, reason: null };
  return { article: fromText(stated), reason: "The page shows little of its text and states all of it in JSON-LD." };
}

/** The smallest element that holds nearly all blocks which agree with the stated text. */
function agreeingContainer(page: Document, agreement: Agreement): Element | null {
  const weights = new Map<ParentNode, number>();
  let total = 0;
  for (const leaf of leafBlocks(page)) {
    const text = textOf(leaf);
    const share = agreement.shareOf(text);
    if (share === null || share < 0.6) continue;
    total += text.length;
    for (let at: ParentNode | null = leaf; at !== null; at = at.parent)
      weights.set(at, (weights.get(at) ?? 0) + text.length);
  }
  if (total === 0) return null;
  let container: Element | null = null;
  const holdsNearlyAll = (child: ChildNode): child is Element =>
    isTag(child) && (weights.get(child) ?? 0) >= total * NEARLY_ALL;
  for (let next = page.children.find(holdsNearlyAll); next !== undefined; next = next.children.find(holdsNearlyAll))
    container = next;
  return container;
}

/** The element that the page marks as its article's text, or its only `<article>`. */
function markedContainer(page: Document): Element | null {
  const bodies: Element[] = [];
  const articles: Element[] = [];
  const visit = (parent: ParentNode, inArticle: boolean): void => {
    for (const child of parent.children) {
      if (!isTag(child)) continue;
      if (/(?:^|\s)articleBody(?:\s|$)/.test(child.attribs.itemprop ?? "")) bodies.push(child);
      if (child.name === "article" && !inArticle) articles.push(child);
      visit(child, inArticle || child.name === "article");
    }
  };
  visit(page, false);
  return bodies.length === 1 ? (bodies[0] ?? null) : articles.length === 1 ? (articles[0] ?? null) : null;
}

function fromText(text: string): LightCopy {
  const root = new Element("div", {}, []);
  for (const line of text.split(/\n+/)) {
    if (line.trim() === "") continue;
    const paragraph = new Element("p", {}, []);
    appendNode(paragraph, new Text(line.trim()));
    appendNode(root, paragraph);
  }
  return { root, sources: new Map() };
}
