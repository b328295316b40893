import type { Element } from "domhandler";

const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\s*(?:!important\s*)?(?:;|$)/i;

/** Whether the element's own attributes hide it from readers, as Readability judges it. */
export function isHidden(element: Element): boolean {
  const { attribs } = element;
  if ("hidden" in attribs) return true;
  if (attribs.style !== undefined && HIDING_STYLE.test(attribs.style)) return true;
  // Wikimedia marks the images of its formulas as hidden and means them to be seen.
  return attribs["aria-hidden"] === "true" && !attribs.class?.includes("fallback-image");
}
