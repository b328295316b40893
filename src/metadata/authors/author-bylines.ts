import type { Element } from "domhandler";
import { shortLineOf } from "../facts/line-of.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import { isRightBelowTitle, type Placed } from "../facts/placed.ts";
import { AUTHOR_PATH } from "../facts/telling-text.ts";
import type { AuthorGroup, FoundAuthor } from "./author-group.ts";
import { readNames } from "./author-names.ts";
import { portraitGroup } from "./author-portraits.ts";
import { authorProperties } from "./author-properties.ts";
import { signedApart, signedGroups } from "./author-signatures.ts";
import { authorsWithin, isOfAnother } from "./authors-within.ts";
import { bylinePieces } from "./byline-line.ts";
import { firstGroup, MAX_BYLINE_CHARS } from "./first-group.ts";
import { withOwnBylines } from "./own-bylines.ts";

/** Authors as displayed: in microdata, bylines, signed lines and links to author pages. */
export function* authorBylines(page: PageFacts): Iterable<AuthorGroup> {
  yield* authorProperties(page);
  const facts = withOwnBylines(page);
  yield* bylineGroups(facts);
  const apart = linkedApart(facts);
  if (apart !== null) yield apart;
  yield* signedGroups(facts);
  yield* signedApart(facts);
  const portrayed = portraitGroup(facts);
  if (portrayed !== null) yield portrayed;
  yield* authorBoxes(facts);
  yield* authorPageGroups(facts);
}

/** Places of bylines, the likeliest first: the first `<article>` of a page may be a teaser. */
const PLACES: readonly ((placed: Placed) => boolean)[] = [
  isRightBelowTitle,
  ({ inArticle }) => inArticle,
  ({ inArticle }) => !inArticle,
];

function* bylineGroups(facts: PageFacts): Iterable<AuthorGroup> {
  for (const [isWanted, kind, source] of [
    [isLinked, "author-link", "link:author"],
    [isName, "author-name", "text:author-name"],
    [() => true, "byline", "text:byline"],
  ] as const) {
    for (const isNear of PLACES) {
      const placed = facts.bylines.filter((one) => !one.isApart && !one.isHidden && isNear(one) && isWanted(one));
      const group = firstGroup(placed, { kind, source }, facts);
      if (group === null) continue;
      yield group;
      break;
    }
  }
}

/** Links to the pages of several people lead to the participants of a thread, or to the people of a list. */
function* authorPageGroups(facts: PageFacts): Iterable<AuthorGroup> {
  const groups = [...linkedPeople(facts)];
  const names = new Set(groups.flatMap(({ authors }) => authors.map(({ name }) => name)));
  if (names.size === 1) yield* groups;
}

function* linkedPeople(facts: PageFacts): Iterable<AuthorGroup> {
  for (const { element, isApart, isHidden, isBelowTitle } of facts.authorLinks) {
    // A link within a sentence leads to someone the text is about.
    if (
      isApart ||
      isHidden ||
      !isBelowTitle ||
      isOfAnother(element) ||
      isInSentence(element) ||
      (element.parent !== null && shortLineOf(element.parent, MAX_BYLINE_CHARS).length > MAX_LINE_CHARS)
    )
      continue;
    const authors = authorsWithin(element, facts).filter(({ kind }) => kind === "person" || kind === "organization");
    if (authors.length > 0)
      yield { kind: "author-page", source: "link:author-page", raw: shortLineOf(element, MAX_LINE_CHARS), authors };
  }
}

const MAX_LINE_CHARS = 120;
/** Words of a sentence around a link; a byline has fewer. */
const MIN_SENTENCE_WORDS = 5;

/** Whether a link is in a sentence: it leads to someone the text is about. */
function isInSentence({ parent }: Element): boolean {
  if (parent === null) return false;
  const line = shortLineOf(parent, MAX_BYLINE_CHARS);
  return /\p{L}[.!?]$/u.test(line) && (line.match(/(?<=\s)\p{Ll}+/gu)?.length ?? 0) >= MIN_SENTENCE_WORDS;
}

/** More boxes belong to many articles. */
const MAX_BOXES = 10;

/** A name at the head of a longer text about the article's author. */
function* authorBoxes(facts: PageFacts): Iterable<AuthorGroup> {
  const boxes = facts.bylines.filter(
    ({ element, isApart, isHidden }) =>
      !isApart && !isHidden && shortLineOf(element, MAX_BYLINE_CHARS).length > MAX_BYLINE_CHARS,
  );
  for (const { element } of boxes.slice(0, MAX_BOXES)) {
    const [head = ""] = bylinePieces(element);
    const names = readNames(head);
    if (names.length === 1 && names[0]?.kind === "person" && names[0].name === head)
      yield { kind: "author-box", source: "text:author-box", raw: head, authors: [{ ...names[0], url: null }] };
  }
}

/** Some pages have their byline in an aside; teasers there would name several authors. */
function linkedApart(facts: PageFacts): AuthorGroup | null {
  const placed = facts.bylines.filter(
    (one) => one.isApart && !one.isHidden && /\bauthor\b/.test(one.element.attribs.rel ?? ""),
  );
  const authors: FoundAuthor[] = [];
  for (const { element } of placed) {
    for (const author of authorsWithin(element, facts))
      if (!authors.some(({ name }) => name === author.name)) authors.push(author);
  }
  if (authors.length === 0 || authors.length > MAX_APART) return null;
  return {
    kind: "author-link",
    source: "link:author",
    raw: placed.map(({ element }) => shortLineOf(element, MAX_LINE_CHARS)).join("; "),
    authors,
  };
}

const MAX_APART = 2;

function isLinked({ element }: Placed): boolean {
  return (
    element.name === "a" &&
    (/\bauthor\b/.test(element.attribs.rel ?? "") || AUTHOR_PATH.test(element.attribs.href ?? ""))
  );
}

function isName({ element }: Placed): boolean {
  return /author[-_]*(?:name|link)|(?:^|\s)(?:fn|author vcard|vcard author|by-?author|autor-?name)(?:\s|$)/i.test(
    element.attribs.class ?? "",
  );
}
