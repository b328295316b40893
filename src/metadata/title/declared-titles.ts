import { decodeHTML } from "entities";
import { jsonLdStrings, metas } from "../facts/candidates.ts";
import { lettersOf } from "../facts/likeness.ts";
import { collapse } from "../facts/line-of.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import type { Candidate } from "../field.ts";
import { typesOf } from "../json-ld/json-ld.ts";
import { withoutSite } from "./title-without-site.ts";

/** A longer title is a paragraph in disguise. In UTF-16 units. */
export const LONGEST_TITLE = 300;

export interface Title {
  readonly source: string;
  readonly raw: string;
  readonly text: string;
}

/** The titles that a page states for machines, the most trusted first. */
export function* declaredTitles(facts: PageFacts): Iterable<Candidate> {
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

/** What these candidates say without the site, each text once. */
export function titlesOf(candidates: Iterable<Candidate>, isSite: (text: string) => boolean): Title[] {
  const found: Title[] = [];
  for (const { source, raw } of candidates) {
    const whole = collapse(decodeHTML(raw).replace(/<\/?\w[^<>]*>/g, " "));
    const text = withoutSite(whole, isSite);
    const isKnown = found.some((title) => title.text === text);
    if (text !== "" && text.length <= LONGEST_TITLE && !isKnown && !isSite(text)) found.push({ source, raw, text });
  }
  return found;
}

/** The headline of a news article that JSON-LD and Open Graph state alike: editors write it, templates make the rest. */
export function agreedHeadline(facts: PageFacts): Title | null {
  if (!facts.articles.some((node) => typesOf(node).some((type) => type.endsWith("NewsArticle")))) return null;
  const [stated] = titlesOf(jsonLdStrings(facts.articles, "headline"), facts.isSiteName);
  const [shared] = titlesOf(metas(facts, "og:title"), facts.isSiteName);
  return stated && shared && lettersOf(stated.text) === lettersOf(shared.text) ? shared : null;
}
