import { createHash } from "node:crypto";

/** Identifies where an article is stored. */
export interface ArticlePlace {
  readonly id: string;
  readonly host: string;
}

/** Validates a place read from an object: stored content is never trusted as part of a key. */
export function isPlace(value: unknown): value is ArticlePlace {
  const { id, host } = (value ?? {}) as Record<string, unknown>;
  return isArticleId(id) && isHost(host);
}

export function isArticleId(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{32}$/.test(value);
}

/** A host name that passes the URL guard, with its port; or a loopback address, for development. */
function isHost(value: unknown): value is string {
  return typeof value === "string" && /^[a-z0-9_[\]][a-z0-9_.[\]-]{0,260}$/.test(value) && !value.includes("..");
}

export const ARTICLES_PREFIX = "articles/";
export const FAILURES_PREFIX = "failures/";
export const SOURCES_PREFIX = "sources/";
/** Sources added at run time; updated by compare-and-swap. */
export const SOURCE_LIST_KEY = "settings/sources.json";
/** When each source is due, for the command line; derived, updated by compare-and-swap. */
export const CRAWL_SCHEDULE_KEY = "crawl/due.json";
/** What commands did and used, by UTC day; updated by compare-and-swap. */
export const USAGE_PREFIX = "usage/";
/** Histories of hosts, some in each object; updated by compare-and-swap. */
export const HOSTS_PREFIX = "hosts/";
/** The last articles of each host as fingerprints, for the command line; updated by compare-and-swap. */
const DIGESTS_PREFIX = "digests/";
export const TRIES_PREFIX = "tries/";
export const OUTBOX_PREFIX = "untold/";
/** Blocked hosts and URLs; updated by compare-and-swap. */
export const BLOCKS_KEY = "settings/blocks.json";
/** Saved searches; updated by compare-and-swap. */
export const SEARCHES_KEY = "settings/searches.json";
export const SITES_PREFIX = "settings/sites/";
export const RESPONSES_PREFIX = "answers/";
export const CHANGES_PREFIX = "changes/";
export const DELETED_PREFIX = "deleted/";
export const URLS_PREFIX = "urls/";
export const MARKS_PREFIX = "marks/";
const VECTORS_PREFIX = "vectors/";
/** The Parquet files of the table of articles, in Hive partitions by day. */
export const TABLE_PREFIX = "tables/articles/";
/** A record of each Parquet file of the table, under the same name. */
export const PARTS_PREFIX = "tables/parts/";
/** How far the table is filed; updated by compare-and-swap. */
export const TABLE_STATE_KEY = "tables/state.json";

/** The page as received, gzipped; named by the SHA-256 of the uncompressed bytes. Create-only. */
export const pageKey = (sha256: string): string => `pages/${sha256}.html.gz`;

/** The latest good version; updated by compare-and-swap. */
export const articleKey = (place: ArticlePlace): string => `${folder(place)}/article.json`;

/** The passages that the index of vectors has of an article; updated by compare-and-swap. */
export const vectorsKey = ({ host, id }: ArticlePlace): string => `${VECTORS_PREFIX}${host}/${id}.json`;

/** The article as Markdown with front matter, where the setting asks for it. */
export const markdownKey = (place: ArticlePlace): string => `${folder(place)}/article.md`;

export const versionsPrefix = (place: ArticlePlace): string => `${folder(place)}/versions/`;

/** One version of the article. Create-only. */
export const versionKey = (place: ArticlePlace, number: number): string => `${versionsPrefix(place)}${number}.json`;

/** The last fetch that was worse than the article and was rejected. */
export const keptOutKey = (place: ArticlePlace): string => `${folder(place)}/kept-out.json`;

/** Why the last attempt at a URL failed. */
export const failureKey = ({ host, id }: ArticlePlace): string => `${FAILURES_PREFIX}${host}/${id}.json`;

