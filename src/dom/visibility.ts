import type { Element } from "domhandler";

const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\s*(?:!important\s*)?(?:;|$)/i;

/** Whether the element's own attributes hide it from readers, as Readability judges it. */
export function isHidden(element: Element): boolean {
  const { attribs } = element;
  // React sends late parts of a page in such a box and moves them to their place at once.
  if ("hidden" in attribs) return !/^S:\d+$/.test(attribs.id ?? "");
  if (attribs.style !== undefined && HIDING_STYLE.test(attribs.style)) return true;
  // Wikimedia marks the images of its formulas as hidden and means them to be seen.
  return attribs["aria-hidden"] === "true" && !attribs.class?.includes("fallback-image");
}
