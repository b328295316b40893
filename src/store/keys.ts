import { createHash } from "node:crypto";

/** Where an article lies. */
export interface ArticlePlace {
  readonly id: string;
  readonly host: string;
}

/** Whether something read from an object can be where an article lies; a place is never taken on an object's word alone. */
export function isPlace(value: unknown): value is ArticlePlace {
  const { id, host } = (value ?? {}) as Record<string, unknown>;
  return isArticleId(id) && isHost(host);
}

export function isArticleId(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{32}$/.test(value);
}

/** A name as the guard lets it be fetched, with its port; or an address on loopback, for development. */
function isHost(value: unknown): value is string {
  return typeof value === "string" && /^[a-z0-9_[\]][a-z0-9_.[\]-]{0,260}$/.test(value) && !value.includes("..");
}

/** Everything about articles begins with this. */
export const ARTICLES_PREFIX = "articles/";
export const FAILURES_PREFIX = "failures/";
export const SOURCES_PREFIX = "sources/";
/** The sources that were added while the service runs; moved by compare-and-swap. */
export const SOURCE_LIST_KEY = "settings/sources.json";
/** When each source is due next, for the command line; derived, moved by compare-and-swap. */
export const CRAWL_SCHEDULE_KEY = "crawl/due.json";
export const TRIES_PREFIX = "tries/";
export const OUTBOX_PREFIX = "untold/";
/** Hosts and URLs that the owner keeps away; moved by compare-and-swap. */
export const BLOCKS_KEY = "settings/blocks.json";
/** Searches that are kept; moved by compare-and-swap. */
export const SEARCHES_KEY = "settings/searches.json";
export const SITES_PREFIX = "settings/sites/";
export const RESPONSES_PREFIX = "answers/";
export const CHANGES_PREFIX = "changes/";
export const DELETED_PREFIX = "deleted/";
export const URLS_PREFIX = "urls/";
export const MARKS_PREFIX = "marks/";

/** The page as received, packed; named by the SHA-256 of what it unpacks to. Create-only. */
export const pageKey = (sha256: string): string => `pages/${sha256}.html.gz`;

/** The latest good version; moved by compare-and-swap. */
export const articleKey = (place: ArticlePlace): string => `${folder(place)}/article.json`;

/** The same as Markdown with front matter; a setting. */
export const markdownKey = (place: ArticlePlace): string => `${folder(place)}/article.md`;

export const versionsPrefix = (place: ArticlePlace): string => `${folder(place)}/versions/`;

/** One version of the article. Create-only. */
export const versionKey = (place: ArticlePlace, number: number): string => `${versionsPrefix(place)}${number}.json`;

/** The last fetch that was worse than the article. */
export const keptOutKey = (place: ArticlePlace): string => `${folder(place)}/kept-out.json`;

/** Why the last try at a URL failed. */
export const failureKey = ({ host, id }: ArticlePlace): string => `${FAILURES_PREFIX}${host}/${id}.json`;

/** What a queue knows of the tries at a URL, while a message for it comes again and again. */
export const attemptsKey = ({ host, id }: ArticlePlace): string => `${TRIES_PREFIX}${host}/${id}.json`;

/** A note of an HTTP call that is not over: its subscribers may have something left to hear. The oldest come first. */
export const outboxKey = (since: Date, call: string): string => `${OUTBOX_PREFIX}${since.getTime()}-${call}.json`;

/** What the crawl remembers of a source; moved by compare-and-swap. */
export const sourceKey = (id: string): string => `${SOURCES_PREFIX}${id}.json`;

/** How far the crawl of a source's archive has come; moved by compare-and-swap. */
export const archiveKey = (id: string): string => `archives/${id}.json`;

export const archiveListsPrefix = (id: string): string => `archives/${id}/`;

/** Entries of a sitemap that are not all queued yet. */
export const archiveListKey = (id: string, mark: string): string => `${archiveListsPrefix(id)}${mark}.json`;

/** The answer to a request that may be sent again, under a digest of its name: only for a day. */
export const responseKey = (day: Date, name: string): string =>
  `${RESPONSES_PREFIX}${day.toISOString().slice(0, 10)}/${createHash("sha256").update(name).digest("hex")}.json`;

/** Where a URL leads; named by the article id of the URL. Create-only. */
export const urlKey = (id: string): string => `${URLS_PREFIX}${id}.json`;

/** What the owner has marked an article with; moved by compare-and-swap. */
export const marksKey = (id: string): string => `${MARKS_PREFIX}${id}.json`;

/** That an article was deleted, under its id and under those of its other URLs. */
export const tombstoneKey = (id: string): string => `${DELETED_PREFIX}${id}.json`;

/** What the owner says of the pages of a site; moved by compare-and-swap. */
export const siteRuleKey = (host: string): string => `${SITES_PREFIX}${host}.json`;

/** Everything of one article begins with this. */
export const articlePrefix = (place: ArticlePlace): string => `${folder(place)}/`;

/** Whether a key looks like that of an `article.json`, be it at no place that an article can have. */
export function isArticleKey(key: string): boolean {
  return /^articles\/.*\/article\.json$/.test(key);
}

/** The place in the key of an `article.json`; `null` for every other key. */
export function placeOfArticleKey(key: string): ArticlePlace | null {
  const place = placeOfKey(key);
  return place !== null && key === articleKey(place) ? place : null;
}

/** The place in the key of anything that lies under an article; `null` for every other key. */
export function placeOfKey(key: string): ArticlePlace | null {
  const [prefix, host, id, name] = key.split("/");
  if (prefix !== "articles" || name === undefined) return null;
  const place = { host, id };
  return isPlace(place) ? place : null;
}

/** The number in the key of a version; `null` for every other key. */
export function numberOfVersionKey(key: string): number | null {
  const digits = /^articles\/[^/]+\/[^/]+\/versions\/(\d+)\.json$/.exec(key)?.[1];
  return digits === undefined ? null : Number(digits);
}

function folder({ host, id }: ArticlePlace): string {
  return `${ARTICLES_PREFIX}${host}/${id}`;
}
