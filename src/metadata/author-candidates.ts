import { type Element, isTag, type ParentNode } from "domhandler";
import type { ReadName } from "./author-name.ts";
import { isLabel, readNames, withoutLabel } from "./author-names.ts";
import { bylinePieces } from "./byline-line.ts";
import { asArray, isNode, resolveIn, typesOf } from "./json-ld.ts";
import { lineOf } from "./line-of.ts";
import type { PageFacts } from "./page-facts.ts";
import type { Placed } from "./placed.ts";
import { AUTHOR_PATH } from "./telling-text.ts";

/** An author as a source names one. */
export interface FoundAuthor extends ReadName {
  readonly url: string | null;
}

/** The authors that one source names, in its order. */
export interface AuthorGroup {
  readonly source: string;
  readonly raw: string;
  readonly authors: readonly FoundAuthor[];
}

/** Those that are written for one article come before those that a template may write on every page. */
const METAS =
  "article:author og:article:author parsely-author sailthru.author cxenseparse:author citation_author citation_authors author article:author_name article_author articleauthor byl byline bt:author shareaholic:article_author_name vr:author dc.creator dcterms.creator dc.creator.name creator".split(
    " ",
  );

/** All sources of authors, the most trusted first. */
export function* authorGroups(facts: PageFacts): Iterable<AuthorGroup> {
  yield* jsonLdGroups(facts);
  for (const name of METAS) yield* metaGroup(name, facts);
  yield* propertyGroup(facts);
  yield* bylineGroups(facts);
}

function* jsonLdGroups(facts: PageFacts): Iterable<AuthorGroup> {
  for (const node of facts.articles) {
    for (const key of ["author", "creator"]) {
      const authors: FoundAuthor[] = [];
      const raws: string[] = [];
      for (const value of asArray(node[key])) {
        const author = authorNode(value, facts);
        const names = isNode(author) ? asArray(author.name) : [author];
        const isOrganization = isNode(author) && typesOf(author).some((type) => type.endsWith("Organization"));
        for (const name of names) {
          if (typeof name !== "string") continue;
          raws.push(name);
          for (const read of readNames(name)) {
            const url = isNode(author) && typeof author.url === "string" ? resolve(author.url, facts) : null;
            authors.push({ ...read, kind: isOrganization ? "organization" : read.kind, url });
          }
        }
      }
      if (authors.length > 0) yield { source: `json-ld:${key}`, raw: raws.join("; "), authors };
    }
  }
}

/** An author is a node, a reference to one, the `@id` of one, or a name. */
function authorNode(value: unknown, facts: PageFacts): unknown {
  if (isNode(value)) return resolveIn(facts.jsonLd, value);
  return facts.jsonLd.find((node) => node["@id"] === value && node.name !== undefined) ?? value;
}

function* metaGroup(name: string, facts: PageFacts): Iterable<AuthorGroup> {
  const contents = facts.metas.get(name) ?? [];
  const authors = contents.flatMap((content) => readNames(name.startsWith("citation_") ? turned(content) : content));
  if (authors.length > 0)
    yield {
      source: `meta:${name}`,
      raw: contents.join("; "),
      authors: authors.map((author) => ({ ...author, url: null })),
    };
}

/** "Obi, Ada" is how libraries write Ada Obi. */
function turned(content: string): string {
  const match = /^([^,;]+),\s*([^,;]+)$/.exec(content);
  return match ? `${match[2]} ${match[1]}` : content;
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
    if (authors.length > 0) yield { source: `property:${property}`, raw: stated.join("; "), authors };
    const group = firstGroup(
      placed.map((one) => ({ ...one, element: nameWithin(one.element) })),
      `property:${property}`,
      facts,
    );
    if (group !== null) yield group;
  }
}

/** The element that states the name of an item, else the item itself. */
function nameWithin(item: Element): Element {
  return elementsWith(item, ({ attribs }) => attribs.itemprop === "name")[0] ?? item;
}

/** Longer bylines are biographies. In UTF-16 units. */
const LONGEST_BYLINE = 200;

function* bylineGroups(facts: PageFacts): Iterable<AuthorGroup> {
  for (const [isWanted, source] of [
    [isLinked, "link:author"],
    [isName, "text:author-name"],
    [() => true, "text:byline"],
  ] as const) {
    for (const inArticle of [true, false]) {
      const placed = facts.bylines.filter(
        (one) => !one.isApart && !one.isHidden && one.inArticle === inArticle && isWanted(one),
      );
      const group = firstGroup(placed, source, facts);
      if (group === null) continue;
      yield group;
      break;
    }
  }
  const apart = linkedApart(facts);
  if (apart !== null) yield apart;
  yield* labelledGroups(facts);
}

/** A line of the text itself: "By Ada Obi". Only full names count, since a sentence may begin alike. */
function* labelledGroups(facts: PageFacts): Iterable<AuthorGroup> {
  for (const { element, isApart, isHidden, isBelowTitle } of facts.labelled) {
    if (isApart || isHidden || !isBelowTitle) continue;
    const box = isLabel(lineOf(element)) ? boxOfLabel(element) : element;
    const raw = lineOf(box);
    if (raw.length > LONGEST_LINE) continue;
    const authors = authorsWithin(box, facts).filter(({ kind }) => kind === "person" || kind === "organization");
    // "Door No. 6, Ada Obi Street": a name stands right after its label.
    if (authors.length > 0 && startsWith(raw, authors)) yield { source: "text:label", raw, authors };
  }
  for (const { element, isApart, isHidden, isBelowTitle } of facts.authorLinks) {
    // A link within a sentence is to someone whom the text is about.
    if (
      isApart ||
      isHidden ||
      !isBelowTitle ||
      (element.parent !== null && lineOf(element.parent).length > LONGEST_LINE)
    )
      continue;
    const authors = authorsWithin(element, facts).filter(({ kind }) => kind === "person" || kind === "organization");
    if (authors.length > 0) yield { source: "link:author-page", raw: lineOf(element), authors };
  }
}

