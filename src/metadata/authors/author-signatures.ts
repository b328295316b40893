import { type ChildNode, Element, isTag, Text } from "domhandler";
import { wordKey, wordsOf } from "../facts/likeness.ts";
import { shortLineOf } from "../facts/line-of.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import { isRightBelowTitle } from "../facts/placed.ts";
import { isDashedName, isKindOfText, isSigned } from "../facts/telling-text.ts";
import type { AuthorGroup, FoundAuthor } from "./author-group.ts";
import { isLabel, withoutLabel } from "./author-names.ts";
import { OUR } from "./author-words.ts";
import { authorsWithin } from "./authors-within.ts";
import { closesText } from "./closes-text.ts";
import { isGivenName } from "./given-names.ts";

/** A longer line is prose. */
const MAX_LINE_CHARS = 120;
/** More labels belong to a list. */
const MAX_LABELS = 200;
/** Elements below the headline. A "By" further away is in the teaser of another article. */
const MAX_DISTANCE = 100;

/**
 * Signed lines of the text: "By Ada Obi", "Written by Ada". If the label could also start a sentence, only full names
 * and organisations count.
 */
export function* signedGroups(facts: PageFacts): Iterable<AuthorGroup> {
  for (const { element, isApart, isHidden, isBelowTitle, distance } of facts.labelled.slice(0, MAX_LABELS)) {
    if (isApart || isHidden || !isBelowTitle) continue;
    const line = shortLineOf(element, MAX_LINE_CHARS);
    if (facts.heading !== null && distance > MAX_DISTANCE && !isSigned(line) && !isDashedName(line)) continue;
    const group = signature(element, facts);
    if (group !== null) yield group;
  }
}

/**
 * Names after a label in a separate box: "About the author", "Written by". Teasers have labels too, but each with a
 * different author.
 */
export function* signedApart(facts: PageFacts): Iterable<AuthorGroup> {
  const groups: AuthorGroup[] = [];
  const names = new Set<string>();
  for (const { element, isApart, isHidden } of facts.labelled.slice(0, MAX_LABELS)) {
    const label = shortLineOf(element, MAX_LINE_CHARS);
    if (!isApart || isHidden || !isLabel(label) || !isSigned(label)) continue;
    const group = signature(element, facts);
    if (group === null || !group.authors.every(({ kind }) => kind === "person")) continue;
    groups.push(group);
    for (const { name } of group.authors) names.add(name);
    if (names.size > MAX_APART || groups.length > MAX_BOXES) return;
  }
  yield* groups;
}

const MAX_APART = 2;
/** A page shows its author above, beside and below the article. */
const MAX_BOXES = 6;

/**
 * The signature right below the heading: this is the author readers see, while the metadata may name the account that
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
  const label = shortLineOf(element, MAX_LINE_CHARS);
  if (isDashedName(label) && !isSignedName(label, element)) return null;
  const line = isLabel(label) ? lineAfter(element) : withoutLeadingTime(element);
  if (line === null) return null;
  const text = shortLineOf(line, MAX_LINE_CHARS);
  // "By main ingredient:" is the heading of a list.
  if (text.length > MAX_LINE_CHARS || text.endsWith(":")) return null;
  const authors = authorsWithin(line, facts).filter(
    ({ kind }) => kind === "person" || kind === "organization" || (kind === "name" && isSigned(label)),
  );
  // "Door No. 6, Ada Obi Street": a name must follow its label directly.
  if (authors.length === 0 || !startsWith(text, authors)) return null;
  if (isKindOfText(label) && authors.some(({ name }) => isInHeadline(name, facts))) return null;
  return { kind: "label", source: "text:label", raw: isLabel(label) ? `${label} ${text}` : text, authors };
}

/** In UTF-16 units. */
const MAX_HEADLINE_CHARS = 300;

/** Whether the headline has a name: "Interview: Ada Obi" below it then says who was interviewed. */
function isInHeadline(name: string, { heading, title }: PageFacts): boolean {
  const headline = `${heading === null ? "" : shortLineOf(heading, MAX_HEADLINE_CHARS)} ${title ?? ""}`;
  return ` ${wordKey(headline)} `.includes(` ${wordKey(name)} `);
}

/** "— Ada Obi" at the end of a text; elsewhere it is the source of a motto or a quotation. */
function isSignedName(line: string, element: Element): boolean {
  return isGivenName(wordsOf(line)[0] ?? "") && closesText(element);
}

/** "<time>17 November 2026</time> by Ada Obi". */
function withoutLeadingTime(element: Element): Element {
  const from = element.children.findIndex((child) => shortLineOf(child, MAX_LINE_CHARS) !== "");
  const first = element.children[from];
  return first !== undefined && isTag(first) && first.name === "time"
    ? new Element("span", {}, element.children.slice(from + 1))
    : element;
}

function startsWith(text: string, authors: readonly FoundAuthor[]): boolean {
  const line = withoutLabel(text).replace(OUR, "");
  return authors.some(({ name }) => line.slice(0, name.length + MAX_TITLE_GAP).includes(name));
}

/** Room for a title before the name, in UTF-16 units. */
const MAX_TITLE_GAP = 6;

/** The text after an element that is only a label: the rest of its line, otherwise the next element. */
function lineAfter(label: Element): Element | null {
  let node: Element = label;
  for (let level = 0; level < MAX_LEVELS; level++) {
    const rest = restOfLine(node);
    if (rest.length > 0) return new Element("span", {}, rest);
    if (node.parent === null || !isTag(node.parent)) return null;
    node = node.parent;
  }
  return null;
}

/** Ancestors of a label that contain nothing else. */
const MAX_LEVELS = 4;
/** A line of names has fewer pieces. */
const MAX_SIBLINGS = 40;
const BLOCK =
  /^(?:div|p|h\d|ul|ol|li|dd|dt|section|article|aside|header|footer|address|table|tr|td|figure|blockquote|br|hr)$/;

/** A term of a list may have several descriptions: one for each author. */
function isDescription(node: ChildNode | undefined): boolean {
  return node !== undefined && isTag(node) && node.name === "dd";
}

/** The siblings after an element up to the end of the line; if there are no inline ones, the first block with text. */
function restOfLine(element: Element): ChildNode[] {
  const line: ChildNode[] = [];
  let node = element.next;
  for (let step = 0; node !== null && step < MAX_SIBLINGS; step++) {
    const isBlock = isTag(node) && BLOCK.test(node.name);
    const isFurther = isBlock && line.length > 0;
    if (isFurther && !(isDescription(node) && isDescription(line[0]))) break;
    if (shortLineOf(node, MAX_LINE_CHARS) !== "") {
      if (isFurther) line.push(new Text(" and "));
      line.push(node);
      if (isBlock && !isDescription(node)) break;
    }
    node = node.next;
  }
  return line;
}
