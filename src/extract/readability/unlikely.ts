import { type ChildNode, type Element, isTag, type ParentNode } from "domhandler";
import { linkShare } from "../../clean/link-share.ts";
import { namingTokens } from "../../clean/naming-tokens.ts";

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

/** In characters without white space. */
const SHORTEST_PARAGRAPH = 80;
/** Share of text in links (0 to 1). */
const MOST_LINKED = 0.25;
const LEAST_PARAGRAPHS = 2;
const BOX = /^(?:div|section)$/;

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
  if (name === "body" || name === "a" || isNearTableOrCode(element)) return false;
  return UNLIKELY.test(namingTokens(element).join(" ")) && !isOfText(element);
}

/** Sentences in the flow of the text are text: a paragraph, and a box of paragraphs that stands beside one. */
function isOfText(element: Element): boolean {
  if (element.name === "p") return isParagraph(element);
  if (!BOX.test(element.name) || !isBesideParagraph(element)) return false;
  const paragraphs = element.children.filter((child) => isTag(child) && isParagraph(child));
  return paragraphs.length >= LEAST_PARAGRAPHS && linkShare(element).share <= MOST_LINKED;
}

function isParagraph(element: Element): boolean {
  if (element.name !== "p") return false;
  const { characters, share } = linkShare(element);
  return characters >= SHORTEST_PARAGRAPH && share <= MOST_LINKED;
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
  for (let depth = 0; depth < NEAR && at !== null && isTag(at as Element); depth++, at = at.parent) {
    const { name } = at as Element;
    if (name === "table" || name === "code") return true;
  }
  return false;
}
