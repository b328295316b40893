import { type ChildNode, type Document, type Element, isTag, isText, type ParentNode } from "domhandler";
import { linkShare } from "../../clean/link-share.ts";
import { rewriteElements, textOf } from "../../dom/light-tree.ts";
import type { PageBuild } from "./page-build.ts";

const HEADING = /^h[1-6]$/;
/** In characters of all that stands beside a heading in its box: "edit", "Print this part". */
const MOST_BESIDE = 40;
/** Share of the text in links (0 to 1) of a link and its brackets. */
const MOSTLY_LINK = 0.5;
/** Names of the links that editors and permalinks have beside headings. */
const TOOL =
  /(?:^|[\s_-])(?:mw-editsection|edit-?section|header-?link|anchor-?link|heading-?link|permalink|hash-?link|direct-link)(?=$|[\s_-])/i;
const WORD = /[\p{L}\p{N}]/u;

/**
 * Headings come with a link to themselves or to an editor, inside or beside them in a box. The link
 * is a tool of the page, and the box hides the heading from what looks for headings.
 */
export const headingLinks: PageBuild = {
  maySettle: ({ elements }) => [...elements].some((name) => HEADING.test(name)),
  settle(page: Document): void {
    rewriteElements(page, (element) => {
      if (HEADING.test(element.name)) return withoutTools(element);
      const heading = headingOfBox(element);
      if (heading === null) return null;
      withoutTools(heading);
      return [heading];
    });
  },
};

/** The heading itself, its tools gone from it, and its own words out of the link to itself. */
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
  return name === "a" && attribs.href?.includes("#") === true && !WORD.test(textOf(element)) && !holdsImage(element);
}

function holdsImage(element: ParentNode): boolean {
  return element.children.some((child) => isTag(child) && (child.name === "img" || holdsImage(child)));
}

/** The heading of a box that holds nothing else but short links, and stands before the text that it heads. */
function headingOfBox(box: Element): Element | null {
  if (box.name !== "div" && box.name !== "header") return null;
  const heading = box.children.find((child): child is Element => isTag(child) && HEADING.test(child.name));
  if (heading === undefined || linkShare(heading).share > 0.5 || !standsBeforeText(box)) return null;
  let beside = 0;
  for (const child of box.children) {
    if (isText(child) && child.data.trim() !== "") return null;
    if (!isTag(child) || child === heading) continue;
    const { characters, share } = linkShare(child);
    beside += characters;
    if (beside > MOST_BESIDE || holdsImage(child)) return null;
    if (characters > 0 && share < MOSTLY_LINK && !isTool(child) && child.name !== "button") return null;
  }
  return beside > 0 ? heading : null;
}

/** The heading of a part is followed by its text; that of a teaser by nothing, or by the next teaser. */
function standsBeforeText(box: Element): boolean {
  let next = box.next;
  while (next !== null && !isTag(next)) next = next.next;
  return next !== null && /^(?:p|ul|ol|dl|blockquote|pre|table|figure)$/.test(next.name);
}
