import { type Document, Element, isTag } from "domhandler";
import { buildTree } from "../dom/build-tree.ts";
import { copyToLight, type LightCopy } from "../dom/light-copy.ts";
import { sharedWindow } from "../dom/shared-window.ts";
import { likelyPage, wholePage } from "./page-filter.ts";
import { PageReadability } from "./page-readability.ts";
import { documentAround, makeReadabilityDocument } from "./readability-document.ts";

/** What Readability takes for the article; without children where it finds none. */
export function readArticle(page: Document, title: string | null): LightCopy {
  const html = page.children.find(isTag);
  const document = html === undefined ? null : makeReadabilityDocument(html, likelyPage, wholePage);
  const element = document === null ? null : new PageReadability(document, {}).readArticle(title ?? "");
  return element === null ? { root: new Element("div", {}, []), sources: new Map() } : copyToLight(element);
}

/** The text of an element that is known to hold the article, cleaned as Readability cleans what it found. */
export function readContainer(container: Element): LightCopy {
  const owner = sharedWindow().document;
  const box = buildTree(new Element("div", {}, []), wholePage, owner);
  box.appendChild(buildTree(container, wholePage, owner));
  new PageReadability(documentAround(box, box), {}).cleanArticle(box);
  return copyToLight(box);
}
