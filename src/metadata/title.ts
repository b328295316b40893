import { metas } from "./facts/candidates.ts";
import { lettersOf, wordKey, wordsOf } from "./facts/likeness.ts";
import type { PageFacts } from "./facts/page-facts.ts";
import { rightsHolders } from "./facts/rights-holders.ts";
import { amongOthers, type Candidate, type Stated, stated } from "./field.ts";
import { agreedHeadline, declaredTitles, type Title, titlesOf } from "./title/declared-titles.ts";
import { firstLevelLines } from "./title/heading-candidates.ts";
import { titleInHeadings } from "./title/heading-title.ts";
import { siteInHeading } from "./title/site-heading.ts";
import { cuts, withoutLooseSite, withoutSite } from "./title/title-without-site.ts";
import { judgeUndeclared, type TitleReading } from "./title/undeclared-title.ts";
import type { Verdict } from "./verdict.ts";

/**
 * The headline. Displayed text comes first: the heading most similar to the declared titles, since these are shortened
 * for search and social networks, or contain the site's name. If no heading is similar, the declared titles follow,
 * without the site's name.
 */
export function readTitle(facts: PageFacts): Stated<string> | null {
  const slug = slugOf(facts);
  const sides = siteInHeading(facts, firstLevelLines(facts), slug);
  const siteKey = sides === null ? null : wordKey(sides.site);
  const holders = rightsHolders(facts).map((holder) => `${wordKey(holder)} `);
  const isSite = (text: string) => {
    if (facts.isSiteName(text)) return true;
    const key = wordKey(text);
    return key === siteKey || (key !== "" && holders.some((holder) => holder.startsWith(`${key} `)));
  };
  const declared = titlesOf(declaredTitles(facts), isSite);
  const documentTitle = facts.title === null ? null : (sides?.page ?? withoutSite(facts.title, isSite));
  const undeclared = declared.length === 0 ? judgeUndeclared(facts, slug, isSite) : null;
  const chosen =
    titleOf(undeclared) ??
    titleInHeadings(facts, { declared, documentTitle, slug, isSite }) ??
    agreedHeadline(facts) ??
    declared[0] ??
    partOfTitle(sides?.page ?? null, facts) ??
    looseTitle(facts, isSite) ??
    titlesOf(documentTitles(facts), isSite)[0] ??
    titlesOf([...declaredTitles(facts), ...documentTitles(facts)], () => false)[0];
  if (chosen === undefined) return null;
  const others = documentTitle === null ? declared : [...declared, { text: documentTitle }];
  const title = stated(withoutTopic(withoutSection(chosen.text, others), declared), chosen.source, chosen.raw);
  return amongDeclared(title, facts, isSite);
}

/** The title among the other declared ones: those with the same words, and the different ones. */
function amongDeclared(title: Stated<string>, facts: PageFacts, isSite: (text: string) => boolean): Stated<string> {
  const key = lettersOf(title.value);
  const agreeing: string[] = [];
  const rejected = new Map<string, Candidate>();
  for (const other of [...declaredTitles(facts), ...documentTitles(facts)]) {
    if (other.source === title.provenance.source) continue;
    const [own] = titlesOf([other], isSite);
    if (own === undefined) continue;
    if (lettersOf(own.text) === key) agreeing.push(other.source);
    else if (!rejected.has(other.source)) rejected.set(other.source, other);
  }
  return amongOthers(title, agreeing, rejected.values());
}

function titleOf(verdict: Verdict<TitleReading> | null): Title | null {
  const reading = verdict?.stated?.readings[0].reading;
  return reading === undefined ? null : { source: reading.source, raw: reading.raw, text: reading.value };
}

function partOfTitle(text: string | null, facts: PageFacts): Title | null {
  return text === null ? null : { source: "element:title", raw: facts.title ?? "", text };
}

function looseTitle({ title }: PageFacts, isSite: (text: string) => boolean): Title | null {
  const text = withoutLooseSite(title ?? "", isSite);
  return title === null || text === "" || isSite(text) ? null : { source: "element:title", raw: title, text };
}

function* documentTitles(facts: PageFacts): Iterable<Candidate> {
  if (facts.title) yield { source: "element:title", raw: facts.title };
  yield* metas(facts, "title");
}

/** The words in the most significant part of the path. */
function slugOf(facts: PageFacts): string {
  let slug = "";
  for (const part of new URL(facts.page.finalUrl).pathname.replace(/\.\w{2,5}$/, "").split("/")) {
    if (wordsOf(part).length >= wordsOf(slug).length) slug = part;
  }
  return slug;
}

/** The text up to a bar if another title ends there: the rest is a section that no list of names has. */
function withoutSection(text: string, others: readonly { readonly text: string }[]): string {
  const keys = new Set(others.map((other) => wordKey(other.text)));
  for (const { before } of cuts(text)) if (keys.has(wordKey(before))) return before;
  return text;
}

/** A shorter declared title is a word that many titles end with. In words. */
const MIN_TITLE_WORDS = 3;

/** The text after a topic ("Budget: Council votes again") if a declared title lacks the topic. */
function withoutTopic(text: string, declared: readonly Title[]): string {
  for (const title of declared) {
    if (wordsOf(title.text).length < MIN_TITLE_WORDS || !text.endsWith(title.text)) continue;
    if (/[:|–—-]\s*$/.test(text.slice(0, -title.text.length))) return title.text;
  }
  return text;
}
