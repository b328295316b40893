import { type Document, Element, isTag } from "domhandler";
import { copyToLight, type LightCopy } from "../dom/light-copy.ts";
import { likelyPage, wholePage } from "./page-filter.ts";
import { PageReadability } from "./page-readability.ts";
import { makeReadabilityDocument } from "./readability-document.ts";

/** What Readability takes for the article; without children where it finds none. */
export function readArticle(page: Document, title: string | null): LightCopy {
  const html = page.children.find(isTag);
  const document = html === undefined ? null : makeReadabilityDocument(html, likelyPage, wholePage);
  const element = document === null ? null : new PageReadability(document, {}).readArticle(title ?? "");
  return element === null ? { root: new Element("div", {}, []), sources: new Map() } : copyToLight(element);
}
