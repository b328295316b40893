import { decodeHTML } from "entities";
import { jsonLdStrings, metas } from "../facts/candidates.ts";
import { lettersOf } from "../facts/likeness.ts";
import { collapse } from "../facts/line-of.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import type { Candidate } from "../field.ts";
import { typesOf } from "../json-ld/json-ld.ts";
import { withoutSite } from "./title-without-site.ts";

/** A longer title is a paragraph. */
export const MAX_TITLE_CHARS = 300;

export interface Title {
  readonly source: string;
  readonly raw: string;
  readonly text: string;
}

/** The page's machine-readable titles, the most trusted first. */
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

/** The titles of these candidates without the site's name, without duplicates. */
export function titlesOf(candidates: Iterable<Candidate>, isSite: (text: string) => boolean): Title[] {
  const found: Title[] = [];
  for (const { source, raw } of candidates) {
    const whole = collapse(decodeHTML(raw).replace(/<\/?\w[^<>]*>/g, " "));
    const text = withoutSite(whole, isSite);
    const isKnown = found.some((title) => title.text === text);
    if (text !== "" && text.length <= MAX_TITLE_CHARS && !isKnown && !isSite(text)) found.push({ source, raw, text });
  }
  return found;
}

/** The headline of a news article that JSON-LD and Open Graph agree on: it was written by an editor, not a template. */
export function agreedHeadline(facts: PageFacts): Title | null {
  if (!facts.articles.some((node) => typesOf(node).some((type) => type.endsWith("NewsArticle")))) return null;
  const [stated] = titlesOf(jsonLdStrings(facts.articles, "headline"), facts.isSiteName);
  const [shared] = titlesOf(metas(facts, "og:title"), facts.isSiteName);
  return stated && shared && lettersOf(stated.text) === lettersOf(shared.text) ? shared : null;
}
