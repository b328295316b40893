import type { Element } from "domhandler";
import { shortLineOf } from "../facts/line-of.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import { isRightBelowTitle, type Placed } from "../facts/placed.ts";
import { AUTHOR_PATH } from "../facts/telling-text.ts";
import type { AuthorGroup, FoundAuthor } from "./author-group.ts";
import { readNames } from "./author-names.ts";
import { portraitGroup } from "./author-portraits.ts";
import { signedApart, signedGroups } from "./author-signatures.ts";
import { authorsWithin, elementsWith } from "./authors-within.ts";
import { bylinePieces } from "./byline-line.ts";

/** Authors as displayed: in microdata, bylines, signed lines and links to author pages. */
export function* authorBylines(facts: PageFacts): Iterable<AuthorGroup> {
  yield* propertyGroup(facts);
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

const ARTICLE_ITEM =
  /Article$|^BlogPosting$|^Blog$|^WebPage$|^CreativeWork$|^Person$|^NewsArticle$|Posting$|^Report$|^Recipe$/;

function* propertyGroup(facts: PageFacts): Iterable<AuthorGroup> {
  for (const property of ["author", "creator"]) {
    const placed = (facts.properties.get(property) ?? []).filter(
      ({ itemType, isApart }) => !isApart && (itemType === null || ARTICLE_ITEM.test(itemType)),
    );
    const stated = placed.flatMap(({ element }) => element.attribs.content ?? []);
    const authors = stated.flatMap(readNames).map((name) => ({ ...name, url: null }));
    if (authors.length > 0) yield { kind: "property", source: `property:${property}`, raw: stated.join("; "), authors };
    const group = firstGroup(
      placed.map((one) => ({ ...one, element: nameWithin(one.element) })),
      { kind: "property", source: `property:${property}` },
      facts,
    );
    if (group !== null) yield group;
  }
}

/** The element with the name of an item, otherwise the item itself. */
function nameWithin(item: Element): Element {
  return elementsWith(item, ({ attribs }) => attribs.itemprop === "name")[0] ?? item;
}

/** Longer bylines are biographies. */
const MAX_BYLINE_CHARS = 200;

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

function* authorPageGroups(facts: PageFacts): Iterable<AuthorGroup> {
  for (const { element, isApart, isHidden, isBelowTitle } of facts.authorLinks) {
    // A link within a sentence leads to someone the text is about.
    if (
      isApart ||
      isHidden ||
      !isBelowTitle ||
      (element.parent !== null && shortLineOf(element.parent, MAX_BYLINE_CHARS).length > MAX_LINE_CHARS)
    )
      continue;
    const authors = authorsWithin(element, facts).filter(({ kind }) => kind === "person" || kind === "organization");
    if (authors.length > 0)
      yield { kind: "author-page", source: "link:author-page", raw: shortLineOf(element, MAX_LINE_CHARS), authors };
  }
}

const MAX_LINE_CHARS = 120;

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

/** The first byline that names anyone, and its siblings with the same markup. */
function firstGroup(
  placed: readonly Placed[],
  origin: Pick<AuthorGroup, "kind" | "source">,
  facts: PageFacts,
): AuthorGroup | null {
  for (const { element } of placed) {
    const raw = shortLineOf(element, MAX_BYLINE_CHARS);
    if (raw === "" || raw.length > MAX_BYLINE_CHARS) continue;
    const authors = authorsWithin(element, facts);
    if (authors.length === 0) continue;
    for (const { element: beside } of placed) {
      if (beside === element || !isBeside(element, beside)) continue;
      for (const author of authorsWithin(beside, facts))
        if (!authors.some(({ name }) => name === author.name)) authors.push(author);
    }
    return { ...origin, raw, authors };
  }
  return null;
}

function isBeside(one: Element, other: Element): boolean {
  if (one.name !== other.name || one.attribs.class !== other.attribs.class) return false;
  return one.parent === other.parent || (one.parent?.parent != null && one.parent.parent === other.parent?.parent);
}
