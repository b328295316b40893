import { type Meaning, strictest } from "./use.ts";

/** Directives with a value after a colon; any other word before a colon names a crawler. */
const VALUED: ReadonlySet<string> = new Set([
  "max-snippet",
  "max-image-preview",
  "max-video-preview",
  "unavailable_after",
]);

const ALLOWS_SEARCH: Meaning = { search: "allowed" };
const RESERVES_SEARCH: Meaning = { search: "reserved" };
const RESERVES_AI_INPUT: Meaning = { "ai-input": "reserved" };
const RESERVES_AI: Meaning = { "ai-input": "reserved", "ai-train": "reserved" };

/**
 * As documented by the search engines: https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag,
 * and for `noarchive` and `nocache`
 * https://blogs.bing.com/webmaster/september-2023/Announcing-new-options-for-webmasters-to-control-usage-of-their-content-in-Bing-Chat.
 * `noai` was introduced by DeviantArt and has no specification; it is read literally.
 */
const DIRECTIVES: ReadonlyMap<string, Meaning> = new Map([
  ["all", ALLOWS_SEARCH],
  ["index", ALLOWS_SEARCH],
  ["noindex", RESERVES_SEARCH],
  ["none", RESERVES_SEARCH],
  ["nosnippet", RESERVES_AI_INPUT],
  ["max-snippet:0", RESERVES_AI_INPUT],
  ["noarchive", RESERVES_AI],
  ["nocache", RESERVES_AI],
  ["noai", RESERVES_AI],
]);

/**
 * The meaning of a robots meta tag or an X-Robots-Tag header. Of contradicting directives the most restrictive applies.
 * Directives after the name of a crawler, as in `googlebot: noindex`, are for that crawler alone.
 */
export function meaningOfDirectives(text: string): Meaning {
  const meanings: Meaning[] = [];
  let isForEveryCrawler = true;
  for (const part of text.toLowerCase().split(",")) {
    const [name = "", ...values] = part.split(":").map((word) => word.trim());
    const isNamed = values.length > 0 && !VALUED.has(name);
    if (isNamed) isForEveryCrawler = name === "*";
    const directive = (isNamed ? values : [name, ...values]).join(":");
    if (isForEveryCrawler) meanings.push(DIRECTIVES.get(directive) ?? {});
  }
  return strictest(meanings);
}
