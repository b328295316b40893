import { mapConcurrently } from "../concurrently.ts";
import type { ArticleSummary } from "../ports/catalog.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { type RightsFilter, refusalOf } from "../rights/rights-filter.ts";
import { useBits, verdictsOf } from "../rights/use-bits.ts";
import type { StoredArticle } from "../stored-article.ts";
import { ARTICLES_PREFIX, placeOfArticleKey } from "./keys.ts";
import { readLatest } from "./read-latest.ts";

export interface ArticleListOptions {
  /** `next` of the previous page; `null` starts at the first. */
  readonly cursor: string | null;
  /** Articles per page, 1 to 1,000. */
  readonly limit: number;
  /** Only the articles of one host, as written in keys; `null` for all. */
  readonly host?: string | null;
  /** Leaves out articles that may not be used in these ways; a page then has fewer articles. */
  readonly rights?: RightsFilter | null;
}

export interface ArticleList {
  readonly articles: readonly ArticleSummary[];
  readonly next: string | null;
}

const CONCURRENT_READS = 6; // Workers allow six open connections.
/**
 * Most articles have one or two versions and perhaps a Markdown copy, so that one listing request usually fills a page.
 */
const KEYS_PER_ARTICLE = 4;
const MAX_KEYS = 1000;

/** Articles sorted by host and id, read from the bucket alone. */
export async function listArticles(options: ArticleListOptions, store: ObjectStore): Promise<ArticleList> {
  const { keys, next } = await articleKeys(options, store);
  const articles = await mapConcurrently(CONCURRENT_READS, keys, async (key) => {
    const place = placeOfArticleKey(key);
    return place === null ? null : (await readLatest(place, store)).article;
  });
  const listed = articles.filter((article) => article !== null && refusalOf(article, options.rights ?? null) === null);
  return { articles: listed.flatMap((article) => (article === null ? [] : [summaryOf(article)])), next };
}

async function articleKeys({ cursor, limit, host = null }: ArticleListOptions, store: ObjectStore) {
  const prefix = host === null ? ARTICLES_PREFIX : `${ARTICLES_PREFIX}${host}/`;
  const keys: string[] = [];
  let after = cursor;
  do {
    const page = await store.list({ prefix, after, limit: Math.min(MAX_KEYS, limit * KEYS_PER_ARTICLE + 1) });
    for (const { key } of page.objects) {
      if (placeOfArticleKey(key) === null) continue;
      if (keys.length === limit) return { keys, next: keys.at(-1) ?? null };
      keys.push(key);
    }
    after = page.next;
  } while (after !== null);
  return { keys, next: null };
}

export function summaryOf(article: StoredArticle): ArticleSummary {
  const { id, host, url, type, headline, description, datePublished, inLanguage, wordCount, outcome } = article;
  return {
    id,
    host,
    url,
    type,
    kind: article.pageKind?.kind ?? null,
    headline,
    description,
    authors: article.authors.map(({ name }) => name),
    publisher: article.publisher?.name ?? null,
    datePublished,
    inLanguage,
    dir: article.dir,
    image: article.mainImage?.url ?? null,
    wordCount,
    removals: article.removals.length,
    quality: article.quality.score,
    outcome,
    version: article.version.number,
    fetchedAt: article.fetch.fetchedAt,
    lastChecked: article.version.lastChecked,
    isGone: article.gone !== null,
    uses: verdictsOf(useBits(article)),
  };
}
