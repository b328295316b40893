import type { FetchedPage } from "../fetched-page.ts";
import type { FetchRecord, StoredArticle } from "../stored-article.ts";
import { pageKey } from "./keys.ts";
import { sha256 } from "./pages.ts";

/** What is stored about a fetch besides its page. */
export function recordOfFetch(page: FetchedPage): FetchRecord {
  const { requestedUrl, finalUrl, redirects, statusCode, contentType, charset } = page;
  const { etag, lastModified, headers, hostStatements, fetchedAt, rendered } = page;
  const rawSha256 = sha256(page.body);
  return {
    requestedUrl,
    finalUrl,
    redirects,
    statusCode,
    contentType,
    charset,
    etag,
    lastModified,
    headers,
    ...(hostStatements === undefined ? {} : { hostStatements }),
    fetchedAt,
    ...(rendered === undefined ? {} : { rendered }),
    rawKey: pageKey(rawSha256),
    rawSha256,
  };
}

/** The fetches that an article was extracted from: one per page, in page order. */
export function fetchesOf({
  fetch,
  furtherFetches = [],
}: Pick<StoredArticle, "fetch" | "furtherFetches">): readonly [FetchRecord, ...FetchRecord[]] {
  return [fetch, ...furtherFetches];
}
