import type { PageFacts } from "../facts/page-facts.ts";
import type { Candidate } from "../field.ts";

const QUOTE = String.raw`(?:\\{0,4}["']|&quot;|&#34;)`;
/**
 * Keys under which scripts, data attributes and broken JSON-LD name the date of publication, with its value:
 * `"datePublished":"…"`, `publish_time = '…'`, `\"firstPublishedAt\":\"…\"`. Not `lastPublishedAt`, nor `unpublishedAt`.
 */
const STATEMENT = new RegExp(
  String.raw`pub(?<!(?:un|last|next|re)_?pub)(?:lish(?:ed)?|lication)?_?(?:date|time|at|on)?${QUOTE}?\s{0,5}[:=]\s{0,5}${QUOTE}(\d[\dT:.,+Z /-]{7,32})(?=${QUOTE})`,
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
