import type { RightsStatement } from "../rights-statement.ts";
import { resolveUrl } from "../url/resolve-url.ts";
import { jsonLdStrings, metas } from "./facts/candidates.ts";
import { collapse } from "./facts/line-of.ts";
import type { PageFacts } from "./facts/page-facts.ts";
import type { Candidate, Stated } from "./field.ts";

/** More, or longer ones, are no statements: real pages have up to ten of at most 300 characters. */
const MAX_STATEMENTS = 30;
const MAX_STATEMENT_CHARS = 1_000;

/** The statements of page, response and host about the use of the article, each as written. */
export function readStatements(facts: PageFacts, license: Stated<string> | null): readonly RightsStatement[] {
  const found = new Map<string, RightsStatement>();
  for (const { kind, source, text } of [...(facts.page.hostStatements?.statements ?? []), ...ofPage(facts, license)]) {
    const line = collapse(text.slice(0, MAX_STATEMENT_CHARS));
    if (line === "" || found.size >= MAX_STATEMENTS) continue;
    found.set(`${kind} ${source} ${line}`, { kind, source, text: line });
  }
  return [...found.values()];
}

function* ofPage(facts: PageFacts, license: Stated<string> | null): Iterable<RightsStatement> {
  yield* as("usage-preferences", header(facts, "content-signal"));
  yield* as("usage-preferences", header(facts, "content-usage"));
  yield* as("usage-preferences", metas(facts, "content-signal", "content-usage"));
  yield* as("robots", header(facts, "x-robots-tag"));
  yield* as("robots", metas(facts, "robots"));
  for (const statement of as("tdm-reservation", [
    ...header(facts, "tdm-reservation"),
    ...metas(facts, "tdm-reservation"),
  ])) {
    // Other values are errors, and count as unset.
    if (/^\s*[01]\s*$/.test(statement.text)) yield statement;
  }
  yield* asLinks("tdm-policy", [...header(facts, "tdm-policy"), ...metas(facts, "tdm-policy")], facts);
  if (license !== null) yield { kind: "license", source: license.provenance.source, text: license.value };
  yield* asLinks("terms", terms(facts), facts);
}

/** https://microformats.org/wiki/existing-rel-values, https://schema.org/usageInfo */
function* terms(facts: PageFacts): Iterable<Candidate> {
  yield* jsonLdStrings(facts.articles, "usageInfo");
  for (const { rel, href } of facts.links)
    if (/(?:^|\s)terms-of-service(?:\s|$)/.test(rel)) yield { source: "link:terms-of-service", raw: href };
  for (const { element } of facts.terms)
    if (element.attribs.href !== undefined) yield { source: "link:terms-of-service", raw: element.attribs.href };
}

function* as(kind: RightsStatement["kind"], candidates: Iterable<Candidate>): Iterable<RightsStatement> {
  for (const { source, raw } of candidates) yield { kind, source, text: raw };
}

function* asLinks(
  kind: RightsStatement["kind"],
  candidates: Iterable<Candidate>,
  { baseUrl }: PageFacts,
): Iterable<RightsStatement> {
  for (const { source, raw } of candidates) {
    const url = /\s/.test(raw.trim()) ? null : resolveUrl(raw, baseUrl);
    if (url !== null) yield { kind, source, text: url };
  }
}

/** A response header as a candidate. */
export function* header({ page }: PageFacts, name: string): Iterable<Candidate> {
  const raw = page.headers[name];
  if (raw !== undefined) yield { source: `header:${name}`, raw };
}
