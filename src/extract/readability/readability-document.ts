import { isTag, type Element as LightElement } from "domhandler";
import { buildTree, createElement, rebuildChildren, type TreeFilter } from "../../dom/build-tree.ts";
import { sharedWindow } from "../../dom/shared-window.ts";

/**
 * The parts of a document that Readability needs, around a detached `<html>` element: a real document would update its
 * indexes of ids and styles on each of Readability's changes.
 *
 * Readability saves the body's HTML and parses it again for each further attempt. Here further attempts get the
 * children that the filter `further` keeps of the light tree.
 *
 * @returns `null` for a page without a body, such as a frameset.
 */
export function makeReadabilityDocument(html: LightElement, first: TreeFilter, further: TreeFilter): Document | null {
  const lightBody = html.children.find((child): child is LightElement => isTag(child) && child.name === "body");
  if (lightBody === undefined) return null;
  const owner = sharedWindow().document;
  const documentElement = buildTree(html, first, owner);
  const body = documentElement.lastElementChild;
  if (body?.localName !== "body") return null;
  Object.defineProperty(body, "innerHTML", {
    get: () => "",
    set: () => rebuildChildren(body, lightBody, further),
  });
  return documentAround(documentElement, body);
}

/** The document of a detached element. */
export function documentAround(documentElement: Element, body: Element): Document {
  const owner = sharedWindow().document;
  const parts = {
    documentElement,
    body,
    firstChild: documentElement,
    createElement: (name: string) => createElement(name.toLowerCase(), owner),
    createTextNode: (text: string) => owner.createTextNode(text),
  };
  return parts as unknown as Document;
}
