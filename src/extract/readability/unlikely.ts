import { type ChildNode, type Element, isTag, type ParentNode } from "domhandler";
import { linkShare } from "../../clean/link-share.ts";
import { namingTokens } from "../../clean/naming-tokens.ts";

/**
 * The expressions of Readability 0.6.0 (`unlikelyCandidates`, `okMaybeItsACandidate`, `UNLIKELY_ROLES`); a test
 * compares them.
 */
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

/** Excluding white space. */
const MIN_PARAGRAPH_CHARS = 80;
/** Share of text in links (0 to 1). */
const MAX_LINK_SHARE = 0.25;
const MIN_PARAGRAPHS = 2;
const BOX = /^(?:div|section)$/;

/** Ancestors in which Readability looks for a table or code. */
const MAX_LEVELS = 4;

/**
 * Whether Readability's first attempt drops the element for its class, id or role. Headings are kept: `header` names
 * their element type, and their id is made of their words.
 */
export function isUnlikely(element: Element): boolean {
  const { attribs, name } = element;
  if (HEADING.test(name)) return false;
  if (attribs.role !== undefined && UNLIKELY_ROLES.has(attribs.role)) return true;
  if (attribs.class === undefined && attribs.id === undefined) return false;
  const label = `${attribs.class ?? ""} ${attribs.id ?? ""}`;
  if (!UNLIKELY.test(label) || MAYBE.test(label)) return false;
  if (name === "body" || name === "a" || isNearTableOrCode(element)) return false;
  return UNLIKELY.test(namingTokens(element).join(" ")) && !isProseInText(element);
}

/** Prose in the flow of the text is kept: a paragraph, or a box of paragraphs next to one. */
function isProseInText(element: Element): boolean {
  if (element.name === "p") return isParagraph(element);
  if (!BOX.test(element.name) || !isBesideParagraph(element)) return false;
  const paragraphs = element.children.filter((child) => isTag(child) && isParagraph(child));
  return paragraphs.length >= MIN_PARAGRAPHS && linkShare(element).share <= MAX_LINK_SHARE;
}

function isParagraph(element: Element): boolean {
  if (element.name !== "p") return false;
  const { characters, share } = linkShare(element);
  return characters >= MIN_PARAGRAPH_CHARS && share <= MAX_LINK_SHARE;
}

function isBesideParagraph({ prev, next }: Element): boolean {
  return [elementFrom(prev, "prev"), elementFrom(next, "next")].some((one) => one !== null && isParagraph(one));
}

function elementFrom(node: ChildNode | null, direction: "prev" | "next"): Element | null {
  let at = node;
  while (at !== null && !isTag(at)) at = at[direction];
  return at;
}

function isNearTableOrCode(element: Element): boolean {
  let at: ParentNode | null = element.parent;
  for (let depth = 0; depth < MAX_LEVELS && at !== null && isTag(at as Element); depth++, at = at.parent) {
    const { name } = at as Element;
    if (name === "table" || name === "code") return true;
  }
  return false;
}
