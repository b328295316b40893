import type { SitemapEntry } from "./sitemap.ts";

/** Sitemaps of an index that one poll follows. */
const MAX_CHILDREN = 4;

/** Words in the names of sitemaps that list no articles, as common content systems name them. */
const OTHER_LISTS = new Set(
  (
    "category categories tag tags taxonomy taxonomies topic topics author authors user users " +
    "image images video videos product products"
  ).split(" "),
);

/** A site that numbers its sitemaps, or names them for months, adds to the last. */
const byNumber = new Intl.Collator("en", { numeric: true });

/** The sitemaps of an index that have changed last, as far as they may name articles. */
export function newestSitemaps(entries: readonly SitemapEntry[]): string[] {
  return articleSitemaps(entries).slice(0, MAX_CHILDREN);
}

/** All sitemaps of an index that may name articles, those first that have changed last. */
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

/** A sitemap of news holds those of the last two days, which is what a crawl comes for. */
function byNews(one: { readonly isOfNews: boolean }, other: { readonly isOfNews: boolean }): number {
  return Number(other.isOfNews) - Number(one.isOfNews);
}

function wordsOf(url: string): string[] {
  const name = new URL(url).pathname.split("/").at(-1) ?? "";
  return name.toLowerCase().split(/[^a-z]+/);
}
