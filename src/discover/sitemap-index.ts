import type { SitemapEntry } from "./sitemap.ts";

/** Sitemaps of an index to follow in one poll. */
const MAX_SITEMAPS = 4;

/** Words in the names of sitemaps without articles, as in common content management systems. */
const OTHER_LISTS = new Set(
  (
    "category categories tag tags taxonomy taxonomies topic topics author authors user users " +
    "image images video videos product products"
  ).split(" "),
);

/** Sites that number their sitemaps, or name them by month, append to the last one. */
const byNumber = new Intl.Collator("en", { numeric: true });

/** The most recently changed sitemaps of an index that may list articles. */
export function newestSitemaps(entries: readonly SitemapEntry[]): string[] {
  return articleSitemaps(entries).slice(0, MAX_SITEMAPS);
}

/** All sitemaps of an index that may list articles, the most recently changed first. */
export function articleSitemaps(entries: readonly SitemapEntry[]): string[] {
  const ofArticles = entries.filter(({ url }) => !listsOthers(url));
  return (ofArticles.length > 0 ? ofArticles : entries)
    .map(({ url, lastModified }) => ({
      url,
      isOfNews: wordsOf(url).includes("news"),
      time: lastModified === null ? 0 : Date.parse(lastModified) || 0,
    }))
    .sort((one, other) => other.time - one.time || byNews(one, other) || byNumber.compare(other.url, one.url))
    .map(({ url }) => url);
}

function listsOthers(url: string): boolean {
  return wordsOf(url).some((word) => OTHER_LISTS.has(word));
}

/** A news sitemap lists the last two days, which is what a crawl needs. */
function byNews(one: { readonly isOfNews: boolean }, other: { readonly isOfNews: boolean }): number {
  return Number(other.isOfNews) - Number(one.isOfNews);
}

function wordsOf(url: string): string[] {
  const name = new URL(url).pathname.split("/").at(-1) ?? "";
  return name.toLowerCase().split(/[^a-z]+/);
}
