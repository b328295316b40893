import { decodeHTML } from "entities";
import { jsonLdStrings, metas, properties } from "./facts/candidates.ts";
import { collapse } from "./facts/line-of.ts";
import type { PageFacts } from "./facts/page-facts.ts";
import type { Candidate, Field } from "./field.ts";

/** A shorter text is a label. */
const MIN_DESCRIPTION_CHARS = 20;

export const description: Field<string> = {
  name: "description",
  *candidates(facts: PageFacts): Iterable<Candidate> {
    yield* metas(facts, "og:description", "description", "twitter:description");
    yield* jsonLdStrings(facts.articles, "description");
    yield* metas(facts, "dc.description", "dcterms.description", "dcterms.abstract", "sailthru.description");
    yield* properties(facts, "description");
  },
  accept(raw) {
    const text = collapse(decodeHTML(raw).replace(/<\/?\w[^<>]*>/g, " "));
    return text.length >= MIN_DESCRIPTION_CHARS ? text : null;
  },
};

/** A second headline, if the page states a different one. */
export const alternativeHeadline: Field<string> = {
  name: "alternativeHeadline",
  *candidates(facts: PageFacts): Iterable<Candidate> {
    yield* jsonLdStrings(facts.articles, "alternativeHeadline");
    yield* properties(facts, "alternativeHeadline");
  },
  accept: (raw) => collapse(decodeHTML(raw)) || null,
};
