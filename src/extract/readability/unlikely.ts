import { type Element, isTag, type ParentNode } from "domhandler";

/** The expressions of Readability 0.6.0 (`unlikelyCandidates`, `okMaybeItsACandidate`, `UNLIKELY_ROLES`); a test compares them. */
export const UNLIKELY =
  /-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote/i;
export const MAYBE = /and|article|body|column|content|main|shadow/i;
export const UNLIKELY_ROLES = new Set([
  "menu",
  "menubar",
  "complementary",
  "navigation",
  "alert",
  "alertdialog",
  "dialog",
]);

const HEADING = /^h[1-6]$/;

/** Ancestors in which Readability looks for a table or code. */
const NEAR = 4;

/**
 * Whether Readability's first attempt drops the element for its class, id or role. Headings stay: on
 * one, `header` says what it is, and an id is made of its words.
 */
export function isUnlikely(element: Element): boolean {
  const { attribs, name } = element;
  if (HEADING.test(name)) return false;
  if (attribs.role !== undefined && UNLIKELY_ROLES.has(attribs.role)) return true;
  if (attribs.class === undefined && attribs.id === undefined) return false;
  const label = `${attribs.class ?? ""} ${attribs.id ?? ""}`;
  if (!UNLIKELY.test(label) || MAYBE.test(label)) return false;
  return name !== "body" && name !== "a" && !isNearTableOrCode(element);
}

function isNearTableOrCode(element: Element): boolean {
  let at: ParentNode | null = element.parent;
  for (let depth = 0; depth < NEAR && at !== null && isTag(at as Element); depth++, at = at.parent) {
    const { name } = at as Element;
    if (name === "table" || name === "code") return true;
  }
  return false;
}