function startsWith(raw: string, authors: readonly FoundAuthor[]): boolean {
  const line = withoutLabel(raw);
  return authors.some(({ name }) => line.slice(0, name.length + NEAR).includes(name));
}

/** Room for a title before the name. In UTF-16 units. */
const NEAR = 6;

/** The nearest element around a label in which something else stands too. */
function boxOfLabel(label: Element): Element {
  let box = label;
  while (box.parent !== null && isTag(box.parent) && isLabel(lineOf(box))) box = box.parent;
  return box;
}

const LONGEST_LINE = 120;

/** Some pages set their byline in an aside; teasers there would name many. */
function linkedApart(facts: PageFacts): AuthorGroup | null {
  const placed = facts.bylines.filter(
    (one) => one.isApart && !one.isHidden && /\bauthor\b/.test(one.element.attribs.rel ?? ""),
  );
  const authors: FoundAuthor[] = [];
  for (const { element } of placed) {
    for (const author of authorsWithin(element, facts))
      if (!authors.some(({ name }) => name === author.name)) authors.push(author);
  }
  if (authors.length === 0 || authors.length > MOST_APART) return null;
  return { source: "link:author", raw: placed.map(({ element }) => lineOf(element)).join("; "), authors };
}

const MOST_APART = 2;

function isLinked({ element }: Placed): boolean {
  return (
    element.name === "a" &&
    (/\bauthor\b/.test(element.attribs.rel ?? "") || AUTHOR_PATH.test(element.attribs.href ?? ""))
  );
}

function isName({ element }: Placed): boolean {
  return /author[-_]*(?:_*name|link)|(?:^|\s)(?:fn|author vcard|vcard author|by-?author|autor-?name)(?:\s|$)/i.test(
    element.attribs.class ?? "",
  );
}

/** The first byline that names anyone, and those beside it that are made alike. */
function firstGroup(placed: readonly Placed[], source: string, facts: PageFacts): AuthorGroup | null {
  for (const { element } of placed) {
    const raw = lineOf(element);
    if (raw === "" || raw.length > LONGEST_BYLINE) continue;
    const authors = authorsWithin(element, facts);
    if (authors.length === 0) continue;
    for (const { element: beside } of placed) {
      if (beside === element || !isBeside(element, beside)) continue;
      for (const author of authorsWithin(beside, facts))
        if (!authors.some(({ name }) => name === author.name)) authors.push(author);
    }
    return { source, raw, authors };
  }
  return null;
}

function isBeside(one: Element, other: Element): boolean {
  if (one.name !== other.name || one.attribs.class !== other.attribs.class) return false;
  return one.parent === other.parent || (one.parent?.parent != null && one.parent.parent === other.parent?.parent);
}

/** The names in an element: those of its links to authors, else those in its text. */
function authorsWithin(element: Element, facts: PageFacts): FoundAuthor[] {
  const links =
    element.name === "a"
      ? [element]
      : elementsWith(element, ({ name, attribs }) => name === "a" && AUTHOR_PATH.test(attribs.href ?? ""));
  const linked: FoundAuthor[] = [];
  for (const link of links) {
    for (const name of readNames(lineOf(link))) {
      if (!linked.some((other) => other.name === name.name))
        linked.push({ ...name, url: resolve(link.attribs.href ?? "", facts) });
    }
  }
  const inText = namesOf(bylinePieces(element)).map((name) => ({ ...name, url: null }));
  return linked.length > 0 && linked.length >= inText.length
    ? linked
    : inText.map((name) => linked.find((other) => other.name === name.name) ?? name);
}

/** Names in the first piece that has any, and in those that go on with a conjunction. */
function namesOf(pieces: readonly string[]): ReadName[] {
  const names: ReadName[] = [];
  // Where one piece says "by", those before it are something else.
  const from = pieces.findIndex((piece) => withoutLabel(piece) !== piece);
  let isOpen = true;
  for (const piece of pieces.slice(Math.max(from, 0))) {
    if (isLabel(piece)) {
      isOpen = names.length === 0;
      continue;
    }
    if (!isOpen && !/^(?:,|&|and\b|und\b|et\b|y\b|e\b|og\b|och\b|en\b)/iu.test(piece)) continue;
    const found = readNames(piece);
    for (const name of found) if (!names.some((other) => other.name === name.name)) names.push(name);
    if (names.length > 0) isOpen = /(?:,|&|\band|\bund|\bet|\by|\bog|\boch)$/iu.test(piece);
    else if (withoutLabel(piece) !== piece) isOpen = true;
  }
  return names;
}

function elementsWith(root: ParentNode, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  for (const child of root.children) {
    if (!isTag(child)) continue;
    if (test(child)) found.push(child);
    else found.push(...elementsWith(child, test));
  }
  return found;
}

function resolve(url: string, facts: PageFacts): string | null {
  const resolved = URL.parse(url, facts.baseUrl);
  return resolved !== null && /^https?:$/.test(resolved.protocol) ? resolved.href : null;
}
