import { type ChildNode, type Document, type Element, isTag, isText, type ParentNode } from "domhandler";
import { linkShare } from "../../clean/link-share.ts";
import { rewriteElements, textOf } from "../../dom/light-tree.ts";
import { kindsOf, LABEL } from "../../metadata/facts/label-kinds.ts";
import type { PageBuild } from "./page-build.ts";

const HEADINGS: ReadonlySet<string> = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);
/** All text next to a heading in its box: "edit", "Print this part". */
const MAX_CHARS_BESIDE = 40;
/** Minimum link share (0 to 1) of a link with its brackets. */
const MIN_LINK_SHARE = 0.5;
/** Classes and labels of edit links and permalinks next to headings. */
const TOOL =
  /(?:^|[\s_-])(?:mw-editsection|edit-?section|header-?link|anchor-?link|heading-?link|permalink|hash-?link|direct-link)(?=$|[\s_-])/i;
const PERMALINK = /(?:^|\s)(?:header-?link|anchor-?link|heading-?link|permalink)(?=$|\s)/i;
/** Where wikis edit a section. */
const EDIT_URL = /[?&](?:(?:ve)?action|do|cmd)=(?:edit|editsection)\b|\/edit(?:\/|\?section=)\d+/i;
/** A link to edit, in any language: “[edit]”. A number is a note. */
const IN_BRACKETS = /^\[[^[\]\d]{1,30}\]$/;
const WORD = /[\p{L}\p{N}]/u;

/**
 * Headings often have a permalink or an edit link, inside them or beside them in a box. The link is not text, and the
 * box hides the heading from code that looks for headings.
 */
export const headingLinks: PageBuild = {
  maySettle: (names) => [...names.elements].some((name) => HEADINGS.has(name)) || names.hasLabel(PERMALINK),
  settle(page: Document): void {
    rewriteElements(page, (element) => {
      if (isPermalink(element)) return [];
      if (HEADINGS.has(element.name)) return withoutTools(element);
      const heading = headingOfBox(element);
      if (heading === null) return null;
      withoutTools(heading);
      return [heading];
    });
  },
};

/** A mark that links to the term, caption or equation beside it, as Sphinx sets it: “#”, “¶”. */
function isPermalink(element: Element): boolean {
  const { name, attribs } = element;
  if (name !== "a" || !attribs.href?.includes("#") || !PERMALINK.test(attribs.class ?? "")) return false;
  return !WORD.test(textOf(element)) && !holdsImage(element);
}

/** The heading without its tools, and without the link around its words. */
function withoutTools(heading: Element): ChildNode[] {
  const all = textOf(heading).trim();
  rewriteElements(heading, (element) => {
    if (isTool(element) && textOf(element).trim() !== all) return [];
    if (element.name === "a" && element.attribs.href?.startsWith("#")) return element.children;
    return null;
  });
  return [heading];
}

function isTool(element: Element): boolean {
  const { name, attribs } = element;
  if (TOOL.test(attribs.class ?? "")) return true;
  if (name !== "a") return /^(?:span|small|sup)$/.test(name) && isBracketedLink(element);
  const href = attribs.href ?? "";
  return EDIT_URL.test(href) || (href.includes("#") && !WORD.test(textOf(element)) && !holdsImage(element));
}

function isBracketedLink(element: Element): boolean {
  return IN_BRACKETS.test(textOf(element).trim()) && linkShare(element).share >= MIN_LINK_SHARE;
}

function holdsImage(element: ParentNode): boolean {
  return element.children.some((child) => isTag(child) && (child.name === "img" || holdsImage(child)));
}

/** The heading of a box that otherwise contains only short links, followed by the text of its section. */
function headingOfBox(box: Element): Element | null {
  if (box.name !== "div" && box.name !== "header") return null;
  const heading = box.children.find((child): child is Element => isTag(child) && HEADINGS.has(child.name));
  if (heading === undefined || linkShare(heading).share > 0.5 || !isFollowedByText(box)) return null;
  let beside = 0;
  for (const child of box.children) {
    if (isText(child) && child.data.trim() !== "") return null;
    if (!isTag(child) || child === heading) continue;
    const { characters, share } = linkShare(child);
    beside += characters;
    if (beside > MAX_CHARS_BESIDE || holdsImage(child) || isByline(child)) return null;
    if (characters > 0 && share < MIN_LINK_SHARE && !isTool(child) && child.name !== "button") return null;
  }
  return beside > 0 ? heading : null;
}

/** Whether an element states the author or the date, or contains one that does. */
function isByline(element: Element): boolean {
  const { name, attribs } = element;
  const kinds = kindsOf(attribs.class) & (LABEL.byline | LABEL.dateline);
  if (name === "time" || kinds !== 0 || /\bauthor\b/.test(attribs.rel ?? "")) return true;
  return element.children.some((child) => isTag(child) && isByline(child));
}

/** A section's heading is followed by text; a teaser's by nothing, or by the next teaser. */
function isFollowedByText(box: Element): boolean {
  let next = box.next;
  while (next !== null && !isTag(next)) next = next.next;
  return next !== null && /^(?:p|ul|ol|dl|blockquote|pre|table|figure)$/.test(next.name);
}
