import { readNames } from "./authors/author-names.ts";
import { lineOf } from "./facts/line-of.ts";
import type { PageFacts } from "./facts/page-facts.ts";
import type { Candidate, Field } from "./field.ts";
import { readField, type Stated } from "./field.ts";

/** A longer line is a biography. In UTF-16 units. */
const LONGEST = 200;

/** The byline as readers see it, word for word, so that rules after it can tell it from the text. */
const byline: Field<string> = {
  name: "bylineRaw",
  *candidates(facts: PageFacts): Iterable<Candidate> {
    for (const [source, placed] of [
      ["text:byline", facts.bylines],
      ["text:label", facts.labelled],
    ] as const) {
      for (const { element, isApart, isHidden } of placed)
        if (!isApart && !isHidden) yield { source, raw: lineOf(element) };
    }
  },
  accept: (raw) => (raw !== "" && raw.length <= LONGEST && readNames(raw).length > 0 ? raw : null),
};

export function readByline(facts: PageFacts): Stated<string> | null {
  return readField(byline, facts);
}