/** The queue's attempts at a URL while its message is being redelivered. */
export const attemptsKey = ({ host, id }: ArticlePlace): string => `${TRIES_PREFIX}${host}/${id}.json`;

/** An entry for a call that may have events left to publish. Keys sort by age, oldest first. */
export const outboxKey = (since: Date, call: string): string => `${OUTBOX_PREFIX}${since.getTime()}-${call}.json`;

/** The call of an outbox entry, from its key. */
export const callOf = (key: string): string =>
  key
    .slice(OUTBOX_PREFIX.length)
    .replace(/^\d+-/, "")
    .replace(/\.json$/, "");

export const hostsKey = (page: number): string => `${HOSTS_PREFIX}${page}.json`;

/** @param host as in the keys of its articles. */
export const digestKey = (host: string): string => `${DIGESTS_PREFIX}${host}.json`;

/** @param day such as `2026-11-23`. */
export const usageKey = (day: string): string => `${USAGE_PREFIX}${day}.json`;

/**
 * Parquet files of one UTC day of the table of articles.
 * @param day such as `2026-11-23`.
 */
export const partKey = (day: string, name: string): string => `${TABLE_PREFIX}filed=${day}/${name}.parquet`;

/** The state of a source; updated by compare-and-swap. */
export const sourceKey = (id: string): string => `${SOURCES_PREFIX}${id}.json`;

/** Progress of the crawl of a source's archive; updated by compare-and-swap. */
export const archiveKey = (id: string): string => `archives/${id}.json`;

export const archiveListsPrefix = (id: string): string => `archives/${id}/`;

/** Sitemap entries that are not all queued yet. */
export const archiveListKey = (id: string, mark: string): string => `${archiveListsPrefix(id)}${mark}.json`;

/** The stored response to an idempotent request, under a digest of its name. Deleted after a day. */
export const responseKey = (day: Date, name: string): string =>
  `${RESPONSES_PREFIX}${day.toISOString().slice(0, 10)}/${createHash("sha256").update(name).digest("hex")}.json`;

/** The article that a URL leads to; named by the article id of the URL. Create-only. */
export const urlKey = (id: string): string => `${URLS_PREFIX}${id}.json`;

/** The owner's marks on an article; updated by compare-and-swap. */
export const marksKey = (id: string): string => `${MARKS_PREFIX}${id}.json`;

/** Records that an article was deleted, under its id and the ids of its other URLs. */
export const tombstoneKey = (id: string): string => `${DELETED_PREFIX}${id}.json`;

/** The owner's rule for the pages of a site; updated by compare-and-swap. */
export const siteRuleKey = (host: string): string => `${SITES_PREFIX}${host}.json`;

/** Prefix of every object of one article. */
export const articlePrefix = (place: ArticlePlace): string => `${folder(place)}/`;

/** Whether a key has the form of an `article.json`, even where its host or id is invalid. */
export function isArticleKey(key: string): boolean {
  return /^articles\/.*\/article\.json$/.test(key);
}

/** The place in the key of an `article.json`; `null` for any other key. */
export function placeOfArticleKey(key: string): ArticlePlace | null {
  const place = placeOfKey(key);
  return place !== null && key === articleKey(place) ? place : null;
}

/** The place in the key of any object under an article; `null` for any other key. */
export function placeOfKey(key: string): ArticlePlace | null {
  const [prefix, host, id, name] = key.split("/");
  if (prefix !== "articles" || name === undefined) return null;
  const place = { host, id };
  return isPlace(place) ? place : null;
}

/** The number in the key of a version; `null` for any other key. */
export function numberOfVersionKey(key: string): number | null {
  const digits = /^articles\/[^/]+\/[^/]+\/versions\/(\d+)\.json$/.exec(key)?.[1];
  return digits === undefined ? null : Number(digits);
}

function folder({ host, id }: ArticlePlace): string {
  return `${ARTICLES_PREFIX}${host}/${id}`;
}
