import { decodeHTML } from "entities";
import { jsonLdStrings, metas } from "./candidates.ts";
import { type Candidate, type Stated, stated } from "./field.ts";
import { type Heading, headingCandidates } from "./heading-candidates.ts";
import { typesOf } from "./json-ld.ts";
import { likeness, wordKey, wordsOf } from "./likeness.ts";
import { collapse } from "./line-of.ts";
import type { PageFacts } from "./page-facts.ts";
import { titleInBigPrint } from "./title-in-big-print.ts";
import { cuts, withoutSite } from "./title-without-site.ts";

/** A longer heading is a paragraph in disguise. In UTF-16 units. */
const LONGEST = 300;
/** A heading of the first level that shares less than this with what the page declares is the section's or the site's. */
const ALIKE = 0.3;
/** One of the second level may be any heading within the text. */
const VERY_ALIKE = 0.75;
/** A declared title that is shorter is a word that many headings end with. In words. */
const ENOUGH_WORDS = 3;

interface Title {
  readonly source: string;
  readonly raw: string;
  readonly text: string;
}

interface Match extends Title {
  /** The declared title that says the same. */
  readonly twin: Title | null;
  readonly isFirstLevel: boolean;
  readonly isInArticle: boolean;
  readonly score: number;
}

/**
 * The headline. What readers see comes first: of the headings the one that is most like the titles that the page
 * declares, since these are shortened for search and social networks, or carry the site's name. Where no heading
 * is like them, the declared titles follow, without the site.
 */
export function readTitle(facts: PageFacts): Stated<string> | null {
  const isSite = facts.isSiteName;
  const declared = titlesOf(declaredTitles(facts), isSite);
  const documentTitle = facts.title === null ? null : withoutSite(facts.title, isSite);
  const heading = bestHeading(facts, declared, documentTitle, isSite);
  const chosen =
    heading ??
    agreedHeadline(facts) ??
    declared[0] ??
    inBigPrint(facts) ??
    titlesOf(documentTitles(facts), isSite)[0] ??
    titlesOf([...declaredTitles(facts), ...documentTitles(facts)], () => false)[0];
  if (chosen === undefined) return null;
  const others = documentTitle === null ? declared : [...declared, { text: documentTitle }];
  return stated(withoutTopic(withoutSection(chosen.text, others), declared), chosen.source, chosen.raw);
}

function* declaredTitles(facts: PageFacts): Iterable<Candidate> {
  yield* jsonLdStrings(facts.articles, "headline");
  yield* metas(
    facts,
    "og:title",
    "headline",
    "twitter:title",
    "parsely-title",
    "sailthru.title",
    "dc.title",
    "dcterms.title",
    "citation_title",
  );
}

function inBigPrint(facts: PageFacts): Title | null {
  const text = titleInBigPrint(facts);
  return text === null ? null : { source: "element:title", raw: facts.title ?? "", text };
}

function* documentTitles(facts: PageFacts): Iterable<Candidate> {
  if (facts.title) yield { source: "element:title", raw: facts.title };
  yield* metas(facts, "title");
}

function titlesOf(candidates: Iterable<Candidate>, isSite: (text: string) => boolean): Title[] {
  const found: Title[] = [];
  for (const { source, raw } of candidates) {
    const whole = collapse(decodeHTML(raw).replace(/<\/?\w[^>]*>/g, " "));
    const text = withoutSite(whole, isSite);
    const isKnown = found.some((title) => title.text === text);
    if (text !== "" && text.length <= LONGEST && !isKnown && !isSite(text)) found.push({ source, raw, text });
  }
  return found;
}

function bestHeading(
  facts: PageFacts,
  declared: readonly Title[],
  documentTitle: string | null,
  isSite: (text: string) => boolean,
): Match | null {
  const slug = slugOf(facts);
  const candidates = headingCandidates(facts).filter(({ raw }) => raw.length <= LONGEST && !isSite(raw));
  const matchesOf = (isFirstLevel: boolean) =>
    candidates
      .filter((heading) => heading.isFirstLevel === isFirstLevel)
      .map((heading) => matchOf(heading, declared, documentTitle, slug, isSite));
  const ones = matchesOf(true);
  const first =
    ones.filter(({ score }) => score >= ALIKE).reduce(better, null) ??
    ones.find(({ isInArticle, text }) => isInArticle && wordsOf(text).length >= 4) ??
    null;
  const agreed = first === null ? null : agreedHeadline(facts);
  if (first !== null && agreed !== null && squeeze(agreed.text) !== squeeze(first.text)) return null;
  // An h1 that only repeats the document's title is made for search engines, if another heading is declared as the headline.
  const isForSearch =
    first !== null && documentTitle !== null && squeeze(documentTitle).startsWith(squeeze(first.text));
  const isDeclared = first?.twin != null && declared.every(({ text }) => squeeze(text) === squeeze(first.text));
  if (first !== null && (!isForSearch || isDeclared)) return first;
  const second = matchesOf(false)
    .filter(({ score }) => score >= VERY_ALIKE)
    .reduce(better, null);
  if (first !== null) return second?.twin && squeeze(second.text) !== squeeze(first.text) ? second : first;
  return second ?? (declared.length === 0 && documentTitle === null ? (ones[0] ?? matchesOf(false)[0] ?? null) : null);
}

