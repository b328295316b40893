import { type Element, isTag } from "domhandler";
import type { Evidence } from "../../evidence.ts";
import { bylinePieces } from "../authors/byline-line.ts";
import { isGivenName } from "../authors/given-names.ts";
import { lettersOf, likeness, wordsOf } from "../facts/likeness.ts";
import { lineOf, shortLineOf } from "../facts/line-of.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import type { Placed } from "../facts/placed.ts";
import { type Claim, type Judgement, judge, type Reading, type Verdict } from "../verdict.ts";
import { leadsHome, withoutAnchor } from "./heading-candidates.ts";
import { longestPart, longestParts, titleParts, withoutLooseSite } from "./title-without-site.ts";

type Kind = "h1" | "h2" | "h3" | "headline" | "big-print" | "title-line";

export interface TitleReading extends Reading<string, Kind> {
  readonly placed: Placed;
  readonly page: TitlePage;
}

/** The page's statements about itself, for judging which line is its headline. */
interface TitlePage {
  /** Letters of all parts of the document title. */
  readonly parts: ReadonlySet<string>;
  /** These parts as written, by their letters. */
  readonly spelled: ReadonlyMap<string, string>;
  /** Letters of the longest part. */
  readonly longest: string;
  /** The last line above the text that is one of the longest parts; `null` if there is none. */
  readonly lastLine: TitleLine | null;
  readonly slug: string;
  /** Where the text starts, in elements; `null` if there is no paragraph. */
  readonly prose: number | null;
  isSite(text: string): boolean;
}

interface TitleLine {
  readonly letters: string;
  /** Its index among the elements of the page. */
  readonly order: number;
}

/**
 * Judges which line is the headline of a page that declares no title: old pages have the site's or a section's name in
 * `<title>`, and their headline in a heading of any level, in large print, or in a class that says so.
 */
export function judgeUndeclared(
  facts: PageFacts,
  slug: string,
  isSite: (text: string) => boolean,
): Verdict<TitleReading> {
  const title = withoutLooseSite(facts.title ?? "", isSite);
  const page: TitlePage = {
    parts: new Set(titleParts(title).map(lettersOf).filter(Boolean)),
    spelled: new Map(titleParts(title).map((part) => [lettersOf(part), part])),
    longest: lettersOf(longestPart(title)),
    lastLine: lastTitleLine(facts, new Set(longestParts(title).map(lettersOf))),
    slug,
    prose: facts.prose?.order ?? null,
    isSite,
  };
  return judge([...readings(facts, page)], JUDGEMENT);
}

function lastTitleLine({ titleLines, prose }: PageFacts, parts: ReadonlySet<string>): TitleLine | null {
  const above = titleLines.filter(
    ({ order, isApart, isHidden }) => order < (prose?.order ?? 0) && !isApart && !isHidden,
  );
  const lines = above.map(({ element, order }) => ({ letters: lettersOf(lineOf(element)), order }));
  return lines.findLast(({ letters }) => parts.has(letters)) ?? null;
}

/** A longer line is a paragraph. */
const MAX_LINE_CHARS = 300;
/** More of a kind belong to a long text, or to teasers. */
const MAX_PER_KIND = 20;

function* readings(facts: PageFacts, page: TitlePage): Iterable<TitleReading> {
  const levels = (name: string, placed: readonly Placed[]) => placed.filter(({ element }) => element.name === name);
  const kinds: Readonly<Record<Kind, readonly Placed[]>> = {
    h1: levels("h1", facts.headings),
    h2: levels("h2", facts.headings),
    h3: levels("h3", facts.headlines),
    headline: facts.headlines.filter(({ element }) => !/^h\d$/.test(element.name)),
    "big-print": facts.bigPrint,
    "title-line": facts.titleLines,
  };
  for (const kind of Object.keys(kinds) as Kind[]) {
    for (const placed of kinds[kind].slice(0, MAX_PER_KIND)) {
      const line = withoutAnchor(shortLineOf(placed.element, MAX_LINE_CHARS));
      const raw = GLUED.test(line) ? (page.spelled.get(lettersOf(line)) ?? partIn(line, page) ?? line) : line;
      const value = withoutLooseSite(
        page.parts.has(lettersOf(raw)) ? raw : firstLine(placed.element, raw),
        page.isSite,
      );
      if (value === "" || isByline(value) || raw.length > MAX_LINE_CHARS || leadsHome(placed.element, facts.baseUrl))
        continue;
      yield { source: `element:${placed.element.name}`, raw, kind, value, placed, page };
    }
  }
}

/** "By Ada Obi": the line below the headline, in a heading of its own. */
function isByline(line: string): boolean {
  const [, given = ""] = /^(?:By|Von|Par|Por)\s(\p{Lu}[\p{L}'’-]+)(?:\s\p{Lu}[\p{L}'’.-]*){1,3}$/u.exec(line) ?? [];
  return isGivenName(given.toLowerCase());
}

