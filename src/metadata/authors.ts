import type { Author } from "../article.ts";
import { jsonLdStrings, metas, texts } from "./candidates.ts";
import { type Stated, stated } from "./field.ts";
import type { PageFacts } from "./page-facts.ts";

export function readAuthors(facts: PageFacts): Stated<readonly Author[]> | null {
  const groups = [
    [...jsonLdStrings(facts.articles.slice(0, 1), "author")],
    [...metas(facts, "author", "article:author", "parsely-author", "sailthru.author", "dc.creator")],
    [...texts("text:byline", facts.bylines)].slice(0, 1),
  ];
  for (const group of groups) {
    const authors: Author[] = [];
    for (const { raw } of group) {
      const name = raw.replace(/^by\s+/i, "").trim();
      if (name.length < 60 && !/^https?:|@/.test(name)) authors.push({ name, url: null, kind: "Person" });
    }
    const [first] = group;
    if (authors.length && first) return stated(authors, first.source, first.raw);
  }
  return null;
}
