import { type Element, isTag } from "domhandler";
import { getDomainWithoutSuffix } from "tldts";
import { resolveUrl } from "../../url/resolve-url.ts";
import { lettersOf, wordKey, wordsOf } from "../facts/likeness.ts";
import { shortLineOf } from "../facts/line-of.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import type { Placed } from "../facts/placed.ts";
import { isOfOthers, Surroundings } from "../facts/surroundings.ts";
import { AUTHOR_PATH, PROFILE_PATH } from "../facts/telling-text.ts";
import type { AuthorGroup, FoundAuthor } from "./author-group.ts";
import { readNames } from "./author-names.ts";
import { isOfAnother } from "./authors-within.ts";
import { bylinePlaceTest } from "./byline-place.ts";
import { isBeside } from "./first-group.ts";
import { isGivenName } from "./given-names.ts";
import { isAboutPage, subjectTest } from "./page-subjects.ts";

/** Room below the headline for a standfirst, a date and boxes. In elements. */
const MAX_DISTANCE = 30;
/** Elements between two authors of one line: boxes, portraits, separators. */
const MAX_BETWEEN = 8;
/** A longer text is no name. In UTF-16 units. */
const MAX_NAME_CHARS = 80;
/** A longer line is a sentence. In UTF-16 units. */
const MAX_LINE_CHARS = 200;
/** More links belong to a list of people. */
const MAX_AUTHORS = 8;

/**
 * Links below the headline to the pages of people, without a class or label: their paths are those of author pages, or
 * end with the name that they show. Links that follow closely are further authors.
 */
export function* profileLinks(facts: PageFacts): Iterable<AuthorGroup> {
  const surroundings = new Surroundings(facts);
  const isSubject = subjectTest(facts);
  const authors: FoundAuthor[] = [];
  const raws: string[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const { link, order } of linksBelowHeadline(facts)) {
    if (authors.length > 0 && order - last > MAX_BETWEEN) break;
    const raw = shortLineOf(link, MAX_NAME_CHARS);
    const [name, second] = raw.length > MAX_NAME_CHARS ? [] : readNames(raw);
    if (name === undefined || second !== undefined || isOfAnother(link) || isInText(link)) continue;
    if (isSubject(wordKey(name.name)) || isSite(name.name, facts) || isOfOthers(surroundings.of(link))) continue;
    last = order;
    if (authors.some((author) => author.name === name.name)) continue;
    authors.push({ ...name, url: resolveUrl(link.attribs.href ?? "", facts.baseUrl) });
    raws.push(raw);
  }
  if (authors.length > 0 && authors.length <= MAX_AUTHORS)
    yield { kind: "profile-link", source: "link:profile", raw: raws.join("; "), authors };
}

/** Paths of accounts, where readers register and sign in as well; with a number, those of a forum. */
const OF_ACCOUNTS = /\/(?:users?|members?|profiles?)\/[^/]/i;
const OF_FORUMS = /\/(?:users?|members?|profiles?|u)\/\d/i;

function isOfReader(link: Element): boolean {
  const href = link.attribs.href ?? "";
  return OF_FORUMS.test(href) || (OF_ACCOUNTS.test(href) && !isNamedByPath(link));
}

interface PlacedLink {
  readonly link: Element;
  readonly order: number;
}

function linksBelowHeadline(facts: PageFacts): PlacedLink[] {
  const isNear = ({ isApart, isHidden, isBelowTitle, distance }: Placed) =>
    !isApart && !isHidden && isBelowTitle && distance <= MAX_DISTANCE;
  const links = new Map<Element, number>();
  for (const { element, order } of facts.authorLinks.filter(isNear))
    if (!isOfReader(element)) links.set(element, order);
  // Pages about people link to them as well: a path with the name needs a second sign of a byline.
  const isInPlace = bylinePlaceTest(facts);
  const short = facts.shortTexts.filter(isNear);
  const linked = short.map((placed) => ({ link: linkAround(placed.element), placed }));
  const others = linked.flatMap(({ link }) => (link === null || isProfile(link) ? [] : link));
  for (const { link, placed } of linked) {
    if (link === null || !isInPlace(placed) || links.has(link) || isOfReader(link) || !isNamedByPath(link)) continue;
    // In a row of links to subjects, a person is one of them.
    if (!others.some((other) => isBeside(link, other))) links.set(link, placed.order);
  }
  return [...links].map(([link, order]) => ({ link, order })).sort((one, other) => one.order - other.order);
}

/** Ancestors of a text, one of which may be its link. */
const MAX_LINK_LEVELS = 3;

/** The link that a text is in, if it is right below. */
export function linkAround(element: Element): Element | null {
  let box: Element | null = element;
  for (let level = 0; level <= MAX_LINK_LEVELS && box !== null; level++) {
    if (box.name === "a") return box;
    box = box.parent !== null && isTag(box.parent) ? box.parent : null;
  }
  return null;
}

/** Letters of a name in a path. Shorter ones may be there by chance. */
const MIN_NAME_LETTERS = 6;

/** Whether a link leads to the page of the person whom it names: `/instructors/ada-obi`. */
export function isProfile(link: Element): boolean {
  const { href } = link.attribs;
  return href !== undefined && (AUTHOR_PATH.test(href) || PROFILE_PATH.test(href) || isNamedByPath(link));
}

function isNamedByPath(link: Element): boolean {
  const path = (link.attribs.href ?? "").replace(/^(?:https?:)?\/\/[^/?#]*|[?#].*$/g, "");
  if (isAboutPage(path)) return false;
  const text = shortLineOf(link, MAX_NAME_CHARS);
  const letters = lettersOf(text);
  if (letters.length < MIN_NAME_LETTERS || !isGivenName(wordsOf(text)[0] ?? "")) return false;
  return path.split("/").some((part) => lettersOf(part).includes(letters));
}

/** Words of a sentence around a link; a byline with a job title has fewer. */
const MIN_SENTENCE_WORDS = 5;

/** Whether a link is within a sentence: it leads to someone the text is about. */
function isInText({ parent }: Element): boolean {
  if (parent === null) return false;
  const line = shortLineOf(parent, MAX_LINE_CHARS);
  return line.length > MAX_LINE_CHARS || (line.match(/(?<=\s)\p{Ll}+/gu)?.length ?? 0) >= MIN_SENTENCE_WORDS;
}

/** Whether a name is the site's, or that of its domain: its account signs every page. */
function isSite(name: string, facts: PageFacts): boolean {
  return facts.isSiteName(name) || getDomainWithoutSuffix(facts.page.finalUrl) === lettersOf(name);
}
