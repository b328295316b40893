import { jsonLdStrings, metas, properties, texts } from "./candidates.ts";
import type { Candidate, Field } from "./field.ts";
import { collapse } from "./line-of.ts";
import type { PageFacts } from "./page-facts.ts";

const LONGEST = 300;

export const title: Field<string> = {
  name: "headline",
  *candidates(facts: PageFacts): Iterable<Candidate> {
    yield* jsonLdStrings(facts.articles, "headline");
    yield* metas(facts, "og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title");
    yield* properties(facts, "headline");
    yield* texts(
      "element:h1",
      facts.headings.filter(({ element }) => element.name === "h1"),
    );
    if (facts.title) yield { source: "element:title", raw: facts.title };
  },
  accept(raw) {
    const text = collapse(raw);
    return text !== "" && text.length <= LONGEST ? text : null;
  },
};
