import { type Element, isTag } from "domhandler";
import type { Evidence } from "../../evidence.ts";
import { bylinePieces } from "../authors/byline-line.ts";
import { lettersOf, likeness, wordsOf } from "../facts/likeness.ts";
import { lineOf, shortLineOf } from "../facts/line-of.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import type { Placed } from "../facts/placed.ts";
import { type Claim, type Judgement, judge, type Reading, type Verdict } from "../verdict.ts";
import { leadsHome } from "./heading-candidates.ts";
import { longestPart, longestParts, titleParts, withoutLooseSite } from "./title-without-site.ts";

type Kind = "h1" | "h2" | "h3" | "headline" | "big-print" | "title-line";

export interface TitleReading extends Reading<string, Kind> {
  readonly placed: Placed;
  readonly page: TitlePage;
}

/** What the page says of itself, by which a line is told to be its headline. */
interface TitlePage {
  /** Letters of all parts of the document's title. */
  readonly parts: ReadonlySet<string>;
  /** Letters of the part that says most. */
  readonly longest: string;
  /** The line of a part that says nearly as much, and stands last above the text; `null` where none does. */
  readonly lastLine: TitleLine | null;
  readonly slug: string;
  /** Where the text begins, in elements; `null` where it has no paragraph. */
  readonly prose: number | null;
  isSite(text: string): boolean;
}

interface TitleLine {
  readonly letters: string;
  /** Its number among the elements of the page. */
  readonly order: number;
}

/**
 * Judges which line of a page that declares no title is its headline: old pages have the title of the site or of a
 * section in `<title>`, and their headline in a heading of any level, in big print, or in a class that says so.
 */
export function judgeUndeclared(
  facts: PageFacts,
  slug: string,
  isSite: (text: string) => boolean,
): Verdict<TitleReading> {
  const title = withoutLooseSite(facts.title ?? "", isSite);
  const page: TitlePage = {
    parts: new Set(titleParts(title).map(lettersOf).filter(Boolean)),
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

/** A longer line is a paragraph in disguise. In UTF-16 units. */
const LONGEST = 300;
/** More of a kind are those of a long text, or of teasers. */
const MOST_OF_A_KIND = 20;

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
    for (const placed of kinds[kind].slice(0, MOST_OF_A_KIND)) {
      const raw = shortLineOf(placed.element, LONGEST);
      const value = withoutLooseSite(
        page.parts.has(lettersOf(raw)) ? raw : firstLine(placed.element, raw),
        page.isSite,
      );
      if (value === "" || raw.length > LONGEST || leadsHome(placed.element, facts.baseUrl)) continue;
      yield { source: `element:${placed.element.name}`, raw, kind, value, placed, page };
    }
  }
}

/** A date or a place beside the headline, in the same box but on a line of its own. */
const DATED = /\b(?:19|20)\d\d\b|\d[:.]\d\d\b/;

/** The headline of a box that has more than that: without the lines of its date. */
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
  h1: "It is a heading of the first level.",
  headline: "Its class says that it is a headline.",
  "big-print": "It is in big print.",
  h2: "It is a heading of the second level.",
  h3: "It is a heading of the third level.",
  "title-line": "The document's title has it too.",
};

/** Headlines stand this close above the text, with a byline and a picture between them. In elements. */
const RIGHT_ABOVE = 40;
/** A title and the words of its URL share at least this. */
const LIKE_SLUG = 0.5;

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
      sentence: "It stands in what serves the site or another article.",
      holds: ({ placed }) => placed.isApart,
    },
    { sign: "hidden", weight: -1, sentence: "It is hidden.", holds: ({ placed }) => placed.isHidden },
    {
      sign: "linked",
      weight: -1,
      sentence: "It leads to another page.",
      holds: ({ placed }) => isLinked(placed.element),
    },
  ],
  ofClaim: [
    ofClaim(
      "longest-part",
      3,
      "It is what the document's title says beside the site.",
      ({ value, page }) => page.longest !== "" && lettersOf(value) === page.longest,
    ),
    ofClaim("in-title", 1, "The document's title has it.", ({ value, page }) => page.parts.has(lettersOf(value))),
    ofClaim(
      "like-url",
      2,
      "The words of the URL are like it.",
      ({ value, page }) => likeness(value, page.slug) >= LIKE_SLUG,
    ),
    ofClaim(
      "above-text",
      1.5,
      "It stands right above the text.",
      ({ placed, page }) =>
        page.prose !== null && placed.order <= page.prose && placed.order >= page.prose - RIGHT_ABOVE,
    ),
    ofClaim(
      "above-title-line",
      -3.5,
      "A part of the document's title that says as much stands between it and the text, as the headline does below the site's name.",
      ({ value, placed, page: { lastLine } }) =>
        lastLine !== null && placed.order < lastLine.order && lettersOf(value) !== lastLine.letters,
    ),
    ofClaim(
      "below-text",
      -2,
      "It stands in or below the text.",
      ({ placed, page }) => page.prose !== null && placed.order > page.prose,
    ),
    ofClaim(
      "two-words",
      -1.5,
      "It has one word or two, as names of sections have.",
      ({ value }) => wordsOf(value).length < 3,
    ),
    ofClaim("site", -4, "It is the name of the site.", ({ value, page }) => page.isSite(value)),
    ofClaim("ends-open", -2, "It ends in a colon, as what introduces a list does.", ({ value }) => value.endsWith(":")),
  ],
  bar: 3,
  lead: 0,
  agree: (one, other) => lettersOf(one) === lettersOf(other),
};

/** A sign that looks at the strongest reading. */
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
