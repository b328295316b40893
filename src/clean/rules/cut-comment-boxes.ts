import { Element, type ParentNode } from "domhandler";
import { latinLength } from "../../text/latin-length.ts";
import { endsSentence } from "../block-shape.ts";
import { buildOf } from "../build-of.ts";
import type { CleanRule } from "../clean-rule.ts";
import { namesComments } from "../comment-label.ts";
import type { PageIndex } from "../page-index.ts";
import { textLines } from "../text-lines.ts";
import { TIME_OF_POST } from "../time-of-post.ts";

/** Fewer boxes with the same last line may be the article's own. */
const MIN_BOXES = 3;
/** Below a heading of comments. */
const MIN_LABELLED_BOXES = 2;
/** Levels up from the line below such a heading to the first comment's box. */
const MAX_LEVELS = 5;
/** Minimum share of the boxes (0 to 1) that are built as a comment. */
const MIN_SHARE = 0.8;
/** Minimum share of distinct names (0 to 1): the posts of a live blog have few authors. */
const MIN_DISTINCT_SHARE = 0.6;
/** A box with more prose contains several comments, or the article. */
const MAX_PROSE_CHARS = 2_000;
const MAX_LINES = 14;
/** “Reply”, “Antworten (2)”. */
const MAX_ACTION_CHARS = 24;
/** A name with a date. */
const MAX_SIGNATURE_CHARS = 80;
/** Lines that may contain the name and the date. */
const SIGNATURE_LINES = 3;
/** As characters of a Latin script: a shorter text is a label. */
const MIN_TEXT_CHARS = 20;
/** Prose outside the comments: with less, they are the page's content. */
const MIN_CHARS_OUTSIDE = 300;

const BOXES = ["div", "li", "section", "article"];
type Families = ReadonlyMap<ParentNode, ReadonlyMap<string, readonly Element[]>>;

export const cutCommentBoxes: CleanRule = {
  name: "cut-comment-boxes",
  why: "Readers' comments follow the text in similar boxes, each with a name, a time and the same link to reply.",
  maxShare: 0.97,
  apply(page, { isThread }) {
    if (isThread) return [];
    const families = similarBoxes(page);
    const isOutside = (boxes: readonly Element[]) =>
      page.prose - boxes.reduce((sum, box) => sum + page.proseOf(box), 0) >= MIN_CHARS_OUTSIDE;
    const alike = [...families.values()].flatMap((family) => [...family.values()]);
    return [
      ...alike.filter((boxes) => boxes.length >= MIN_BOXES && isOutside(boxes) && areComments(boxes, page)),
      ...labelledBoxes(page, families).filter((boxes) => isOutside(boxes) && areSigned(boxes, page)),
    ].flat();
  },
};

/** Siblings with the same tag and class. */
function similarBoxes(page: PageIndex): Families {
  const families = new Map<ParentNode, Map<string, Element[]>>();
  for (const name of BOXES)
    for (const box of page.withTag(name)) {
      if (box.parent === null) continue;
      const family = families.get(box.parent) ?? new Map<string, Element[]>();
      families.set(box.parent, family);
      const alike = family.get(buildOf(box));
      if (alike === undefined) family.set(buildOf(box), [box]);
      else alike.push(box);
    }
  return families;
}

/** Boxes of one build of which the first is right below a heading of comments, whatever the language. */
function labelledBoxes(page: PageIndex, families: Families): (readonly Element[])[] {
  const found = new Set<readonly Element[]>();
  const blocks = page.blocks();
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    if (next === undefined || !namesComments(block)) continue;
    let at: ParentNode | null = next.parent;
    for (let level = 0; level < MAX_LEVELS && at instanceof Element && at.parent !== null; level++, at = at.parent) {
      const boxes: readonly Element[] = families.get(at.parent)?.get(buildOf(at)) ?? [];
      if (boxes[0] === at && boxes.length >= MIN_LABELLED_BOXES) found.add(boxes);
    }
  }
  return [...found];
}

/** Whether nearly all boxes start with a name of their own and have a text below it. */
function areSigned(boxes: readonly Element[], page: PageIndex): boolean {
  const names = new Set<string>();
  for (const box of boxes) {
    if (page.proseOf(box) > MAX_PROSE_CHARS || holdsHeading(box)) continue;
    const [name = "", ...rest] = textLines([box]);
    const isSigned = name.length <= MAX_SIGNATURE_CHARS && !endsSentence(name);
    if (isSigned && rest.length < MAX_LINES && rest.some((line) => latinLength(line) >= MIN_TEXT_CHARS))
      names.add(name);
  }
  return names.size >= boxes.length * MIN_SHARE;
}

function areComments(boxes: readonly Element[], page: PageIndex): boolean {
  const names = new Set<string>();
  const actions = new Map<string, number>();
  let comments = 0;
  for (const box of boxes) {
    const comment = readComment(box, page);
    if (comment === null) continue;
    comments++;
    names.add(comment.signature);
    actions.set(comment.action, (actions.get(comment.action) ?? 0) + 1);
  }
  const least = boxes.length * MIN_SHARE;
  return comments >= least && names.size >= comments * MIN_DISTINCT_SHARE && Math.max(...actions.values()) >= least;
}

/** The first and the last line of a box that has a time and a text between them, and no heading. */
function readComment(box: Element, page: PageIndex): { readonly signature: string; readonly action: string } | null {
  if (page.proseOf(box) > MAX_PROSE_CHARS || holdsHeading(box)) return null;
  const lines = textLines([box]);
  const [first = "", ...rest] = lines;
  const signature = first.replace(/\d+/g, "");
  const action = (rest.at(-1) ?? "").replace(/\d+/g, "");
  if (rest.length === 0 || lines.length > MAX_LINES) return null;
  if (signature.length > MAX_SIGNATURE_CHARS || action.length > MAX_ACTION_CHARS) return null;
  const isDated = lines
    .slice(0, SIGNATURE_LINES)
    .some((line) => line.length <= MAX_SIGNATURE_CHARS && TIME_OF_POST.test(line));
  return isDated && rest.some((line) => line.length >= MIN_TEXT_CHARS) ? { signature, action } : null;
}

function holdsHeading(box: Element): boolean {
  return box.children.some((child) => child instanceof Element && (/^h[1-6]$/.test(child.name) || holdsHeading(child)));
}
