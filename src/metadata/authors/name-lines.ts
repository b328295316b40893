import { type Element, isTag } from "domhandler";
import { wordKey, wordsOf } from "../facts/likeness.ts";
import { shortLineOf } from "../facts/line-of.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import { isRightBelowTitle, type Placed } from "../facts/placed.ts";
import { AUTHOR_PATH } from "../facts/telling-text.ts";
import type { AuthorGroup } from "./author-group.ts";
import type { ReadName } from "./author-name.ts";
import { readNames } from "./author-names.ts";
import { AGENCY } from "./author-words.ts";
import { isGivenName } from "./given-names.ts";

/** A longer line is a standfirst. In UTF-16 units. */
const LONGEST_LINE = 80;
/** Room for a standfirst, a date and boxes. In elements, doubled above the headline. */
const FARTHEST = 30;
const FARTHEST_ABOVE = 24;
/** What stands apart but so near to the headline is a box for the byline. In elements. */
const FARTHEST_APART = 12;
/** Elements between a name and the date or the picture beside it. */
const BESIDE = 4;
/** More lines are those of a list. */
const MOST_LINES = 30;
/** Share of the letters of a line that are its names' (0 to 1): the rest is a date, a place, the minutes of reading. */
const MOSTLY = 0.6;
/** More words are a headline's. */
const MOST_WORDS = 3;

/**
 * Lines at the headline that hold names and nothing else, with a date or a picture beside them, without a class or a
 * word that says what they are. A subject of the page is none, nor what a heading says, nor a link to anything else.
 */
export function* nameLines(facts: PageFacts): Iterable<AuthorGroup> {
  if (facts.shortTexts.length === 0) return;
  const subjects = new Set(subjectsOf(facts).map(wordKey));
  const isBesideSome = besideTest(facts);
  let lines = 0;
  for (const placed of facts.shortTexts) {
    const { element } = placed;
    if (!isAtHeadline(placed) || /^h[1-3]$/.test(element.name) || leadsElsewhere(element)) continue;
    const line = shortLineOf(element, LONGEST_LINE);
    if (line === "" || line.length > LONGEST_LINE || !isBesideSome(placed)) continue;
    if (++lines > MOST_LINES) return;
    const names = readNames(line);
    if (names.length === 0 || !isMostly(line, names) || QUOTED.test(line)) continue;
    if (
      names.every((name) => !subjects.has(wordKey(name.name)) && isPerson(name, placed, facts)) ||
      (names.every(({ name }) => AGENCY.test(name)) && isRightBelowTitle(placed))
    )
      yield {
        kind: "name-line",
        source: "text:name-line",
        raw: line,
        authors: names.map((name) => ({ ...name, url: null })),
      };
  }
}

/** A dash leads to who is quoted in a motto: "- Ada Obi, 1984". */
const QUOTED = /^[-–—]/;

function isAtHeadline({ isApart, isHidden, isBelowTitle, distance }: Placed): boolean {
  if (isHidden) return false;
  if (!isBelowTitle) return !isApart && distance <= FARTHEST_ABOVE;
  return distance <= (isApart ? FARTHEST_APART : FARTHEST);
}

/** A date may stand on either side of a name; a picture shows the person whose name follows. */
function besideTest({ times, datelines, dated, images }: PageFacts): (placed: Placed) => boolean {
  const dates = [...times, ...datelines, ...dated].map(({ order }) => order);
  const pictures = images.map(({ order }) => order);
  return ({ order }) =>
    dates.some((at) => Math.abs(at - order) <= BESIDE) || pictures.some((at) => at <= order && order - at <= BESIDE);
}

/** A given name tells a person; without one a name has no common word in it, and stands where bylines do. */
function isPerson({ name, kind }: ReadName, placed: Placed, facts: PageFacts): boolean {
  if (kind !== "person") return false;
  if (isGivenName(wordsOf(name)[0] ?? "")) return true;
  const words = name.split(" ");
  return (
    words.length <= MOST_WORDS &&
    isRightBelowTitle(placed) &&
    !facts.isSiteName(name) &&
    !words.some((word) => isCommon(word, facts.page.html))
  );
}

/** Whether a word stands in lower case somewhere on the page, which no name does. */
function isCommon(word: string, html: string): boolean {
  const lower = word.toLowerCase();
  if (lower.length <= LONGEST_PARTICLE || lower === word) return false;
  for (let at = html.indexOf(lower); at !== -1; at = html.indexOf(lower, at + lower.length))
    if (/^[\s>(]/.test(html[at - 1] ?? "") && /^[\s,.;:!?<)]/.test(html[at + lower.length] ?? "")) return true;
  return false;
}

/** "de", "von": names have them in lower case too. In UTF-16 units. */
const LONGEST_PARTICLE = 3;

function isMostly(line: string, names: readonly ReadName[]): boolean {
  const letters = (text: string) => text.replace(/\P{L}/gu, "").length;
  return names.reduce((sum, { name }) => sum + letters(name), 0) >= MOSTLY * letters(line);
}

function subjectsOf({ metas, tags, headings }: PageFacts): string[] {
  const stated = ["article:section", "article:tag", "news_keywords", "keywords"].flatMap(
    (name) => metas.get(name) ?? [],
  );
  return [
    ...stated.flatMap((value) => value.split(",")),
    ...[...tags, ...headings].map(({ element }) => shortLineOf(element, LONGEST_LINE)),
  ];
}

/** Boxes around a line of which one may be its link. */
const LINK_LEVELS = 2;

function leadsElsewhere(element: Element): boolean {
  let box: Element | null = element;
  for (let level = 0; level <= LINK_LEVELS && box !== null; level++) {
    if (box.name === "a") return box.attribs.href !== undefined && !AUTHOR_PATH.test(box.attribs.href);
    if (box.name === "nav" || box.name === "button") return true;
    box = box.parent !== null && isTag(box.parent) ? box.parent : null;
  }
  return false;
}