/** Kicker and headline in two elements, separated by CSS alone: "HarbourThe bridge opens". */
const GLUED = /\p{Ll}\p{Lu}\p{Ll}/u;

/** A shorter part may be the site's name. In words. */
const MIN_PART_WORDS = 3;

/** The part of the document title that a line starts or ends with: the rest is a kicker, a button or a hint. */
function partIn(line: string, { spelled }: TitlePage): string | null {
  const parts = [...spelled.values()].filter((part) => wordsOf(part).length >= MIN_PART_WORDS);
  return parts.find((part) => line.startsWith(part) || line.endsWith(part)) ?? null;
}

/** A date or place next to the headline, in the same box but on a line of its own. */
const DATED = /\b(?:19|20)\d\d\b|\d[:.]\d\d\b/;

/** The headline of a box with more content: without its date lines. */
function firstLine(element: Element, whole: string): string {
  if (!DATED.test(whole)) return whole;
  return bylinePieces(element).find((piece) => !DATED.test(piece)) ?? whole;
}

const WEIGHT_OF_KIND: Readonly<Record<Kind, number>> = {
  h1: 2,
  headline: 2,
  "big-print": 1,
  h2: 1.5,
  h3: 1.5,
  "title-line": 0.5,
};

const SENTENCE_OF_KIND: Readonly<Record<Kind, string>> = {
  h1: "It is a first-level heading.",
  headline: "Its class says that it is a headline.",
  "big-print": "It is in large print.",
  h2: "It is a second-level heading.",
  h3: "It is a third-level heading.",
  "title-line": "It is also in the document title.",
};

/** Maximum distance of a headline above the text, with a byline and a picture between them. In elements. */
const MAX_ELEMENTS_ABOVE = 40;
/** Minimum likeness of a title and the words of its URL. */
const MIN_LIKENESS_TO_SLUG = 0.5;

const JUDGEMENT: Judgement<TitleReading> = {
  ofReading: [
    ...(Object.keys(WEIGHT_OF_KIND) as Kind[]).map((kind) => ({
      sign: kind,
      weight: WEIGHT_OF_KIND[kind],
      sentence: SENTENCE_OF_KIND[kind],
      holds: (reading: TitleReading) => reading.kind === kind,
    })),
    {
      sign: "apart",
      weight: -2,
      sentence: "It is in content of the site or another article.",
      holds: ({ placed }) => placed.isApart,
    },
    { sign: "hidden", weight: -1, sentence: "It is hidden.", holds: ({ placed }) => placed.isHidden },
    {
      sign: "linked",
      weight: -1,
      sentence: "It links to another page.",
      holds: ({ placed }) => isLinked(placed.element),
    },
  ],
  ofClaim: [
    ofClaim(
      "longest-part",
      3,
      "It is the document title without the site's name.",
      ({ value, page }) => page.longest !== "" && lettersOf(value) === page.longest,
    ),
    ofClaim("in-title", 1, "It is in the document title.", ({ value, page }) => page.parts.has(lettersOf(value))),
    ofClaim(
      "like-url",
      2,
      "It is similar to the words of the URL.",
      ({ value, page }) => likeness(value, page.slug) >= MIN_LIKENESS_TO_SLUG,
    ),
    ofClaim(
      "above-text",
      1.5,
      "It is right above the text.",
      ({ placed, page }) =>
        page.prose !== null && placed.order <= page.prose && placed.order >= page.prose - MAX_ELEMENTS_ABOVE,
    ),
    ofClaim(
      "above-title-line",
      -3.5,
      "A part of the document title of similar length is between it and the text, like a headline below the site's name.",
      ({ value, placed, page: { lastLine } }) =>
        lastLine !== null && placed.order < lastLine.order && lettersOf(value) !== lastLine.letters,
    ),
    ofClaim(
      "below-text",
      -2,
      "It is in or below the text.",
      ({ placed, page }) => page.prose !== null && placed.order > page.prose,
    ),
    ofClaim(
      "two-words",
      -1.5,
      "It has one or two words, like a section's name.",
      ({ value }) => wordsOf(value).length < 3,
    ),
    ofClaim("site", -4, "It is the name of the site.", ({ value, page }) => page.isSite(value)),
    ofClaim("ends-open", -2, "It ends with a colon, like the introduction of a list.", ({ value }) =>
      value.endsWith(":"),
    ),
  ],
  bar: 3,
  lead: 0,
  agree: (one, other) => lettersOf(one) === lettersOf(other),
};

/** A sign read from the strongest reading. */
function ofClaim(
  sign: string,
  weight: number,
  sentence: string,
  holds: (reading: TitleReading) => boolean,
): Evidence<Claim<TitleReading>> {
  return { sign, weight, sentence, holds: ({ readings: [{ reading }] }) => holds(reading) };
}

function isLinked(element: Element): boolean {
  const { parent } = element;
  if (element.name === "a" || (parent !== null && isTag(parent) && parent.name === "a")) return true;
  return element.children.some((child) => isTag(child) && child.name === "a" && "href" in child.attribs);
}
