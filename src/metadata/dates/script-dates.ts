import { stringsOf } from "../facts/candidates.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import type { Candidate } from "../field.ts";
import { articleTypeOf } from "../json-ld/article-nodes.ts";
import { typesOf } from "../json-ld/json-ld.ts";

const QUOTE = String.raw`(?:\\{0,4}["']|&quot;|&#34;)`;
/**
 * Keys for the publication date in scripts, data attributes and broken JSON-LD, with its value: `"datePublished":"…"`,
 * `publish_time = '…'`, `\"firstPublishedAt\":\"…\"`. Not `lastPublishedAt` or `unpublishedAt`.
 */
const STATEMENT = new RegExp(
  String.raw`pub(?<!(?:un|last|next|re)_?pub)(?:lish(?:ed)?|lication)?_?(?:date|time|at|on)?${QUOTE}?\s{0,5}[:=]\s{0,5}${QUOTE}(\d[\dT:.,+Z /-]{7,32})(?=${QUOTE})`,
  "gi",
);
/** More belong to an archive of articles. */
const MAX_STATEMENTS = 200;

/**
 * The publication date in scripts, if they state only one day; otherwise they may be about other articles. Excludes the
 * dates of anything but an article in JSON-LD (the page, a review, a video), and of products, which shops publish like articles.
 *
 * @param statements from `scriptStatements`.
 */
export function* scriptDates(
  statements: readonly Candidate[],
  { jsonLd, articles, metas }: Pick<PageFacts, "jsonLd" | "articles" | "metas">,
): Iterable<Candidate> {
  const days = new Set(statements.map(({ raw }) => raw.replace(/\D/g, "").slice(0, "20261123".length)));
  if (days.size !== 1 || metas.get("og:type")?.some((type) => /^product\b/i.test(type))) return;
  const own = articles.filter((node) => articleTypeOf(node) !== null);
  const others = jsonLd.filter((node) => typesOf(node).length > 0 && !own.includes(node));
  const dates = new Set(others.flatMap((node) => stringsOf(node.datePublished)));
  yield* statements.filter(({ raw }) => !dates.has(raw)).slice(0, 1);
}

/** All publication dates in scripts, of any article; empty if there are too many. */
export function scriptStatements({ page }: PageFacts): readonly Candidate[] {
  const statements: Candidate[] = [];
  for (const [, raw = ""] of page.html.matchAll(STATEMENT)) {
    if (statements.length >= MAX_STATEMENTS) return [];
    statements.push({ source: "script:publication-date", raw: raw.trim() });
  }
  return statements;
}
