import { type DOMWindow, JSDOM, VirtualConsole } from "jsdom";
import { usePlainDom } from "./plain-dom.ts";

let shared: DOMWindow | null = null;

/**
 * The one jsdom window of this isolate, made when it is first needed: a window costs 40 ms and
 * several megabytes, a document in it next to nothing. No script runs in it and nothing loads.
 */
export function sharedWindow(): DOMWindow {
  if (shared === null) {
    shared = new JSDOM("", { url: "https://page.invalid/", virtualConsole: new VirtualConsole() }).window;
    usePlainDom(shared);
  }
  return shared;
}

let scratch: Document | null = null;

/**
 * A document without a window: nothing in it loads or runs. What DOMPurify works on belongs to it
 * and not to the window's own document, where the iterators that DOMPurify leaves behind would
 * slow down every removal of a node by Readability.
 */
export function scratchDocument(): Document {
  scratch ??= sharedWindow().document.implementation.createHTMLDocument("");
  return scratch;
}
