import { Readability } from "@mozilla/readability";
import { type Document, Element, Text } from "domhandler";
import { type BuiltDocument, buildDocument } from "../dom/build-document.ts";
import { appendNode } from "../dom/light-tree.ts";
import { isPrunable } from "./prune.ts";

/** What Readability takes for the article, as a light tree whose elements carry the attributes they have in the page. */
export function readArticle(page: Document): Element {
  const built = buildDocument(page, isPrunable);
  const result = new Readability<Node>(built.document, {
    serializer: (node) => node,
    keepClasses: true,
    disableJSONLD: true,
  }).parse();
  const article = new Element("div", {}, []);
  if (result?.content) copyLight(result.content, article, built);
  return article;
}

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

function copyLight(from: Node, to: Element, built: BuiltDocument): void {
  for (let child = from.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === TEXT_NODE) appendNode(to, new Text(child.nodeValue ?? ""));
    if (child.nodeType !== ELEMENT_NODE) continue;
    const element = child as globalThis.Element;
    const source = built.sourceOf(element);
    const copy = new Element(element.localName, { ...source?.attribs }, []);
    appendNode(to, copy);
    copyLight(child, copy, built);
  }
}
