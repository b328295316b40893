import { type ChildNode, type Document, Element, isTag, type ParentNode, Text } from "domhandler";
import type { LightCopy } from "../dom/light-copy.ts";
import { appendNode, textOf } from "../dom/light-tree.ts";
import { Agreement } from "./agreement.ts";
import { leafBlocks, proseOf } from "./leaf-blocks.ts";
import { readContainer } from "./readability/read-article.ts";

/** A candidate with at least this share of the stated text (0 to 1) is accepted as it is. */
const ACCEPTED_COVERAGE = 0.85;
/** How much more of the stated text another candidate must contain. */
const MIN_COVERAGE_GAIN = 0.1;
/** With less of the stated text than this in the candidate, the article's text is only in the JSON-LD. */
const MIN_COVERAGE = 0.5;
/** Minimum share of the agreeing text in the container. */
const MIN_CONTAINER_SHARE = 0.92;

export interface ChosenArticle {
  readonly article: LightCopy;
  /** Why another candidate than Readability's was chosen, as a sentence; `null` if Readability's was. */
  readonly reason: string | null;
}

/**
 * Chooses between Readability's candidate and others on the page: the container of the text that the page states as its
 * article; that stated text itself if the page shows none of it; the container marked as the article if Readability
 * found only a small part of it.
 */
export function chooseArticle(page: Document, found: LightCopy, stated: string | null): ChosenArticle {
  if (stated !== null) return chooseByStatement(page, found, stated);
  const marked = markedContainer(page);
  if (marked === null || proseOf(found.root) >= proseOf(marked) * 0.5) return { article: found, reason: null };
  const article = readContainer(marked);
  if (proseOf(article.root) < proseOf(found.root) * 2) return { article: found, reason: null };
  return { article, reason: "Readability found only a small part of the element marked as the article." };
}

function chooseByStatement(page: Document, found: LightCopy, stated: string): ChosenArticle {
  const agreement = new Agreement(stated);
  const covered = agreement.covers(textOf(found.root));
  if (covered >= ACCEPTED_COVERAGE) return { article: found, reason: null };
  const container = agreeingContainer(page, agreement);
  if (container !== null) {
    const article = readContainer(container);
    if (agreement.covers(textOf(article.root)) >= covered + MIN_COVERAGE_GAIN)
      return {
        article,
        reason: "The article text stated in JSON-LD is in a different part of the page than Readability's choice.",
      };
  }
  if (covered >= MIN_COVERAGE) return { article: found, reason: null };
  return { article: fromText(stated), reason: "The page shows little of its text; all of it is in JSON-LD." };
}

/** The smallest element with nearly all the blocks that agree with the stated text. */
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
    isTag(child) && (weights.get(child) ?? 0) >= total * MIN_CONTAINER_SHARE;
  for (let next = page.children.find(holdsNearlyAll); next !== undefined; next = next.children.find(holdsNearlyAll))
    container = next;
  return container;
}

/** The element marked as the article's text, or the page's only `<article>`. */
function markedContainer(page: Document): Element | null {
  const bodies: Element[] = [];
  const articles: Element[] = [];
  const visit = (parent: ParentNode, inArticle: boolean): void => {
    for (const child of parent.children) {
      if (!isTag(child)) continue;
      const { itemprop } = child.attribs;
      if (itemprop !== undefined && /(?:^|\s)articleBody(?:\s|$)/.test(itemprop)) bodies.push(child);
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
