import { type Element, isTag } from "domhandler";
import { senseOf } from "../dates/date-sense.ts";
import { plainLine } from "../dates/read-dates.ts";
import { wordKey, wordsOf } from "../facts/likeness.ts";
import { shortLineOf } from "../facts/line-of.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import { isRightBelowTitle, type Placed } from "../facts/placed.ts";
import { isOfOthers, Surroundings } from "../facts/surroundings.ts";
import type { AuthorGroup } from "./author-group.ts";
import type { ReadName } from "./author-name.ts";
import { readNames } from "./author-names.ts";
import { AGENCY, OFFICE } from "./author-words.ts";
import { isOfAnother } from "./authors-within.ts";
import { beginsSentence, bylinePlaceTest } from "./byline-place.ts";
import { isGivenName } from "./given-names.ts";
import { subjectTest } from "./page-subjects.ts";
import { isProfile } from "./profile-links.ts";

/** A longer line is a standfirst. */
const MAX_LINE_CHARS = 80;
/** Room for a standfirst, a date and boxes, in elements; elements above the headline count double. */
const MAX_DISTANCE = 30;
const MAX_DISTANCE_ABOVE = 24;
/** A separate box this close to the headline, in elements, is the byline's. */
const MAX_DISTANCE_APART = 12;
/** More lines belong to a list. */
const MAX_LINES = 30;
/** Minimum share of a line's letters in its names (0 to 1): the rest is a date, a place or the reading time. */
const MIN_NAME_SHARE = 0.6;
/** A headline has more words. */
const MAX_WORDS = 3;

/**
 * Lines near the headline that contain only names, next to a date or a picture, without a class or label. Excludes the
 * page's subjects, names in headings, and links to anything else.
 */
export function* nameLines(facts: PageFacts): Iterable<AuthorGroup> {
  if (facts.shortTexts.length === 0) return;
  const isSubject = subjectTest(facts);
  const isInPlace = bylinePlaceTest(facts);
  const surroundings = new Surroundings(facts);
  let lines = 0;
  for (const placed of facts.shortTexts) {
    const { element } = placed;
    if (!isAtHeadline(placed) || /^h[1-3]$/.test(element.name) || leadsElsewhere(element)) continue;
    const whole = shortLineOf(element, MAX_LINE_CHARS);
    if (whole === "" || whole.length > MAX_LINE_CHARS || !isInPlace(placed)) continue;
    if (++lines > MAX_LINES) return;
    const line = withoutAdditions(nameBesideDate(whole) ?? whole);
    const names = readNames(line);
    if (names.length === 0 || !isMostly(line, names) || QUOTED.test(line)) continue;
    if ((element.name === "a" && isOfAnother(element)) || beginsSentence(element)) continue;
    if (isOfOthers(surroundings.of(element)) || senseOf(plainLine(line)) !== null) continue;
    const people = names.filter(({ name }) => !AGENCY.test(name));
    if (
      people.length > 0
        ? people.every(({ name, kind }) => !isSubject(wordKey(name)) && isPerson({ name, kind }, placed, facts))
        : isRightBelowTitle(placed)
    )
      yield {
        kind: "name-line",
        source: "text:name-line",
        raw: whole,
        authors: names.map((name) => ({ ...name, url: null })),
      };
  }
}

const BETWEEN_PIECES = /\s+[/·•–—-]\s+|\s*[|·•]\s*/u;

/** The person in a line with the date and the section: "2 June 2026 / Ada Obi / News"; `null` if it is no such line. */
function nameBesideDate(line: string): string | null {
  const pieces = line.split(BETWEEN_PIECES);
  if (!pieces.some((piece) => /\b(?:19|20)\d\d\b/.test(piece))) return null;
  return (
    pieces.find((piece) => {
      const [name, second] = readNames(piece);
      return second === undefined && name?.name === piece && isGivenName(wordsOf(piece)[0] ?? "") && / /.test(piece);
    }) ?? null
  );
}

/** Text after a name in a byline: an e-mail address, a place and the agency ("Ada OBI/ANKARA, (DHA)"), a job title. */
function withoutAdditions(line: string): string {
  const text = line
    .replace(/\S{1,64}@\S{1,64}/g, "")
    .replace(/(?<=\p{L})\s?\/\s?\p{Lu}{3}.{0,80}$/u, "")
    .replace(PLACES, "");
  const [name = "", ...rest] = text.split(/,\s+/);
  return rest.length > 0 && rest.every((part) => OFFICE.test(part)) ? name : text;
}

/** "Ada Obi in Hamburg and Bo Ek in Kiel". */
const PLACES =
  /(?<=\p{L})\s(?:in|aus|à)\s\p{Lu}[\p{L}-]{1,30}(?:\s\p{Lu}[\p{L}-]{1,30})?(?=\s(?:and|und|et|y|och|og|en)\s|\s?[,&]|$)/gu;

/** A dash introduces the person quoted in a motto: "- Ada Obi, 1984". */
const QUOTED = /^[-–—]/;

function isAtHeadline({ isApart, isHidden, isBelowTitle, distance }: Placed): boolean {
  if (isHidden) return false;
  if (!isBelowTitle) return !isApart && distance <= MAX_DISTANCE_ABOVE;
  return distance <= (isApart ? MAX_DISTANCE_APART : MAX_DISTANCE);
}

/** A given name indicates a person; a name without one must have no common word and be in a byline's place. */
function isPerson({ name, kind }: ReadName, placed: Placed, facts: PageFacts): boolean {
  if (kind !== "person") return false;
  if (isGivenName(wordsOf(name)[0] ?? "")) return true;
  const words = name.split(" ");
  return (
    words.length <= MAX_WORDS &&
    words.every((word) => /^\p{Lu}/u.test(word)) &&
    isRightBelowTitle(placed) &&
    !facts.isSiteName(name) &&
    !words.some((word) => isCommon(word, facts.page.html))
  );
}

/** Whether a word occurs in lower case on the page, which names do not. */
function isCommon(word: string, html: string): boolean {
  const lower = word.toLowerCase();
  if (lower.length <= MAX_PARTICLE_CHARS || lower === word) return false;
  for (let at = html.indexOf(lower); at !== -1; at = html.indexOf(lower, at + lower.length))
    if (/^[\s>(]/.test(html[at - 1] ?? "") && /^[\s,.;:!?<)]/.test(html[at + lower.length] ?? "")) return true;
  return false;
}

/** "de", "von": parts of names in lower case. */
const MAX_PARTICLE_CHARS = 3;

function isMostly(line: string, names: readonly ReadName[]): boolean {
  const letters = (text: string) => text.replace(/\P{L}/gu, "").length;
  return names.reduce((sum, { name }) => sum + letters(name), 0) >= MIN_NAME_SHARE * letters(line);
}

/** Ancestors of a line, one of which may be its link. */
const MAX_LINK_LEVELS = 2;

function leadsElsewhere(element: Element): boolean {
  let box: Element | null = element;
  for (let level = 0; level <= MAX_LINK_LEVELS && box !== null; level++) {
    if (box.name === "a") return box.attribs.href !== undefined && !isProfile(box);
    if (box.name === "nav" || box.name === "button") return true;
    box = box.parent !== null && isTag(box.parent) ? box.parent : null;
  }
  return false;
}
