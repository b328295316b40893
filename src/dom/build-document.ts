import render from "dom-serializer";
import { type ChildNode, Element, isTag, isText, Document as LightDocument, type ParentNode } from "domhandler";
import { sharedWindow } from "./shared-window.ts";

export interface BuiltDocument {
  readonly document: Document;
  /** The element of the page that an element of the document was made from. */
  sourceOf(element: globalThis.Element): Element | null;
}

const SOURCE = "data-source";

/** What Readability, the sanitiser and the renderers read; other attributes only cost. */
const KEPT_ATTRIBUTES = (
  "class id href src srcset alt title role rel itemprop dir lang colspan rowspan start aria-modal data-src " +
  "data-srcset data-original datetime width height"
).split(" ");

/** Makes a jsdom document of those parts of the page that `isPrunable` leaves. */
export function buildDocument(page: LightDocument, isPrunable: (element: Element) => boolean): BuiltDocument {
  const sources: Element[] = [];
  const pruned = new LightDocument([]);
  copyChildren(page, pruned, isPrunable, sources);
  const html = render(pruned, { encodeEntities: "utf8" });
  const document = new (sharedWindow().DOMParser)().parseFromString(html, "text/html");
  return {
    document,
    sourceOf: (element) => sources[Number(element.getAttribute(SOURCE) ?? "-1")] ?? null,
  };
}

function copyChildren(from: ParentNode, to: ParentNode, isPrunable: (element: Element) => boolean, sources: Element[]) {
  for (const child of from.children) {
    if (isTag(child)) {
      if (isPrunable(child)) continue;
      const attribs: Record<string, string> = { [SOURCE]: String(sources.push(child) - 1) };
      for (const name of KEPT_ATTRIBUTES) {
        const value = child.attribs[name];
        if (value !== undefined) attribs[name] = value;
      }
      const copy = new Element(child.name, attribs, []);
      append(to, copy);
      copyChildren(child, copy, isPrunable, sources);
    } else if (isText(child)) append(to, child.cloneNode());
  }
}

function append(to: ParentNode, node: ChildNode) {
  node.parent = to;
  to.children.push(node);
}
