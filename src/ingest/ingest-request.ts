import type { Article } from "../article.ts";
import type { FetchedPages } from "../fetched-page.ts";
import type { Discovery } from "../stored-article.ts";

/** One article to ingest: by its URL, which is fetched, or by pages that the caller has fetched. */
export type IngestRequest = {
  readonly discovery: Discovery;
  /**
   * When the request was first made, ISO 8601, if an earlier attempt may have ended between storing and publishing:
   * what was stored since is then published, possibly twice. `null` on a first attempt.
   */
  readonly retrySince: string | null;
} & (
  | { readonly url: string }
  | {
      readonly pages: FetchedPages;
      /** The article that another thread extracts from the pages; they are extracted here without it. */
      readonly article?: Promise<Article>;
    }
);

export function urlOf(request: IngestRequest): string {
  return "url" in request ? request.url : request.pages[0].requestedUrl;
}
