import { pathShapeOf } from "../discover/article-path.ts";
import type { FeedEntry } from "../discover/feed.ts";
import { withoutListPages } from "../discover/list-pages.ts";
import { newestFirst } from "../discover/newest-first.ts";
import type { SitemapEntry } from "../discover/sitemap.ts";
import type { Discovery } from "../stored-article.ts";

/** An entry of a source. */
export interface ListedEntry {
  readonly url: string;
  readonly via: Discovery["via"];
  /** Title of the feed, or publication of the news sitemap. */
  readonly sourceTitle: string | null;
  readonly date: string | null;
}

export function entriesOfFeed(title: string | null, entries: readonly FeedEntry[]): ListedEntry[] {
  return entries.map(({ url, date }) => ({ url, via: "feed", sourceTitle: title, date }));
}

/**
 * Newest first, because sitemaps are unordered. A sitemap lists every page of a site: URLs of list pages are dropped,
 * except where a news sitemap declares them as articles.
 */
export function entriesOfSitemap(entries: readonly SitemapEntry[]): ListedEntry[] {
  const articles = withoutListPages(entries).filter(({ url, news }) => news !== null || pathShapeOf(url) !== "list");
  const listed = articles.map(({ url, lastModified, news }): ListedEntry => {
    if (news === null) return { url, via: "sitemap", sourceTitle: null, date: lastModified };
    return { url, via: "news-sitemap", sourceTitle: news.publication, date: news.date ?? lastModified };
  });
  return newestFirst(listed);
}

export function entriesOfSection(title: string | null, links: readonly string[]): ListedEntry[] {
  return links.map((url) => ({ url, via: "section", sourceTitle: title, date: null }));
}
