import { readNames } from "./authors/author-names.ts";
import { lineOf } from "./facts/line-of.ts";
import type { PageFacts } from "./facts/page-facts.ts";
import type { Candidate, Field } from "./field.ts";
import { readField, type Stated } from "./field.ts";

/** A longer line is a biography. */
const MAX_BYLINE_CHARS = 200;

/** The byline as displayed, verbatim, so that later rules can recognise it in the text. */
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
  accept: (raw) => (raw !== "" && raw.length <= MAX_BYLINE_CHARS && readNames(raw).length > 0 ? raw : null),
};

export function readByline(facts: PageFacts): Stated<string> | null {
  return readField(byline, facts);
}
