import { lettersOf, likeness, wordsOf } from "../facts/likeness.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import { agreedHeadline, MAX_TITLE_CHARS, type Title } from "./declared-titles.ts";
import { type Heading, headingCandidates } from "./heading-candidates.ts";
import { cuts, withoutSite } from "./title-without-site.ts";

/** An `h1` with a lower likeness to the declared titles is the section's or the site's. */
const MIN_LIKENESS = 0.3;
/** Higher for an `h2`, which may be any heading within the text. */
const MIN_LIKENESS_OF_H2 = 0.75;
/** A shorter declared title is a word that many headings end with. In words. */
const MIN_TITLE_WORDS = 3;

interface Match extends Title {
  /** The equivalent declared title. */
  readonly twin: Title | null;
  readonly isFirstLevel: boolean;
  readonly isInArticle: boolean;
  readonly score: number;
}

/** The page's statements about its title outside its headings. */
export interface TitleClues {
  readonly declared: readonly Title[];
  /** Without the site's name. */
  readonly documentTitle: string | null;
  /** The most significant part of the URL's path. */
  readonly slug: string;
  isSite(text: string): boolean;
}

/** The article's heading; `null` if there is none, or if the editors' headline differs. */
export function titleInHeadings(facts: PageFacts, clues: TitleClues): Title | null {
  const { declared, documentTitle, isSite } = clues;
  const firstSides = new Set(cuts(documentTitle ?? "").map(({ before }) => lettersOf(before)));
  const candidates = headingCandidates(facts).filter(
    ({ raw }) => raw.length <= MAX_TITLE_CHARS && !isSite(raw) && !declared.some(({ text }) => quotes(raw, text)),
  );
  const matchesOf = (isFirstLevel: boolean) =>
    candidates
      .filter((heading) => heading.isFirstLevel === isFirstLevel)
      .map((heading) => matchOf(heading, clues, firstSides));
  const ones = matchesOf(true);
  const second = matchesOf(false)
    .filter(({ score }) => score >= MIN_LIKENESS_OF_H2)
    .reduce(better, null);
  const alike = ones.filter(({ score }) => score >= MIN_LIKENESS).reduce(better, null);
  if (alike === null && second?.twin) return second;
  const first =
    alike ??
    ones.find(({ isInArticle, text }) => isInArticle && wordsOf(text).length >= 4 && !text.endsWith(":")) ??
    null;
  const agreed = first === null ? null : agreedHeadline(facts);
  if (first !== null && agreed !== null && lettersOf(agreed.text) !== lettersOf(first.text)) return null;
  // An `h1` that only repeats the document title is for search engines, if another heading is declared as the headline.
  const isForSearch =
    first !== null && documentTitle !== null && lettersOf(documentTitle).startsWith(lettersOf(first.text));
  const isDeclared = first?.twin != null && declared.every(({ text }) => lettersOf(text) === lettersOf(first.text));
  if (first !== null && (!isForSearch || isDeclared)) return first;
  if (first !== null) return second?.twin && lettersOf(second.text) !== lettersOf(first.text) ? second : first;
  return second ?? (declared.length === 0 && documentTitle === null ? (ones[0] ?? matchesOf(false)[0] ?? null) : null);
}

function better(best: Match | null, match: Match): Match {
  return best === null || match.score > best.score ? match : best;
}

function matchOf(
  heading: Heading,
  { declared, documentTitle, slug, isSite }: TitleClues,
  firstSides: ReadonlySet<string>,
): Match {
  const { source, raw, isFirstLevel, isInArticle } = heading;
  const letters = lettersOf(raw);
  const whole = declared.find(({ text }) => lettersOf(text) === letters);
  const twin =
    whole ??
    declared.find(({ text }) => lettersOf(text) === lettersOf(heading.bare)) ??
    declared.find(({ text }) => isPart(text, heading) || isCut(heading.bare, text)) ??
    null;
  const line = whole ? raw : heading.bare;
  const text =
    twin !== null && (lettersOf(twin.text) !== lettersOf(line) || isSpelledBetter(twin.text, line))
      ? twin.text
      : withoutSite(line, isSite);
  let score = twin === null ? Math.max(likeness(text, slug), likeness(text, documentTitle ?? "")) : 2;
  for (const title of declared) score = Math.max(score, likeness(text, title.text));
  if (firstSides.has(letters)) score = Math.max(score, 1);
  return { source, raw, text, twin, isFirstLevel, isInArticle, score };
}

/** Whether a heading is the start of a title, shortened by a template: "Bridge opens again after two…". */
function isCut(heading: string, title: string): boolean {
  const [, start] = /^(.{20,300}?)\s?(?:…|\.{3})$/u.exec(heading) ?? [];
  return start !== undefined && lettersOf(title).startsWith(lettersOf(start));
}

/** Whether a title is the start or end of a heading, in separate elements. */
function isPart(title: string, { parts }: Heading): boolean {
  const wanted = lettersOf(title);
  if (parts.length < 2 || wordsOf(title).length < MIN_TITLE_WORDS) return false;
  for (let cut = 1; cut < parts.length; cut++) {
    if (lettersOf(parts.slice(cut).join(" ")) === wanted || lettersOf(parts.slice(0, cut).join(" ")) === wanted)
      return true;
  }
  return false;
}

/** A line may have kicker and headline side by side, where the declared title has punctuation between them. */
function isSpelledBetter(text: string, line: string): boolean {
  return (
    marksOf(text) > marksOf(line) ||
    (/[:;!?]\p{L}/u.test(line) && !/[:;!?]\p{L}/u.test(text)) ||
    (/\s:/.test(line) && !/\s:/.test(text))
  );
}

/** A comments heading: 15 replies to “Bridge opens again”. */
function quotes(heading: string, title: string): boolean {
  const at = heading.indexOf(title);
  return at > 0 && /[“"„«‘]$/u.test(heading.slice(0, at)) && /^[”"“»’]/u.test(heading.slice(at + title.length));
}

function marksOf(text: string): number {
  return text.match(/[:|–—]|\s-\s/g)?.length ?? 0;
}
