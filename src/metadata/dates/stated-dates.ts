import { jsonLdStrings, metas, properties, stringsOf } from "../facts/candidates.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import type { Candidate } from "../field.ts";
import { articleTypeOf } from "../json-ld/article-nodes.ts";
import type { JsonLdNode } from "../json-ld/json-ld-node.ts";
import type { DateReader } from "./accept-date.ts";
import { type MetaSense, metaSense } from "./date-metas.ts";
import type { DateKind, DateReading, StatedSense } from "./date-reading.ts";
import { scriptDates } from "./script-dates.ts";
import { urlDate } from "./url-date.ts";

const JSON_LD: readonly (readonly [key: string, sense: MetaSense])[] = [
  ["datePublished", "published"],
  ["dateCreated", "created"],
  ["uploadDate", "created"],
  ["dateModified", "modified"],
];
const PROPERTIES: readonly (readonly [name: string, sense: MetaSense])[] = [
  ...JSON_LD,
  ["dc:date", "created"],
  ["dc:created", "created"],
  ["dc:modified", "modified"],
];

/**
 * The machine-readable dates of the page, the most trusted data first.
 * @param inScripts from `scriptStatements`.
 */
export function statedDates(facts: PageFacts, reader: DateReader, inScripts: readonly Candidate[]): DateReading[] {
  const readings: DateReading[] = [];
  const add = (kind: DateKind, sense: StatedSense, candidates: Iterable<Candidate>) => {
    for (const { source, raw } of candidates) {
      const value = reader.read(raw);
      if (value === null) continue;
      const isLater = readings.some((other) => other.kind === kind && other.sense === sense);
      readings.push({ kind, source, raw, value, sense, isLater, shown: null });
    }
  };
  const isArticle = (node: JsonLdNode) => articleTypeOf(node) !== null;
  const ofArticle = facts.articles.filter(isArticle);
  const ofPage = facts.articles.filter((node) => !isArticle(node));
  for (const [key, sense] of JSON_LD) {
    add("json-ld", sense, jsonLdStrings(ofArticle, key));
    add("json-ld", sense === "published" ? "page-published" : sense, jsonLdStrings(ofPage, key));
  }
  for (const name of facts.metas.keys()) {
    const sense = metaSense(name);
    if (sense !== null) add("meta", sense, metas(facts, name));
  }
  for (const [name, sense] of PROPERTIES) add("property", sense, properties(facts, name));
  add("url", "published", urlDate(facts));
  add("script", "published", scriptDates(inScripts, facts));
  return readings;
}

const OTHER_KEYS = [
  "startDate",
  "endDate",
  "doorTime",
  "validThrough",
  "priceValidUntil",
  "birthDate",
  "deathDate",
  "foundingDate",
];

/** The dates in JSON-LD of something other than a text: an event, an offer, a person. As written. */
export function statedOtherwise({ jsonLd }: PageFacts): string[] {
  return jsonLd.flatMap((node) => OTHER_KEYS.flatMap((key) => stringsOf(node[key])));
}
