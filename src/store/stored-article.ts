import type { Article, Discovery, FetchedPages, Gone, StoredArticle } from "../article.ts";
import { normalised } from "../text/long-marks.ts";
import { articleId } from "../url/article-id.ts";
import { normaliseUrl } from "../url/normalise-url.ts";
import { recordOfFetch } from "./fetch-records.ts";
import type { ArticlePlace } from "./keys.ts";
import { sha256 } from "./pages.ts";
import { simhash } from "./simhash.ts";
import { versionChange } from "./version-change.ts";

/** The same for the same headline and text, however their characters are composed. */
export function contentHash({ headline, articleBody }: Article): string {
  return sha256(normalised(JSON.stringify([headline, articleBody]), "NFC"));
}

/** The version that `article` makes after `latest`. */
export function nextVersion(
  article: Article,
  pages: FetchedPages,
  discovery: Discovery,
  place: ArticlePlace,
  latest: StoredArticle | null,
): StoredArticle {
  const [first, ...further] = pages;
  const { fetchedAt } = first;
  return {
    ...article,
    id: place.id,
    host: place.host,
    aliases: union(latest?.aliases ?? [], aliasesOf(article, pages)),
    fetch: recordOfFetch(first),
    ...(further.length === 0 ? {} : { furtherFetches: further.map(recordOfFetch) }),
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
    firstSeen: latest === null ? fetchedAt : firstSeenOf(latest),
    // Who named the article first: an edit found by another way is not another discovery.
    discovery: latest?.discovery ?? discovery,
  };
}

/** `latest` after a fetch of a copy of it, which says nothing of the article's own page. */
export function withMoreAliases(latest: StoredArticle, pages: FetchedPages): StoredArticle {
  const aliases = union(latest.aliases, aliasesOf(latest, pages));
  return aliases.length === latest.aliases.length ? latest : { ...latest, aliases };
}

/** When an article was first fetched. What was filed before it was kept knows it of its latest version alone. */
export function firstSeenOf({ firstSeen, version }: Pick<StoredArticle, "firstSeen" | "version">): string {
  return firstSeen ?? version.firstSeen;
}

/** `latest` after a fetch that found the same text. The same object when the fetch tells nothing new. */
export function refreshed(latest: StoredArticle, article: Article, pages: FetchedPages): StoredArticle {
  const [{ fetchedAt }] = pages;
  const aliases = union(latest.aliases, aliasesOf(article, pages));
  const isLater = fetchedAt > latest.version.lastChecked;
  if (!isLater && aliases.length === latest.aliases.length) return latest;
  if (!isLater) return { ...latest, aliases };
  return {
    ...latest,
    aliases,
    version: { ...latest.version, lastChecked: fetchedAt },
    gone: goneAt(latest, fetchedAt),
  };
}

/** `next` with the URLs that led to the article in the meantime. */
export function withAliases(next: StoredArticle, latest: StoredArticle | null): StoredArticle {
  return latest === null ? next : { ...next, aliases: union(latest.aliases, next.aliases) };
}

/** The URLs of the fetches, also of further pages, that are not just another spelling of the article's own. */
export function aliasesOf(article: Pick<Article, "url">, pages: FetchedPages): string[] {
  const own = articleId(article.url);
  const urls = pages.flatMap(({ requestedUrl, redirects, finalUrl }) => [
    requestedUrl,
    ...redirects.map(({ url }) => url),
    finalUrl,
  ]);
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
