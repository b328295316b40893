import type { Candidate } from "./field.ts";
import type { PageFacts } from "./page-facts.ts";

/** Keys under which scripts, data attributes and JSON that is broken name the date of publication. */
const KEY =
  "date_?published|(?:first_?)?publi(?:shed|cation|sh)_?(?:date|time|at|on)|pub_?date|display_?date|original_?date";
const QUOTE = String.raw`(?:\\*["']|&quot;|&#34;)`;
const STATEMENT = new RegExp(
  String.raw`(?<![a-z\d])(?:${KEY})${QUOTE}?\s{0,5}[:=]\s{0,5}${QUOTE}([\d][\dT:.,+Z /-]{7,32})(?=${QUOTE})`,
  "gi",
);
/** More are of an archive of articles. */
const MOST = 200;

/**
 * What the data of scripts say of the publication, where they name one day: else they are as well about other
 * articles.
 */
export function* scriptDates(facts: PageFacts): Iterable<Candidate> {
  const said = [...scriptStatements(facts)];
  const days = new Set(said.map(({ raw }) => raw.replace(/\D/g, "").slice(0, "20261123".length)));
  if (days.size === 1) yield* said.slice(0, 1);
}

/** All that they say, of whatever article; nothing where they say too much. */
export function scriptStatements({ page }: PageFacts): readonly Candidate[] {
  const said: Candidate[] = [];
  for (const [, raw = ""] of page.html.matchAll(STATEMENT)) {
    if (said.length >= MOST) return [];
    said.push({ source: "script:publication-date", raw: raw.trim() });
  }
  return said;
}
