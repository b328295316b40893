import type { Article } from "../article.ts";
import type { FetchedPages } from "../fetched-page.ts";
import { useBits } from "../rights/use-bits.ts";
import type { Rights } from "../rights-statement.ts";
import type { Discovery, Gone, StoredArticle } from "../stored-article.ts";
import { normalised } from "../text/long-marks.ts";
import { articleId } from "../url/article-id.ts";
import { normaliseUrl } from "../url/normalise-url.ts";
import { recordOfFetch } from "./fetch-records.ts";
import type { ArticlePlace } from "./keys.ts";
import { sha256 } from "./pages.ts";
import { simhash } from "./simhash.ts";
import { versionChange } from "./version-change.ts";

/** Equal for the same headline and text in any Unicode normalisation. */
export function contentHash({ headline, articleBody }: Article): string {
  return sha256(normalised(JSON.stringify([headline, articleBody]), "NFC"));
}

/** The version that `article` becomes after `latest`. */
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
    // The first discovery stays: an edit found another way does not change it.
    discovery: latest?.discovery ?? discovery,
  };
}

/** `latest` after a fetch of a copy, which says nothing about the article's own page. */
export function withMoreAliases(latest: StoredArticle, pages: FetchedPages): StoredArticle {
  const aliases = union(latest.aliases, aliasesOf(latest, pages));
  return aliases.length === latest.aliases.length ? latest : { ...latest, aliases };
}

/**
 * When an article was first fetched. Articles stored before this field existed only know it for their latest version.
 */
export function firstSeenOf({ firstSeen, version }: Pick<StoredArticle, "firstSeen" | "version">): string {
  return firstSeen ?? version.firstSeen;
}

/** `latest` after a fetch of the same text. The same object when nothing changed. */
export function refreshed(latest: StoredArticle, article: Article, pages: FetchedPages): StoredArticle {
  const [{ fetchedAt }] = pages;
  const aliases = union(latest.aliases, aliasesOf(article, pages));
  const isLater = fetchedAt > latest.version.lastChecked;
  if (!isLater && aliases.length === latest.aliases.length) return latest;
  if (!isLater) return { ...latest, aliases };
  return {
    ...latest,
    aliases,
    rights: restated(latest, article, pages),
    version: { ...latest.version, lastChecked: fetchedAt },
    gone: goneAt(latest, fetchedAt),
  };
}

/**
 * The rights of `latest` after a later fetch of the same text: what its site states now, if that changes the verdict on
 * a use. Only a fetch of the same URL with robots.txt has seen all that the site states.
 */
function restated(latest: StoredArticle, article: Article, [page]: FetchedPages): Rights {
  if (page.finalUrl !== latest.fetch.finalUrl || page.hostStatements === undefined) return latest.rights;
  const [before, now] = [useBits(latest), useBits(article)];
  if (before.reserved === now.reserved && before.allowed === now.allowed) return latest.rights;
  return { ...article.rights, asOf: page.fetchedAt };
}

/** `latest` as of a check that only the catalog has recorded. The same object when that is no later. */
export function withLastCheck(latest: StoredArticle, at: string | null): StoredArticle {
  if (at === null || at <= latest.version.lastChecked) return latest;
  return { ...latest, version: { ...latest.version, lastChecked: at } };
}

/** How far `lastChecked` in the bucket may lag behind the catalog, which can be lost. */
const MAX_LAG_MS = 7 * 24 * 3_600_000;

/** Whether `next` differs from `latest` in the time of the check alone, so that it is enough if the catalog records it. */
export function isOnlyCheck(next: StoredArticle, latest: StoredArticle): boolean {
  const lag = Date.parse(next.version.lastChecked) - Date.parse(latest.version.lastChecked);
  const isSame = next.gone === latest.gone && next.rights === latest.rights;
  return isSame && next.aliases.length === latest.aliases.length && lag < MAX_LAG_MS;
}

/** `next` with the aliases added to the article in the meantime. */
export function withAliases(next: StoredArticle, latest: StoredArticle | null): StoredArticle {
  return latest === null ? next : { ...next, aliases: union(latest.aliases, next.aliases) };
}

/** The URLs of all fetches, including additional pages, except spellings of the article's own URL. */
export function aliasesOf(article: Pick<Article, "url">, pages: FetchedPages): string[] {
  const own = articleId(article.url);
  const urls = pages.flatMap(({ requestedUrl, redirects, finalUrl }) => [
    requestedUrl,
    ...redirects.map(({ url }) => url),
    finalUrl,
  ]);
  return union(urls.filter((url) => articleId(url) !== own).map(normaliseUrl), []);
}

/** A page fetched at this time clears the mark, unless it disappeared later. */
function goneAt(latest: StoredArticle | null, fetchedAt: string): Gone | null {
  const gone = latest?.gone ?? null;
  return gone !== null && gone.since > fetchedAt ? gone : null;
}

function union(some: readonly string[], others: readonly string[]): string[] {
  return [...new Set([...some, ...others])].sort();
}
