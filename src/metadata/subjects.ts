import { decodeHTML } from "entities";
import { jsonLdStrings, metas, properties, texts } from "./facts/candidates.ts";
import { wordKey } from "./facts/likeness.ts";
import { collapse } from "./facts/line-of.ts";
import type { PageFacts } from "./facts/page-facts.ts";
import { type Candidate, type Stated, stated } from "./field.ts";

const MAX_SUBJECTS = 50;
const MAX_SUBJECT_CHARS = 80;

/** The sections that the page lists its article under. */
export function readSections(facts: PageFacts): Stated<readonly string[]> | null {
  return list(
    [
      () => jsonLdStrings(facts.articles, "articleSection"),
      () =>
        metas(
          facts,
          "article:section",
          "parsely-section",
          "og:section",
          "articlesection",
          "cxenseparse:category",
          "section",
          "dc.subject.section",
        ),
      () => properties(facts, "articleSection"),
      () => tagLinks(facts, true),
    ],
    /\s*[;|>›»]\s*/,
  );
}

/** Its keywords and tags, without duplicates. */
export function readKeywords(facts: PageFacts): Stated<readonly string[]> | null {
  return list(
    [
      () => jsonLdStrings(facts.articles, "keywords"),
      () => metas(facts, "article:tag", "og:article:tag"),
      () =>
        metas(facts, "news_keywords", "parsely-tags", "sailthru.tags", "keywords", "citation_keywords", "dc.subject"),
      () => properties(facts, "keywords"),
      () => tagLinks(facts, false),
    ],
    /\s*[,;|]\s*/,
  );
}

/** Blogs use the same relation for categories, with an extra word before it. */
function tagLinks({ tags }: PageFacts, areCategories: boolean): Iterable<Candidate> {
  const links = tags.filter(({ element }) => /\bcategory\b/i.test(element.attribs.rel ?? "") === areCategories);
  return texts("link:tag", links);
}

function list(sources: readonly (() => Iterable<Candidate>)[], between: RegExp): Stated<readonly string[]> | null {
  for (const source of sources) {
    const found = new Map<string, string>();
    let first: Candidate | null = null;
    for (const candidate of source()) {
      first ??= candidate;
      for (const part of decodeHTML(candidate.raw).split(between)) {
        const term = collapse(part);
        const key = wordKey(term);
        if (key !== "" && term.length <= MAX_SUBJECT_CHARS && !found.has(key) && found.size < MAX_SUBJECTS)
          found.set(key, term);
      }
    }
    if (first !== null && found.size > 0) return stated([...found.values()], first.source, first.raw);
  }
  return null;
}
