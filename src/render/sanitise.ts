import createDOMPurify, { type Config, type DOMPurify } from "dompurify";
import { forgetIterators, scratchDocument, sharedWindow } from "../dom/shared-window.ts";
import { SAFE_ELEMENTS } from "./safe-tree.ts";

const SAFE_URL = /^(?:https?|mailto):/i;

/** Attributes whose values are not URLs; DOMPurify checks all others against `ALLOWED_URI_REGEXP`. */
const PLAIN_ATTRIBUTES = "title alt width height start reversed colspan rowspan scope datetime dir lang class".split(
  " ",
);

const ALLOWED: Config = {
  ALLOWED_TAGS: [...SAFE_ELEMENTS],
  ALLOWED_ATTR: ["href", "cite", "src", ...PLAIN_ATTRIBUTES],
  ADD_URI_SAFE_ATTR: PLAIN_ATTRIBUTES,
  ALLOWED_URI_REGEXP: SAFE_URL,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  IN_PLACE: true,
};

/** Must come out without anything that can run, style or load as code. */
const CANARY =
  '<p id="i" style="color:red" onclick="x()">a<script>x()</script><svg><style>*{}</style></svg>' +
  '<a href="javascript:x()">b</a><img src="data:text/html,x" onerror="x()"><iframe src="https://x.test"></iframe></p>';
const CANARY_ALARM = /script|style|onclick|onerror|svg|iframe|data:|\bid=/i;

let purifier: DOMPurify | null = null;

/**
 * The HTML as a jsdom element that contains only allowed elements, attributes and URLs.
 * @throws {Error} if the sanitiser lets known-bad input through: nothing is rendered then.
 */
export function sanitise(html: string): HTMLElement {
  const element = inertElement(html);
  sanitiseElement(element);
  return element;
}

/**
 * Removes from the detached element, in place, everything except allowed elements, attributes and URLs.
 *
 * jsdom has a WeakRef to the iterator with which DOMPurify walks, so that the engine keeps both it and its root until
 * the event loop turns. The root is a holder that ends up empty: a loop over many pages then keeps none of them.
 * @throws {Error} if the element itself is not allowed, or the sanitiser lets known-bad input through.
 */
export function sanitiseElement(element: Element): void {
  purifier ??= checkedPurifier();
  const holder = scratchDocument().createElement("div");
  holder.append(element);
  purifier.sanitize(holder, { IN_PLACE: true });
  if (element.parentNode !== holder) throw new Error(`The sanitiser allows no <${element.localName}>.`);
  element.remove();
  forgetIterators();
}

function inertElement(html: string): HTMLElement {
  const element = scratchDocument().createElement("div");
  element.innerHTML = html;
  return element;
}

function checkedPurifier(): DOMPurify {
  const made = createDOMPurify(sharedWindow());
  // DOMPurify returns its input unchanged on an unsupported DOM: that must never pass as clean.
  if (!made.isSupported) throw new Error("The HTML sanitiser does not support this DOM.");
  made.setConfig(ALLOWED);
  // DOMPurify's own rules allow `data:` URLs for images.
  made.addHook("uponSanitizeAttribute", (_element, attribute) => {
    const { attrName, attrValue } = attribute;
    if ((attrName === "src" || attrName === "href" || attrName === "cite") && !SAFE_URL.test(attrValue))
      attribute.keepAttr = false;
  });
  const canary = inertElement(CANARY);
  made.sanitize(canary, { IN_PLACE: true });
  if (CANARY_ALARM.test(canary.innerHTML)) throw new Error("The HTML sanitiser let known-bad input through.");
  return made;
}
