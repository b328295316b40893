import type { Article, FetchedPage, FetchedPages, IngestRequest, PageKind } from "../article.ts";
import { asFailure, IngestError } from "../errors.ts";
import { extractArticle } from "../extract/extract-article.ts";
import { pageFromHtml } from "../page/page-from-html.ts";
import type { Clock } from "../ports/clock.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import type { PageFetcher } from "../ports/page-fetcher.ts";
import { clearFailure, recordFailure } from "../store/failures.ts";
import { refusalByOwner } from "../store/kept-away.ts";
import { markGone } from "../store/mark-gone.ts";
import { readSiteRule } from "../store/site-rules.ts";
import { type StoreOutcome, type StoreSettings, storeArticle } from "../store/store-article.ts";
import type { UrlPolicy } from "../url/public-url.ts";
import { urlRefusal } from "../url/url-refusal.ts";
import { fetchPages } from "./fetch-pages.ts";

export interface IngestPorts {
  readonly fetcher: PageFetcher;
  readonly store: ObjectStore;
  readonly clock: Clock;
  readonly urlPolicy: UrlPolicy;
  readonly storeSettings: StoreSettings;
  /** The kinds of page that are filed. */
  readonly filedKinds: readonly PageKind[];
}

export type IngestOutcome =
  | ({ readonly status: "stored" } & StoreOutcome)
  | { readonly status: "failed"; readonly error: IngestError };

/**
 * The journey of one URL, from request to bucket. A failure is recorded in the bucket and answered, also
 * one that is a bug of ours (`internal-error`); it never touches an article that is there.
 *
 * @param signal Ends the work when it is aborted with an `IngestError`. What is being stored by then is
 *   stored in full: nothing is left half written.
 * @throws {IngestError} `storage-unavailable` when not even the failure could be recorded, so that no URL is lost in
 * silence.
 */
export async function ingest(request: IngestRequest, ports: IngestPorts, signal?: AbortSignal): Promise<IngestOutcome> {
  // Such a URL has no place in the bucket, and may carry a password: it is answered, not recorded. Nor is what the owner
  // keeps away, as far as its URL tells.
  const refusal = urlRefusal(request.url, ports.urlPolicy);
  if (refusal !== null) return { status: "failed", error: refusal };
  try {
    const kept = await refusalByOwner(request.url, ports.store);
    if (kept !== null) return { status: "failed", error: kept };
    const pages = await havePages(request, ports, signal);
    signal?.throwIfAborted();
    const [first, ...further] = pages;
    const siteRule = await readSiteRule(first.finalUrl, ports.store);
    const article = refuseWhatIsNone(extractArticle(first, further, ports.filedKinds, { siteRule }));
    signal?.throwIfAborted();
    const outcome = await storeArticle(
      article,
      pages,
      request.discovery,
      ports.store,
      ports.storeSettings,
      ports.clock.now(),
    );
    await clearFailure(request.url, first.fetchedAt, ports.store, ports.clock.now());
    return { status: "stored", ...outcome };
  } catch (thrown) {
    const error = asFailure(thrown);
    // The page has not been tried. Whoever asked for it waits, and comes again.
    if (error.code === "host-busy") return { status: "failed", error };
    const { url, discovery } = request;
    const at = ports.clock.now().toISOString();
    if (error.code === "page-gone") await markGone(url, at, ports.store);
    await recordFailure({ url, discovery, code: error.code, message: error.message, at }, ports.store);
    return { status: "failed", error };
  }
}

async function havePages(
  request: IngestRequest,
  ports: IngestPorts,
  signal: AbortSignal | undefined,
): Promise<FetchedPages> {
  if (request.html === null) {
    const [first, ...further] = await fetchPages(request.url, ports.fetcher, signal, (url) =>
      readSiteRule(url, ports.store),
    );
    return [notAfter(first, ports.clock.now()), ...further];
  }
  return [pageFromHtml(request.html, request.url, ports.clock.now().toISOString())];
}

/** An archive, or a clock that has been put back since, may say that a page is yet to be fetched. */
function notAfter(page: FetchedPage, now: Date): FetchedPage {
  return Date.parse(page.fetchedAt) > now.getTime() ? { ...page, fetchedAt: now.toISOString() } : page;
}

/**
 * The weightiest reason against its quality tells what the page is in place of an article.
 * @throws {IngestError} with the outcome as its code, unless it is an article.
 */
export function refuseWhatIsNone(article: Article): Article {
  if (article.outcome === "article" || article.outcome === "paywalled") return article;
  throw new IngestError(article.outcome, article.quality.reasons[0] ?? "The page holds no article.");
}
