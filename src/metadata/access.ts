import { jsonLdStrings, metas, properties } from "./candidates.ts";
import type { Field } from "./field.ts";

/**
 * Whether everybody may read the whole article, as the page says.
 * https://developers.google.com/search/docs/appearance/structured-data/paywalled-content
 */
export const isAccessibleForFree: Field<boolean> = {
  name: "isAccessibleForFree",
  *candidates(facts) {
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
    // "metered" lets some readers through, some of the time.
    return null;
  },
};
