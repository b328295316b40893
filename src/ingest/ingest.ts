import type { Article, PageKind } from "../article.ts";
import { asFailure, IngestError, orWhenUnavailable } from "../errors.ts";
import { readPart } from "../extract/article-part.ts";
import { joinPages } from "../extract/extract-article.ts";
import type { FetchedPage, FetchedPages } from "../fetched-page.ts";
import type { ArticleIndex } from "../ports/article-index.ts";
import type { Catalog } from "../ports/catalog.ts";
import type { Clock } from "../ports/clock.ts";
import type { HostDigests } from "../ports/host-digests.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import type { PageFetcher } from "../ports/page-fetcher.ts";
import type { PageRenderer } from "../ports/page-renderer.ts";
import type { PassageIndex } from "../ports/passage-index.ts";
import type { Subscribers } from "../ports/subscribers.ts";
import { readExclusion } from "../store/exclusions.ts";
import { clearFailure, recordFailure } from "../store/failures.ts";
import { markGone } from "../store/mark-gone.ts";
import { readOnce } from "../store/read-once.ts";
import { type StoreSettings, storeArticle } from "../store/store-article.ts";
import type { StoredArticle } from "../stored-article.ts";
import { articleId } from "../url/article-id.ts";
import type { UrlPolicy } from "../url/public-url.ts";
import { urlRefusal } from "../url/url-refusal.ts";
import { type Extracted, extractUrl } from "./extract-url.ts";
import type { PageParts } from "./fetch-pages.ts";
import { finish } from "./finish.ts";
import { NOT_READ, type RecordedFailure } from "./index-outcome.ts";
import type { IngestOutcome, IngestResult } from "./ingest-outcome.ts";
import { type IngestRequest, urlOf } from "./ingest-request.ts";
import { readSiteKnowledge, withStoredEvidence } from "./site-knowledge.ts";

export interface IngestPorts {
  readonly fetcher: PageFetcher;
  /** `null`: pages that need a browser are refused as `needs-rendering`. */
  readonly renderer: PageRenderer | null;
  readonly store: ObjectStore;
  readonly clock: Clock;
  readonly urlPolicy: UrlPolicy;
  readonly storeSettings: StoreSettings;
  /** The kinds of page that are stored. */
  readonly filedKinds: readonly PageKind[];
  /** `null`: there is no catalog to update. */
  readonly catalog: Catalog | null;
  /** The same catalog, if the store may rely on it (`ArticleIndex`); `null`: it reads only the bucket. */
  readonly index: ArticleIndex | null;
  /** `null`: no events are published. */
  readonly subscribers: Subscribers | null;
  /** `null`: passages are not indexed. */
  readonly passages: PassageIndex | null;
  /** `null`: hosts are not observed, and no evidence of them is used. */
  readonly digests: HostDigests | null;
}

/**
 * Processes one article: fetches its pages unless they are supplied, extracts, stores, indexes, publishes. A failure,
 * including a bug of ours (`internal-error`), is recorded in the bucket and returned; it never changes a stored
 * article. When the catalog or the subscribers are unavailable, the outcome stays the same and `unfinished` has the reason.
 *
 * @param signal ends the work when aborted with an `IngestError`. A store operation that has begun completes: nothing
 *   is left half written.
 * @throws {IngestError} `storage-unavailable` when even the failure could not be recorded, so that no URL is lost
 *   silently.
 */
export async function ingest(request: IngestRequest, ports: IngestPorts, signal?: AbortSignal): Promise<IngestResult> {
  const { outcome, failure } = await fetchAndStore(request, ports, signal);
  return finish(request, outcome, failure, ports);
}

/** Indexes and publishes an article that an earlier attempt stored, without another fetch. */
export async function resumeIngest(
  request: IngestRequest,
  stored: StoredArticle,
  ports: IngestPorts,
): Promise<IngestResult> {
  return finish(request, { status: "unchanged", stored, isIndexed: false, repaired: false }, NOT_READ, ports);
}

/**
 * Ends a request without an attempt: the failure is recorded, indexed and published.
 * @throws {IngestError} `storage-unavailable` when it could not be recorded.
 */
export async function giveUp(request: IngestRequest, error: IngestError, ports: IngestPorts): Promise<IngestResult> {
  const { outcome, failure } = await fail(request, error, ports);
  return finish(request, outcome, failure, ports);
}

/** What the bucket holds when a request has ended. */
interface Recorded {
  readonly outcome: IngestOutcome;
  readonly failure: RecordedFailure;
}

