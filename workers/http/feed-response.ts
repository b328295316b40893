import type { Context } from "hono";
import { mapConcurrently } from "../../src/concurrently.ts";
import { renderAtom } from "../../src/feeds/atom.ts";
import { type DeletedItem, type FeedItem, feedItem } from "../../src/feeds/feed.ts";
import { renderJsonFeed } from "../../src/feeds/json-feed.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { type RightsFilter, refusalOf } from "../../src/rights/rights-filter.ts";
import { readLatest } from "../../src/store/read-latest.ts";
import type { StoredArticle } from "../../src/stored-article.ts";

/** Feed formats of a list, with the full text of each article. */
export const FEED_FORMATS = {
  atom: { type: "application/atom+xml; charset=utf-8", render: renderAtom },
  jsonfeed: { type: "application/feed+json; charset=utf-8", render: renderJsonFeed },
} as const;

export type FeedFormat = keyof typeof FEED_FORMATS;

export interface ListAsFeed {
  readonly title: string;
  readonly items: readonly FeedItem[];
  readonly deleted?: readonly DeletedItem[];
  /** Name and value of the query parameter of the next page; `null` on the last. */
  readonly next: readonly [name: string, value: string] | null;
}

/** A list as a feed, with a link to its next page. */
export function feedResponse(
  c: Context,
  format: FeedFormat,
  { title, items, deleted = [], next }: ListAsFeed,
): Response {
  const url = new URL(c.req.url);
  const nextUrl = new URL(url);
  if (next !== null) nextUrl.searchParams.set(...(next as [string, string]));
  const { type, render } = FEED_FORMATS[format];
  const feed = { title, url: url.href, nextUrl: next === null ? null : nextUrl.href, items, deleted };
  return c.body(render(feed), 200, { "Content-Type": type });
}

const CONCURRENT_READS = 6; // A Worker may have six open connections.

/**
 * Reads the articles of a list from the bucket. Those deleted meanwhile are left out, and those whose latest version may
 * not be used in these ways, which the catalog may not know yet.
 */
export async function feedItemsOf(
  entries: readonly Pick<StoredArticle, "id" | "host">[],
  store: ObjectStore,
  rights: RightsFilter | null = null,
): Promise<readonly FeedItem[]> {
  const articles = await mapConcurrently(
    CONCURRENT_READS,
    entries,
    async (entry) => (await readLatest(entry, store)).article,
  );
  const usable = articles.filter((article) => article !== null && refusalOf(article, rights) === null);
  return usable.flatMap((article) => (article === null ? [] : [feedItem(article)]));
}
