import type { Article, Discovery, FetchedPage, Gone, StoredArticle } from "../article.ts";
import { articleId } from "../url/article-id.ts";
import { normaliseUrl } from "../url/normalise-url.ts";
import { type ArticlePlace, pageKey } from "./keys.ts";
import { sha256 } from "./pages.ts";
import { simhash } from "./simhash.ts";
import { versionChange } from "./version-change.ts";

/** The same for the same headline and text, however their characters are composed. */
export function contentHash({ headline, articleBody }: Article): string {
  return sha256(JSON.stringify([headline, articleBody]).normalize("NFC"));
}

/** The version that `article` makes after `latest`. */
export function nextVersion(
  article: Article,
  page: FetchedPage,
  discovery: Discovery,
  place: ArticlePlace,
  latest: StoredArticle | null,
): StoredArticle {
  const rawSha256 = sha256(page.body);
  const { requestedUrl, finalUrl, redirects, statusCode, contentType, charset } = page;
  const { etag, lastModified, headers, fetchedAt } = page;
  return {
    ...article,
    id: place.id,
    host: place.host,
    aliases: union(latest?.aliases ?? [], aliasesOf(article, page)),
    fetch: {
      requestedUrl,
      finalUrl,
      redirects,
      statusCode,
      contentType,
      charset,
      etag,
      lastModified,
      headers,
      fetchedAt,
      rawKey: pageKey(rawSha256),
      rawSha256,
    },
    version: {
      number: (latest?.version.number ?? 0) + 1,
      previous: latest?.version.number ?? null,
      contentHash: contentHash(article),
      simhash: simhash(article.articleBody),
      firstSeen: fetchedAt,
      lastChecked: fetchedAt,
      change: latest === null ? null : versionChange(latest, article),
    },
    gone: goneAt(latest, fetchedAt),
    discovery,
  };
}

/** `latest` after a fetch that found the same text. The same object when the fetch tells nothing new. */
export function refreshed(latest: StoredArticle, article: Article, page: FetchedPage): StoredArticle {
  const aliases = union(latest.aliases, aliasesOf(article, page));
  const isLater = page.fetchedAt > latest.version.lastChecked;
  if (!isLater && aliases.length === latest.aliases.length) return latest;
  if (!isLater) return { ...latest, aliases };
  return {
    ...latest,
    aliases,
    version: { ...latest.version, lastChecked: page.fetchedAt },
    gone: goneAt(latest, page.fetchedAt),
  };
}

/** `next` with the URLs that led to the article in the meantime. */
export function withAliases(next: StoredArticle, latest: StoredArticle | null): StoredArticle {
  return latest === null ? next : { ...next, aliases: union(latest.aliases, next.aliases) };
}

/** The URLs of a fetch that are not just another spelling of the article's own. */
export function aliasesOf(article: Article, page: FetchedPage): string[] {
  const own = articleId(article.url);
  const urls = [page.requestedUrl, ...page.redirects.map(({ url }) => url), page.finalUrl];
  return union(urls.filter((url) => articleId(url) !== own).map(normaliseUrl), []);
}

/** A page that was there at this time takes the note away, unless it was gone later. */
function goneAt(latest: StoredArticle | null, fetchedAt: string): Gone | null {
  const gone = latest?.gone ?? null;
  return gone !== null && gone.since > fetchedAt ? gone : null;
}

function union(some: readonly string[], others: readonly string[]): string[] {
  return [...new Set([...some, ...others])].sort();
}
