import type { StatedDate } from "../article.ts";
import { jsonLdStrings, metas, properties } from "./candidates.ts";
import type { Candidate, Field } from "./field.ts";
import type { PageFacts } from "./page-facts.ts";
import { parseDate } from "./parse-date.ts";

const DAY = 86_400_000;

function accept(raw: string, facts: PageFacts): StatedDate | null {
  const date = parseDate(raw);
  if (date === null || date.value < "1990") return null;
  return Date.parse(date.value.slice(0, 10)) > Date.parse(facts.page.fetchedAt) + DAY ? null : date;
}

export const datePublished: Field<StatedDate> = {
  name: "datePublished",
  *candidates(facts: PageFacts): Iterable<Candidate> {
    yield* jsonLdStrings(facts.articles, "datePublished");
    yield* metas(
      facts,
      "article:published_time",
      "og:published_time",
      "datepublished",
      "date",
      "dc.date",
      "parsely-pub-date",
      "sailthru.date",
    );
    yield* properties(facts, "datePublished");
    for (const { element, isApart } of facts.times) {
      if (!isApart && element.attribs.datetime) yield { source: "element:time", raw: element.attribs.datetime };
    }
  },
  accept,
};

export const dateModified: Field<StatedDate> = {
  name: "dateModified",
  *candidates(facts: PageFacts): Iterable<Candidate> {
    yield* jsonLdStrings(facts.articles, "dateModified");
    yield* metas(facts, "article:modified_time", "og:updated_time", "datemodified", "last-modified");
    yield* properties(facts, "dateModified");
  },
  accept,
};