async function fetchAndStore(
  request: IngestRequest,
  given: IngestPorts,
  signal: AbortSignal | undefined,
): Promise<Recorded> {
  const ports = { ...given, store: readOnce(given.store) };
  const url = urlOf(request);
  const refused = (error: IngestError): Recorded => ({ outcome: { status: "failed", error }, failure: NOT_READ });
  // Returned but not recorded: the URL has no valid key and may contain a password. URLs that the owner excludes are
  // not recorded either.
  const refusal = urlRefusal(url, ports.urlPolicy);
  if (refusal !== null) return refused(refusal);
  try {
    const exclusion = await readExclusion(url, ports.store);
    if (exclusion !== null) return refused(exclusion);
    const { article, pages, observation } = await extract(request, ports, signal);
    signal?.throwIfAborted();
    const outcome = await storeArticle(
      article,
      pages,
      request.discovery,
      ports.store,
      ports.storeSettings,
      ports.clock.now(),
      ports.index,
    );
    const isNews = outcome.status === "new" || outcome.status === "updated";
    if (isNews && ports.digests !== null && observation !== null)
      await orWhenUnavailable(ports.digests.observe(pages[0].finalUrl, observation), undefined);
    const isRetry = request.retrySince !== null;
    const failure =
      isRetry || (await mayHaveFailed(url, ports.index))
        ? await clearFailure(url, pages[0].fetchedAt, ports.store, ports.clock.now())
        : null;
    return { outcome, failure };
  } catch (thrown) {
    const error = asFailure(thrown);
    // The page was not requested: the caller waits and retries.
    return error.code === "host-busy" ? refused(error) : fail(request, error, ports);
  }
}

/** Whether the bucket may have a failure of this URL; `true` also without a catalog, or while it is unavailable. */
async function mayHaveFailed(url: string, index: IngestPorts["index"]): Promise<boolean> {
  if (index === null) return true;
  const hasFailed = index.findFailure(articleId(url)).then((failure) => failure !== null);
  return orWhenUnavailable(hasFailed, true);
}

async function fail(
  request: IngestRequest,
  error: IngestError,
  { store, clock, index }: IngestPorts,
): Promise<Recorded> {
  const url = urlOf(request);
  const at = clock.now().toISOString();
  if (error.code === "page-gone") await markGone(url, at, store, index);
  const { code, message } = error;
  const failure = await recordFailure({ url, discovery: request.discovery, code, message, at }, store);
  return { outcome: { status: "failed", error }, failure };
}

async function extract(
  request: IngestRequest,
  ports: IngestPorts,
  signal: AbortSignal | undefined,
): Promise<Extracted> {
  if ("pages" in request && request.article !== undefined) {
    const [first, ...further] = request.pages;
    const pages: FetchedPages = [notAfter(first, ports.clock.now()), ...further];
    const article = requireArticle(await request.article);
    return { article: await withStoredEvidence({ article, pages }, ports), pages, observation: null };
  }
  const join = ([first, ...further]: PageParts): Extracted => {
    signal?.throwIfAborted();
    const page = notAfter(first.fetched, ports.clock.now());
    const article = joinPages({ ...first, fetched: page }, further, ports.filedKinds);
    return { article, pages: [page, ...further.map(({ fetched }) => fetched)], observation: first.observation };
  };
  const found =
    "url" in request ? await extractUrl(request.url, ports, join, signal) : join(await readGiven(request.pages, ports));
  requireArticle(found.article);
  return { ...found, article: await withStoredEvidence(found, ports) };
}

async function readGiven([first, ...further]: FetchedPages, ports: IngestPorts): Promise<PageParts> {
  const known = await readSiteKnowledge(first.finalUrl, ports);
  return [readPart(first, known), ...further.map((page) => readPart(page, known))];
}

/** The fetch time of a page from an archive, or from before a clock was reset, may be in the future. */
function notAfter(page: FetchedPage, now: Date): FetchedPage {
  return Date.parse(page.fetchedAt) > now.getTime() ? { ...page, fetchedAt: now.toISOString() } : page;
}

/**
 * The message is the weightiest reason against the page's quality, which says what the page is instead of an article.
 * @throws {IngestError} with the outcome as its code, unless it is an article.
 */
export function requireArticle(article: Article): Article {
  if (article.outcome === "article" || article.outcome === "paywalled") return article;
  throw new IngestError(article.outcome, article.quality.reasons[0] ?? "The page does not contain an article.");
}
