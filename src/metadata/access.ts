import { jsonLdStrings, metas, properties } from "./facts/candidates.ts";
import type { PageFacts } from "./facts/page-facts.ts";
import type { Candidate, Field } from "./field.ts";
import { asArray, isNode } from "./json-ld/json-ld.ts";

/**
 * Whether the whole article is free to read, as the page states.
 * https://developers.google.com/search/docs/appearance/structured-data/paywalled-content
 */
export const isAccessibleForFree: Field<boolean> = {
  name: "isAccessibleForFree",
  *candidates(facts) {
    yield* partsForPay(facts);
    yield* jsonLdStrings(facts.articles, "isAccessibleForFree");
    yield* properties(facts, "isAccessibleForFree");
    yield* metas(facts, "article:content_tier");
  },
  accept(raw) {
    const value = raw
      .trim()
      .toLowerCase()
      .replace(/^https?:\/\/schema\.org\//, "");
    if (value === "true" || value === "free") return true;
    if (value === "false" || value === "locked") return false;
    // "metered" is free for some readers only, some of the time.
    return null;
  },
};

/** A paywalled part overrides a statement about the whole. */
function* partsForPay(facts: PageFacts): Iterable<Candidate> {
  const source = "json-ld:hasPart.isAccessibleForFree";
  for (const part of facts.articles.flatMap((node) => asArray(node.hasPart)).filter(isNode)) {
    if (/^false$|\/False$/i.test(String(part.isAccessibleForFree))) yield { source, raw: "false" };
  }
}
