import { isTag, type Element as LightElement } from "domhandler";
import { type KeepsElement, LinkedElement, LinkedText, linkTree } from "../../dom/linked-nodes.ts";

/** The parts of a document that Readability needs. */
export interface ReadabilityDocument {
  readonly documentElement: LinkedElement;
  readonly body: LinkedElement;
  readonly firstChild: LinkedElement;
  createElement(name: string): LinkedElement;
  createTextNode(text: string): LinkedText;
}

/**
 * A document for Readability of the page's `<html>` element.
 *
 * Readability saves the body's HTML and parses it again for each further attempt. Here further attempts get the
 * children that the filter `further` keeps of the light tree.
 *
 * @returns `null` for a page without a body, such as a frameset.
 */
export function makeReadabilityDocument(
  html: LightElement,
  first: KeepsElement,
  further: KeepsElement,
): ReadabilityDocument | null {
  const lightBody = html.children.find((child): child is LightElement => isTag(child) && child.name === "body");
  if (lightBody === undefined) return null;
  const documentElement = linkTree(html, first);
  const body = documentElement.children.at(-1);
  if (body?.localName !== "body") return null;
  Object.defineProperty(body, "innerHTML", {
    get: () => "",
    set: () => body.relinkChildren(lightBody, further),
  });
  return documentAround(documentElement, body);
}

/** The document of a detached element. */
export function documentAround(documentElement: LinkedElement, body: LinkedElement): ReadabilityDocument {
  return {
    documentElement,
    body,
    firstChild: documentElement,
    createElement: (name) => new LinkedElement(name.toLowerCase(), null),
    createTextNode: (text) => new LinkedText(text, null),
  };
}
