import type { Discovery } from "../article.ts";
import { leadsToArticle } from "../discover/article-path.ts";
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

/**
 * The newest first, because a sitemap has no order. It lists every page of a site: those that are no articles by
 * their URLs are left out, save where a news sitemap says that they are.
 */
export function entriesOfSitemap(entries: readonly SitemapEntry[]): ListedEntry[] {
  const articles = withoutListPages(entries).filter(({ url, news }) => news !== null || leadsToArticle(url) !== "list");
  const listed = articles.map(({ url, lastModified, news }): ListedEntry => {
    if (news === null) return { url, via: "sitemap", sourceTitle: null, date: lastModified };
    return { url, via: "news-sitemap", sourceTitle: news.publication, date: news.date ?? lastModified };
  });
  return newestFirst(listed);
}

export function entriesOfSection(title: string | null, links: readonly string[]): ListedEntry[] {
  return links.map((url) => ({ url, via: "section", sourceTitle: title, date: null }));
}
