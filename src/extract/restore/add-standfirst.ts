import { type ChildNode, Element, isText, type ParentNode } from "domhandler";
import { copyBranch, type LightCopy } from "../../dom/light-copy.ts";
import { prependNode, textOf } from "../../dom/light-tree.ts";
import type { Metadata } from "../../stated-metadata.ts";
import { findStandfirst } from "./standfirst.ts";

/**
 * Prepends the standfirst, the summary between headline and text, unless the article begins with it.
 *
 * @returns the page element that was added, or `null`.
 */
export function addStandfirst(article: LightCopy, page: ParentNode, metadata: Metadata): Element | null {
  const first = firstSource(article);
  const found = findStandfirst(page, first, metadata.headline, metadata.description);
  if (found === null || holdsText(article.root, textOf(found)) || isHeadline(found, metadata.headline)) return null;
  const { children } = copyBranch(found, article.sources);
  const paragraph = new Element("p", {}, []);
  article.sources.set(paragraph, found);
  for (const child of [...children]) {
    paragraph.children.push(child);
    child.parent = paragraph;
  }
  prependNode(article.root, paragraph);
  return found;
}

function firstSource(article: LightCopy): ChildNode | null {
  for (const [result, source] of article.sources) {
    if (isText(result) && result.data.trim() !== "") return source;
  }
  return null;
}

function holdsText(root: Element, text: string): boolean {
  return squeeze(textOf(root)).includes(squeeze(text));
}

function isHeadline(element: Element, headline: string | null): boolean {
  return headline !== null && squeeze(headline).includes(squeeze(textOf(element)));
}

function squeeze(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();
}
