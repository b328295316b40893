import { type ChildNode, type Element, isTag, type ParentNode } from "domhandler";
import { linkShare } from "../../clean/link-share.ts";
import { textOf } from "../../dom/light-tree.ts";
import { isLeaf } from "../leaf-blocks.ts";

/** In characters. Shorter is a label, longer is a paragraph of the article or a box. */
const SHORTEST = 30;
const LONGEST = 700;
/** Shorter descriptions agree with anything. In characters. */
const TELLING_DESCRIPTION = 40;

/** Boxes around the summary, one in the other. */
const MOST_BOXES = 5;

/** A place or an agency before the first words. In letters. */
const LONGEST_DATELINE = 12;

/** Names of the summary between headline and text, in the words of designers in many languages. */
const NAMES =
  /(?:^|[\s_-])(?:standfirst|dek|deck|lede|lead|lead-?in|lead-?text|intro|introduction|summary|sub-?title|subtitulo|sous-?titre|sottotitolo|untertitel|unterzeile|linha-?fina|epigraph|sub-?head(?:line|ing)?|strapline|excerpt|chapo|chapeau|sapo|entradilla|bajada|copete|occhiello|sommario|catenaccio|vorspann|anrisstext|synopsis|spot|preamble|ingress|manchet|abstract|description|zajawka|teaser-?text)(?:$|[\s_-])/i;

const OTHER_PLACE = /^(?:nav|aside|footer|figure|figcaption|form|button|li|table)$/;

/**
 * The summary between headline and text, which Readability leaves behind: an element after the
 * headline and before the first kept part, named as one or saying what the page's description says.
 *
 * @param first the first node of the page that is part of the article; `null` where the text was
 * not taken from the page, and only the description tells.
 */
export function findStandfirst(
  page: ParentNode,
  first: ChildNode | null,
  headline: string | null,
  description: string | null,
): Element | null {
  const before = leavesBefore(page, first);
  const start = lastHeadline(before, headline);
  const summary = plainKey(description ?? "");
  let named: Element | null = null;
  for (const element of before.slice(start + 1)) {
    if (!couldBe(element)) continue;
    const text = plainKey(textOf(element));
    if (summary.length >= TELLING_DESCRIPTION && agree(text, summary)) return element;
    if (first !== null && start >= 0 && named === null && isNamed(element)) named = element;
  }
  return named;
}

/** Blocks without blocks inside, in document order, up to the node. */
function leavesBefore(page: ParentNode, end: ChildNode | null): Element[] {
  const leaves: Element[] = [];
  const visit = (parent: ParentNode): boolean => {
    for (const child of parent.children) {
      if (child === end) return true;
      if (!isTag(child) || OTHER_PLACE.test(child.name)) {
        if (end !== null && isTag(child) && holds(child, end)) return visit(child);
        continue;
      }
      if (isLeaf(child)) {
        if (end !== null && holds(child, end)) return true;
        leaves.push(child);
      } else if (visit(child)) return true;
    }
    return false;
  };
  visit(page);
  return leaves;
}

function holds(element: Element, node: ChildNode): boolean {
  for (let at: ChildNode | ParentNode | null = node; at !== null; at = at.parent) if (at === element) return true;
  return false;
}

function lastHeadline(leaves: readonly Element[], headline: string | null): number {
  const key = plainKey(headline ?? "");
  const same = leaves.findLastIndex((leaf) => /^h[1-3]$/.test(leaf.name) && plainKey(textOf(leaf)) === key);
  return same >= 0 ? same : leaves.findLastIndex((leaf) => leaf.name === "h1");
}

function couldBe(element: Element): boolean {
  const { length } = textOf(element).trim();
  return length >= SHORTEST && length <= LONGEST && linkShare(element).share < 0.4;
}

/** By its own name or that of a box which holds little else. */
function isNamed(element: Element): boolean {
  if (hasName(element)) return true;
  let { parent } = element;
  for (let level = 0; level < MOST_BOXES && parent !== null && isTag(parent) && parent.children.length <= 2; level++) {
    if (hasName(parent)) return true;
    parent = parent.parent;
  }
  return false;
}

function hasName({ attribs }: Element): boolean {
  const name = `${attribs.class ?? ""} ${attribs.itemprop ?? ""}`.replace(/([a-z])([A-Z])/g, "$1-$2");
  return NAMES.test(name.replace(/__/g, "-"));
}

/** One says what the other says, or the beginning of it; a dateline or a section may stand before. */
function agree(text: string, description: string): boolean {
  const length = Math.min(text.length, description.length) - LONGEST_DATELINE;
  if (length < TELLING_DESCRIPTION - LONGEST_DATELINE) return false;
  return beginsWith(text, description.slice(0, length)) || beginsWith(description, text.slice(0, length));
}

function beginsWith(text: string, beginning: string): boolean {
  const at = text.indexOf(beginning);
  return at >= 0 && at <= LONGEST_DATELINE;
}

function plainKey(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
