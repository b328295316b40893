import type { Element } from "domhandler";

const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\s*(?:!important\s*)?(?:;|$)/i;

/** Whether the element's own attributes hide it, by Readability's criteria. */
export function isHidden(element: Element): boolean {
  const { attribs } = element;
  if ("hidden" in attribs) return true;
  if (attribs.style !== undefined && HIDING_STYLE.test(attribs.style)) return true;
  // Wikimedia sets `aria-hidden` on its visible formula images.
  return attribs["aria-hidden"] === "true" && !attribs.class?.includes("fallback-image");
}
