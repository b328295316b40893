import { type ChildNode, type Element, isTag, type ParentNode } from "domhandler";
import { linkShare } from "../../clean/link-share.ts";
import { isInside, textOf } from "../../dom/light-tree.ts";
import { isLeaf } from "../leaf-blocks.ts";

/** A shorter text is a label; a longer one is a paragraph of the article or a box. */
const MIN_CHARS = 30;
const MAX_CHARS = 700;
/** Shorter descriptions match anything. */
const MIN_DESCRIPTION_CHARS = 40;

/** Nested boxes around the standfirst. */
const MAX_LEVELS = 5;

/** A place or an agency before the first words. */
const MAX_DATELINE_LETTERS = 12;

/** Class words for a standfirst, in many languages. */
const NAMES =
  /(?:^|[\s_-])(?:standfirst|dek|deck|lede|lead|lead-?in|lead-?text|intro|introduction|summary|sub-?title|subtitulo|sous-?titre|sottotitolo|untertitel|unterzeile|linha-?fina|epigraph|sub-?head(?:line|ing)?|strapline|excerpt|chapo|chapeau|sapo|entradilla|bajada|copete|occhiello|sommario|catenaccio|vorspann|anrisstext|synopsis|spot|preamble|ingress|manchet|abstract|description|zajawka|teaser-?text)(?:$|[\s_-])/i;

const OTHER_PLACE = /^(?:nav|aside|footer|figure|figcaption|form|button|li|table)$/;

/**
 * The standfirst, the summary between headline and text, which Readability drops: an element after the headline and
 * before the first kept part, with a class that says so or the words of the page's description.
 *
 * @param first the first node of the page that is part of the article; `null` if the text is not from the page, and
 * only the description identifies it.
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
    if (summary.length >= MIN_DESCRIPTION_CHARS && agree(text, summary)) return element;
    if (first !== null && start >= 0 && named === null && isNamed(element)) named = element;
  }
  return named;
}

/** Blocks without child blocks, in document order, up to the node. */
function leavesBefore(page: ParentNode, end: ChildNode | null): Element[] {
  const leaves: Element[] = [];
  const visit = (parent: ParentNode): boolean => {
    for (const child of parent.children) {
      if (child === end) return true;
      if (!isTag(child) || OTHER_PLACE.test(child.name)) {
        if (end !== null && isTag(child) && isInside(end, child)) return visit(child);
        continue;
      }
      if (isLeaf(child)) {
        if (end !== null && isInside(end, child)) return true;
        leaves.push(child);
      } else if (visit(child)) return true;
    }
    return false;
  };
  visit(page);
  return leaves;
}

function lastHeadline(leaves: readonly Element[], headline: string | null): number {
  const key = plainKey(headline ?? "");
  const same = leaves.findLastIndex((leaf) => /^h[1-3]$/.test(leaf.name) && plainKey(textOf(leaf)) === key);
  return same >= 0 ? same : leaves.findLastIndex((leaf) => leaf.name === "h1");
}

function couldBe(element: Element): boolean {
  const { length } = textOf(element).trim();
  return length >= MIN_CHARS && length <= MAX_CHARS && linkShare(element).share < 0.4;
}

/** By its own class, or that of a box that contains little else. */
function isNamed(element: Element): boolean {
  if (hasName(element)) return true;
  let { parent } = element;
  for (let level = 0; level < MAX_LEVELS && parent !== null && isTag(parent) && parent.children.length <= 2; level++) {
    if (hasName(parent)) return true;
    parent = parent.parent;
  }
  return false;
}

function hasName({ attribs }: Element): boolean {
  const name = `${attribs.class ?? ""} ${attribs.itemprop ?? ""}`.replace(/([a-z])([A-Z])/g, "$1-$2");
  return NAMES.test(name.replace(/__/g, "-"));
}

/** Whether one repeats the other or its beginning; a dateline or section may come first. */
function agree(text: string, description: string): boolean {
  const length = Math.min(text.length, description.length) - MAX_DATELINE_LETTERS;
  if (length < MIN_DESCRIPTION_CHARS - MAX_DATELINE_LETTERS) return false;
  return beginsWith(text, description.slice(0, length)) || beginsWith(description, text.slice(0, length));
}

function beginsWith(text: string, beginning: string): boolean {
  const at = text.indexOf(beginning);
  return at >= 0 && at <= MAX_DATELINE_LETTERS;
}

function plainKey(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
