import type { Discovery } from "../article.ts";
import type { FeedEntry } from "../discover/feed.ts";
import { withoutListPages } from "../discover/list-pages.ts";
import { newestFirst } from "../discover/newest-first.ts";
import type { SitemapEntry } from "../discover/sitemap.ts";

/** A page that a source names. */
export interface ListedEntry {
  readonly url: string;
  readonly via: Discovery["via"];
  /** What the source calls itself: title of a feed, newspaper of a news sitemap. */
  readonly sourceTitle: string | null;
  readonly date: string | null;
}

export function entriesOfFeed(title: string | null, entries: readonly FeedEntry[]): ListedEntry[] {
  return entries.map(({ url, date }) => ({ url, via: "feed", sourceTitle: title, date }));
}

/** The newest first: a sitemap says what it lists, and in no order. */
export function entriesOfSitemap(entries: readonly SitemapEntry[]): ListedEntry[] {
  const listed = withoutListPages(entries).map(({ url, lastModified, news }): ListedEntry => {
    if (news === null) return { url, via: "sitemap", sourceTitle: null, date: lastModified };
    return { url, via: "news-sitemap", sourceTitle: news.publication, date: news.date ?? lastModified };
  });
  return newestFirst(listed);
}

export function entriesOfSection(title: string | null, links: readonly string[]): ListedEntry[] {
  return links.map((url) => ({ url, via: "section", sourceTitle: title, date: null }));
}
