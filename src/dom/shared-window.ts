import { type DOMWindow, JSDOM, VirtualConsole } from "jsdom";
import { implForWrapper } from "./jsdom-internals.ts";
import { usePlainDom } from "./plain-dom.ts";

let shared: DOMWindow | null = null;

/**
 * The isolate's only jsdom window, created on first use: a window costs 40 ms and several megabytes, a document in it
 * almost nothing. It runs no scripts and loads nothing.
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
 * A document without a window, which loads and runs nothing. DOMPurify works in it: in the window's own document the
 * iterators it leaves behind would slow down every node removal by Readability.
 */
export function scratchDocument(): Document {
  scratch ??= sharedWindow().document.implementation.createHTMLDocument("");
  return scratch;
}

/**
 * Forgets the iterators of the scratch document, all of which have ended: until they are garbage, jsdom adjusts each of
 * them at every removal of a node, so that a loop over many articles would take quadratic time.
 */
export function forgetIterators(): void {
  const iterators = implForWrapper(scratchDocument())._workingNodeIterators;
  for (const iterator of iterators) iterators.delete(iterator);
}
