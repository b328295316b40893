import { type ChildNode, Element, isTag } from "domhandler";
import { shortLineOf } from "../facts/line-of.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import { isRightBelowTitle } from "../facts/placed.ts";
import { isSigned } from "../facts/telling-text.ts";
import type { AuthorGroup, FoundAuthor } from "./author-group.ts";
import { isLabel, withoutLabel } from "./author-names.ts";
import { authorsWithin } from "./authors-within.ts";

/** A longer line is prose. In UTF-16 units. */
const LONGEST_LINE = 120;
/** More labels are those of a list. */
const MOST_LABELS = 200;

/**
 * Lines of the text itself: "By Ada Obi", "Written by Ada". Where the words that lead to the name could begin a
 * sentence as well, only full names and organisations count.
 */
export function* signedGroups(facts: PageFacts): Iterable<AuthorGroup> {
  for (const { element, isApart, isHidden, isBelowTitle } of facts.labelled.slice(0, MOST_LABELS)) {
    if (isApart || isHidden || !isBelowTitle) continue;
    const group = signature(element, facts);
    if (group !== null) yield group;
  }
}

/**
 * Names after a label in a box that stands apart: "About the author", "Written by". Teasers have labels as well,
 * but each its own author.
 */
export function* signedApart(facts: PageFacts): Iterable<AuthorGroup> {
  const groups: AuthorGroup[] = [];
  const names = new Set<string>();
  for (const { element, isApart, isHidden } of facts.labelled.slice(0, MOST_LABELS)) {
    const label = shortLineOf(element, LONGEST_LINE);
    if (!isApart || isHidden || !isLabel(label) || !isSigned(label)) continue;
    const group = signature(element, facts);
    if (group === null || !group.authors.every(({ kind }) => kind === "person")) continue;
    groups.push(group);
    for (const { name } of group.authors) names.add(name);
    if (names.size > MOST_APART || groups.length > MOST_BOXES) return;
  }
  yield* groups;
}

const MOST_APART = 2;
/** A page shows its author above, beside and below the article. */
const MOST_BOXES = 6;

/**
 * Who signs right below the heading: there readers see the author, while the metadata may name the account that
 * published the page.
 */
export function signedBelowHeading(facts: PageFacts): AuthorGroup | null {
  for (const placed of facts.labelled) {
    if (!isRightBelowTitle(placed)) continue;
    const group = signature(placed.element, facts);
    if (group?.authors.every(({ kind }) => kind === "person")) return group;
  }
  return null;
}

function signature(element: Element, facts: PageFacts): AuthorGroup | null {
  const label = shortLineOf(element, LONGEST_LINE);
  const line = isLabel(label) ? lineAfter(element) : withoutLeadingTime(element);
  if (line === null) return null;
  const text = shortLineOf(line, LONGEST_LINE);
  // "By main ingredient:" is a heading of a list.
  if (text.length > LONGEST_LINE || text.endsWith(":")) return null;
  const authors = authorsWithin(line, facts).filter(
    ({ kind }) => kind === "person" || kind === "organization" || (kind === "name" && isSigned(label)),
  );
  // "Door No. 6, Ada Obi Street": a name stands right after its label.
  if (authors.length === 0 || !startsWith(text, authors)) return null;
  return { kind: "label", source: "text:label", raw: isLabel(label) ? `${label} ${text}` : text, authors };
}

/** "<time>17 November 2026</time> by Ada Obi". */
function withoutLeadingTime(element: Element): Element {
  const from = element.children.findIndex((child) => shortLineOf(child, LONGEST_LINE) !== "");
  const first = element.children[from];
  return first !== undefined && isTag(first) && first.name === "time"
    ? new Element("span", {}, element.children.slice(from + 1))
    : element;
}

function startsWith(text: string, authors: readonly FoundAuthor[]): boolean {
  const line = withoutLabel(text);
  return authors.some(({ name }) => line.slice(0, name.length + NEAR).includes(name));
}

/** Room for a title before the name. In UTF-16 units. */
const NEAR = 6;

/** What comes after an element that is no more than a label: the rest of its line, else the next element. */
function lineAfter(label: Element): Element | null {
  let node: Element = label;
  for (let level = 0; level < MOST_LEVELS; level++) {
    const rest = restOfLine(node);
    if (rest.length > 0) return new Element("span", {}, rest);
    if (node.parent === null || !isTag(node.parent)) return null;
    node = node.parent;
  }
  return null;
}

/** Boxes around a label, of which each holds nothing else. */
const MOST_LEVELS = 4;
/** More pieces than a line of names has. */
const MOST_SIBLINGS = 40;
const BLOCK =
  /^(?:div|p|h\d|ul|ol|li|dd|dt|section|article|aside|header|footer|address|table|tr|td|figure|blockquote|br|hr)$/;

/** The siblings after an element up to the end of the line; where none is in line, the first block that says something. */
function restOfLine(element: Element): ChildNode[] {
  const line: ChildNode[] = [];
  let node = element.next;
  for (let step = 0; node !== null && step < MOST_SIBLINGS; step++) {
    const isBlock = isTag(node) && BLOCK.test(node.name);
    if (isBlock && line.length > 0) break;
    if (shortLineOf(node, LONGEST_LINE) !== "") {
      line.push(node);
      if (isBlock) break;
    }
    node = node.next;
  }
  return line;
}