/** The headline of a news article that JSON-LD and Open Graph state alike: editors write it, templates make the rest. */
function agreedHeadline(facts: PageFacts): Title | null {
  if (!facts.articles.some((node) => typesOf(node).some((type) => type.endsWith("NewsArticle")))) return null;
  const [stated] = titlesOf(jsonLdStrings(facts.articles, "headline"), facts.isSiteName);
  const [shared] = titlesOf(metas(facts, "og:title"), facts.isSiteName);
  return stated && shared && squeeze(stated.text) === squeeze(shared.text) ? shared : null;
}

function better(best: Match | null, match: Match): Match {
  return best === null || match.score > best.score ? match : best;
}

function matchOf(
  heading: Heading,
  declared: readonly Title[],
  documentTitle: string | null,
  slug: string,
  isSite: (text: string) => boolean,
): Match {
  const { source, raw, isFirstLevel, isInArticle } = heading;
  const letters = squeeze(raw);
  const whole = declared.find(({ text }) => squeeze(text) === letters);
  const twin =
    whole ??
    declared.find(({ text }) => squeeze(text) === squeeze(heading.bare)) ??
    declared.find(({ text }) => isPart(text, heading)) ??
    null;
  const line = whole ? raw : heading.bare;
  const text =
    twin !== null && (squeeze(twin.text) !== squeeze(line) || isSpelledBetter(twin.text, line))
      ? twin.text
      : withoutSite(line, isSite);
  let score = twin === null ? Math.max(likeness(text, slug), likeness(text, documentTitle ?? "")) : 2;
  for (const title of declared) score = Math.max(score, likeness(text, title.text));
  return { source, raw, text, twin, isFirstLevel, isInArticle, score };
}

/** Whether a title is the end or the beginning of a heading, parted from the rest by elements. */
function isPart(title: string, { parts }: Heading): boolean {
  const wanted = squeeze(title);
  if (parts.length < 2 || wordsOf(title).length < ENOUGH_WORDS) return false;
  for (let cut = 1; cut < parts.length; cut++) {
    if (squeeze(parts.slice(cut).join(" ")) === wanted || squeeze(parts.slice(0, cut).join(" ")) === wanted)
      return true;
  }
  return false;
}

/** A line of the page may have kicker and headline side by side, where the declared title has a mark between them. */
function isSpelledBetter(text: string, line: string): boolean {
  return (
    marksOf(text) > marksOf(line) ||
    (/[:;!?]\p{L}/u.test(line) && !/[:;!?]\p{L}/u.test(text)) ||
    (/\s:/.test(line) && !/\s:/.test(text))
  );
}

function marksOf(text: string): number {
  return text.match(/[:|–—]|\s-\s/g)?.length ?? 0;
}

function squeeze(text: string): string {
  return wordsOf(text).join("");
}

/** The words in the part of the path that says most. */
function slugOf(facts: PageFacts): string {
  let slug = "";
  for (const part of new URL(facts.page.finalUrl).pathname.replace(/\.\w{2,5}$/, "").split("/")) {
    if (wordsOf(part).length >= wordsOf(slug).length) slug = part;
  }
  return slug;
}

/** The text up to a bar where another title ends there: what follows is a section that no list of names knows. */
function withoutSection(text: string, others: readonly { readonly text: string }[]): string {
  const keys = new Set(others.map((other) => wordKey(other.text)));
  for (const { before } of cuts(text)) if (keys.has(wordKey(before))) return before;
  return text;
}

/** The text after a topic ("Budget: Council votes again") where a declared title is without it. */
function withoutTopic(text: string, declared: readonly Title[]): string {
  for (const title of declared) {
    if (wordsOf(title.text).length < ENOUGH_WORDS || !text.endsWith(title.text)) continue;
    if (/[:|–—-]\s*$/.test(text.slice(0, -title.text.length))) return title.text;
  }
  return text;
}
