import type { IngestResult } from "../ingest/ingest-outcome.ts";
import { type IngestRequest, urlOf } from "../ingest/ingest-request.ts";
import type { PageOutcome } from "../ports/ledger.ts";
import { articleHost } from "../url/article-id.ts";

/** How the page of a request ended; `null` for a URL that has no host. */
export function pageOutcome(request: IngestRequest, result: IngestResult): PageOutcome | null {
  const host = hostOf(urlOf(request));
  if (host === null) return null;
  const of = { host, via: request.discovery.via, isFetched: "url" in request };
  if (result.status === "failed") return { ...of, status: result.error.code, article: null };
  const { status, stored } = result;
  return {
    ...of,
    status,
    article: {
      words: stored.wordCount,
      quality: stored.quality.score,
      isPaywalled: stored.outcome === "paywalled",
      hasTitle: stored.headline !== null,
      hasAuthors: stored.authors.length > 0,
      hasDate: stored.datePublished !== null,
      hasImage: stored.mainImage !== null,
    },
  };
}

function hostOf(url: string): string | null {
  const host = URL.canParse(url) ? articleHost(url) : "";
  return host === "" ? null : host;
}
