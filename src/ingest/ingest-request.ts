import type { Discovery, FetchedPages } from "../article.ts";

/** One article to ingest: by its URL, which is then fetched, or by its pages, which somebody else has fetched. */
export type IngestRequest = {
  readonly discovery: Discovery;
  /**
   * When the same request was first made, ISO 8601, where an attempt at it may have ended between storing and telling:
   * then subscribers hear of what was stored since, at the risk that they hear of it twice. `null` on a first attempt.
   */
  readonly retrySince: string | null;
} & ({ readonly url: string } | { readonly pages: FetchedPages });

export function urlOf(request: IngestRequest): string {
  return "url" in request ? request.url : request.pages[0].requestedUrl;
}
