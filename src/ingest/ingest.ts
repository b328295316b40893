import type { Article, FetchedPage, PageKind, StoredArticle } from "../article.ts";
import { asFailure, IngestError } from "../errors.ts";
import { readPart } from "../extract/article-part.ts";
import { joinPages } from "../extract/extract-article.ts";
import type { Catalog } from "../ports/catalog.ts";
import type { Clock } from "../ports/clock.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import type { PageFetcher } from "../ports/page-fetcher.ts";
import type { Subscribers } from "../ports/subscribers.ts";
import { readExclusion } from "../store/exclusions.ts";
import { clearFailure, recordFailure } from "../store/failures.ts";
import { markGone } from "../store/mark-gone.ts";
import { readSiteRule } from "../store/site-rules.ts";
import { type StoreSettings, storeArticle } from "../store/store-article.ts";
import type { UrlPolicy } from "../url/public-url.ts";
import { urlRefusal } from "../url/url-refusal.ts";
import { fetchParts, type PageParts } from "./fetch-pages.ts";
import { finish } from "./finish.ts";
import { NOT_READ, type RecordedFailure } from "./index-outcome.ts";
import type { IngestOutcome, IngestResult } from "./ingest-outcome.ts";
import { type IngestRequest, urlOf } from "./ingest-request.ts";

export interface IngestPorts {
  readonly fetcher: PageFetcher;
  readonly store: ObjectStore;
  readonly clock: Clock;
  readonly urlPolicy: UrlPolicy;
  readonly storeSettings: StoreSettings;
  /** The kinds of page that are filed. */
  readonly filedKinds: readonly PageKind[];
  /** `null`: nothing is listed or searched. */
  readonly catalog: Catalog | null;
  /** `null`: nobody is told. */
  readonly subscribers: Subscribers | null;
}

/**
 * The whole journey of one article: fetched, unless its pages are brought; extracted, stored, indexed, told. A failure
 * is recorded in the bucket and answered, also one that is a bug of ours (`internal-error`); it never touches an article
 * that is there. Where the catalog or the subscribers are away, the outcome stands, and says so.
 *
 * @param signal Ends the work when it is aborted with an `IngestError`. What is being stored by then is
 *   stored in full: nothing is left half written.
 * @throws {IngestError} `storage-unavailable` when not even the failure could be recorded, so that no URL is lost in
 * silence.
 */
export async function ingest(request: IngestRequest, ports: IngestPorts, signal?: AbortSignal): Promise<IngestResult> {
  const { outcome, failure } = await file(request, ports, signal);
  return finish(request, outcome, failure, ports);
}

/** What an earlier attempt at the request has stored is indexed and told, and not fetched again. */
export async function resumeIngest(
  request: IngestRequest,
  stored: StoredArticle,
  ports: IngestPorts,
): Promise<IngestResult> {
  return finish(request, { status: "unchanged", stored, repaired: false }, NOT_READ, ports);
}

/**
 * Ends a request without an attempt at it: the failure is recorded, indexed and told.
 * @throws {IngestError} `storage-unavailable` when it could not be recorded.
 */
export async function giveUp(request: IngestRequest, error: IngestError, ports: IngestPorts): Promise<IngestResult> {
  const { outcome, failure } = await fail(request, error, ports);
  return finish(request, outcome, failure, ports);
}

/** What is in the bucket when a request has ended there. */
interface Filed {
  readonly outcome: IngestOutcome;
  readonly failure: RecordedFailure;
}

/** From request to bucket. */
async function file(request: IngestRequest, ports: IngestPorts, signal: AbortSignal | undefined): Promise<Filed> {
  const url = urlOf(request);
  const refused = (error: IngestError): Filed => ({ outcome: { status: "failed", error }, failure: NOT_READ });
  // Such a URL has no place in the bucket, and may carry a password: it is answered, not recorded. Nor is what the owner
  // keeps away, as far as its URL tells.
  const refusal = urlRefusal(url, ports.urlPolicy);
  if (refusal !== null) return refused(refusal);
  try {
    const kept = await readExclusion(url, ports.store);
    if (kept !== null) return refused(kept);
    const [first, ...further] = await readPages(request, ports, signal);
    signal?.throwIfAborted();
    const page = notAfter(first.fetched, ports.clock.now());
    const article = requireArticle(joinPages({ ...first, fetched: page }, further, ports.filedKinds));
    signal?.throwIfAborted();
    const outcome = await storeArticle(
      article,
      [page, ...further.map(({ fetched }) => fetched)],
      request.discovery,
      ports.store,
      ports.storeSettings,
      ports.clock.now(),
    );
    const failure = await clearFailure(url, page.fetchedAt, ports.store, ports.clock.now());
    return { outcome, failure };
  } catch (thrown) {
    const error = asFailure(thrown);
    // The page has not been tried. Whoever asked for it waits, and comes again.
    return error.code === "host-busy" ? refused(error) : fail(request, error, ports);
  }
}

async function fail(request: IngestRequest, error: IngestError, { store, clock }: IngestPorts): Promise<Filed> {
  const url = urlOf(request);
  const at = clock.now().toISOString();
  if (error.code === "page-gone") await markGone(url, at, store);
  const { code, message } = error;
  const failure = await recordFailure({ url, discovery: request.discovery, code, message, at }, store);
  return { outcome: { status: "failed", error }, failure };
}

async function readPages(
  request: IngestRequest,
  { fetcher, store }: IngestPorts,
  signal: AbortSignal | undefined,
): Promise<PageParts> {
  if ("url" in request) return fetchParts(request.url, fetcher, signal, (url) => readSiteRule(url, store));
  const [first, ...further] = request.pages;
  const rule = await readSiteRule(first.finalUrl, store);
  return [readPart(first, rule), ...further.map((page) => readPart(page, rule))];
}

/** An archive, or a clock that has been put back since, may say that a page is yet to be fetched. */
function notAfter(page: FetchedPage, now: Date): FetchedPage {
  return Date.parse(page.fetchedAt) > now.getTime() ? { ...page, fetchedAt: now.toISOString() } : page;
}

/**
 * The weightiest reason against its quality tells what the page is in place of an article.
 * @throws {IngestError} with the outcome as its code, unless it is an article.
 */
export function requireArticle(article: Article): Article {
  if (article.outcome === "article" || article.outcome === "paywalled") return article;
  throw new IngestError(article.outcome, article.quality.reasons[0] ?? "The page holds no article.");
}
