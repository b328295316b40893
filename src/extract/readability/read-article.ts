import { type Document, Element, isTag } from "domhandler";
import { buildTree } from "../../dom/build-tree.ts";
import { copyToLight, type LightCopy } from "../../dom/light-copy.ts";
import { sharedWindow } from "../../dom/shared-window.ts";
import { filtersFor, fits, wholePage } from "./page-filter.ts";
import { PageReadability } from "./page-readability.ts";
import { documentAround, makeReadabilityDocument } from "./readability-document.ts";

/**
 * Readability's candidate; without children if it finds none.
 * @throws {IngestError} `too-complex` for a page that is too large for it.
 */
export function readArticle(page: Document, title: string | null): LightCopy {
  const html = page.children.find(isTag);
  if (html === undefined) return nothing();
  const { first, further } = filtersFor(page);
  const document = makeReadabilityDocument(html, first, further);
  const element = document === null ? null : new PageReadability(document, {}).readArticle(title ?? "");
  return element === null ? nothing() : copyToLight(element);
}

/**
 * The text of a known article container, cleaned as Readability cleans its own result; without children if the element
 * is too large.
 * @param conditionally as in `PageReadability.cleanArticle`.
 */
export function readContainer(container: Element, conditionally = true): LightCopy {
  if (!fits(container, wholePage)) return nothing();
  const owner = sharedWindow().document;
  const box = buildTree(new Element("div", {}, []), wholePage, owner);
  box.appendChild(buildTree(container, wholePage, owner));
  new PageReadability(documentAround(box, box), {}).cleanArticle(box, conditionally);
  return copyToLight(box);
}

function nothing(): LightCopy {
  return { root: new Element("div", {}, []), sources: new Map() };
}
