import type { BrowserPage } from "./browser.ts";

interface Evaluated<Value> {
  readonly result: { readonly value?: Value };
  readonly exceptionDetails?: { readonly text: string };
}

/**
 * Evaluates an expression in the page's document, isolated from its scripts: what they redefine is not in effect.
 * @throws {Error} when the document changes meanwhile, or the expression throws.
 */
async function evaluate<Value>(expression: string, page: BrowserPage, frameId: string): Promise<Value> {
  const world = await page.send<{ executionContextId: number }>("Page.createIsolatedWorld", { frameId });
  const { result, exceptionDetails } = await page.send<Evaluated<Value>>("Runtime.evaluate", {
    expression,
    contextId: world.executionContextId,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
  return result.value as Value;
}

const TEXT_LENGTH = `(() => {
  const texts = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (texts.nextNode()) length += texts.currentNode.length;
  return length;
})()`;
const STATE = `[document.readyState, ${TEXT_LENGTH}, document.getElementsByTagName("*").length].join(" ")`;

/** A summary of the document that changes with its text and its elements. */
export function readState(page: BrowserPage, frameId: string): Promise<string> {
  return evaluate(STATE, page, frameId);
}

/** Shadow roots become templates (https://html.spec.whatwg.org/#dom-element-gethtml), and the doctype is restored. */
const HTML = `(limit) => {
  if (${TEXT_LENGTH} > limit) return null;
  const roots = [];
  const walk = (root) => {
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot === null) continue;
      roots.push(element.shadowRoot);
      walk(element.shadowRoot);
    }
  };
  walk(document);
  const root = document.documentElement;
  const [open, close = ""] = root.cloneNode(false).outerHTML.split("</");
  const html = (document.compatMode === "CSS1Compat" ? "<!doctype html>\\n" : "") + open +
    root.getHTML({ shadowRoots: roots }) + (close && "</" + close);
  return html.length > limit ? null : html;
}`;

/** The document as HTML; `null` if it is longer than `limit`, in UTF-16 code units. */
export function readHtml(page: BrowserPage, frameId: string, limit: number): Promise<string | null> {
  return evaluate(`(${HTML})(${limit})`, page, frameId);
}
