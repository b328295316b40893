import { asFailure, IngestError, type IngestErrorCode } from "../errors.ts";
import type { FetchedPage } from "../fetched-page.ts";
import type { FindIndexed } from "../ports/article-index.ts";
import type { Clock } from "../ports/clock.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import type { PageFetcher } from "../ports/page-fetcher.ts";
import type { PageRenderer } from "../ports/page-renderer.ts";
import { fetchesOf } from "../store/fetch-records.ts";
import { sha256 } from "../store/pages.ts";
import { readArticle } from "../store/read-article.ts";
import { readStoredPages } from "../store/stored-pages.ts";
import { articleId } from "../url/article-id.ts";

export interface RenderPorts {
  readonly renderer: PageRenderer;
  readonly store: ObjectStore;
  readonly index: FindIndexed | null;
  readonly clock: Clock;
}

/**
 * The page of an application is the same for all of its articles, so that it cannot show whether an article was edited.
 * While it stays the same, an article is rendered again after this time.
 */
const RENDER_AGAIN_MS = 24 * 3_600_000;
/** These say nothing about the page: the attempt fails with them, and is retried. */
const TEMPORARY: ReadonlySet<IngestErrorCode> = new Set(["browser-unavailable", "storage-unavailable"]);

/** A fetcher whose pages a browser renders, if `needsBrowser` says so. */
export function renderingFetcher(
  plain: PageFetcher,
  ports: RenderPorts,
  needsBrowser: (page: FetchedPage) => Promise<boolean> = async () => true,
): PageFetcher {
  return {
    async fetchPage(url, signal, maxWaitMs) {
      const page = await plain.fetchPage(url, signal, maxWaitMs);
      return (await needsBrowser(page)) ? renderOnce(page, ports, signal) : page;
    },
  };
}

/**
 * The page as rendered less than a day ago, if the server still sends the same page; otherwise it is rendered now.
 * @throws {IngestError} `needs-rendering` with the reason when that fails.
 */
async function renderOnce(
  page: FetchedPage,
  ports: RenderPorts,
  signal: AbortSignal | undefined,
): Promise<FetchedPage> {
  const known = await renderedBefore(page, ports);
  if (known !== null) return known;
  try {
    return await ports.renderer.renderPage(page, signal);
  } catch (thrown) {
    signal?.throwIfAborted();
    const error = asFailure(thrown);
    if (TEMPORARY.has(error.code) || error.code === "internal-error") throw thrown;
    const reason = `The page needs a browser, and could not be rendered. ${error.message}`;
    const { retryAfterSeconds } = error;
    // The page has been fetched, so that this counts as an attempt, and their number is limited.
    if (error.code === "host-busy") throw new IngestError("page-timeout", reason, { cause: error, retryAfterSeconds });
    throw new IngestError("needs-rendering", reason, { cause: error });
  }
}

/**
 * As fetched when it was rendered, or found unchanged by a later rendering: using it again counts as no check of the
 * article.
 */
async function renderedBefore(page: FetchedPage, { store, index, clock }: RenderPorts): Promise<FetchedPage | null> {
  const id = articleId(page.finalUrl);
  const article = await readArticle(id, store, index);
  if (article === null) return null;
  const plainSha256 = sha256(page.body);
  const fetch = fetchesOf(article).find(
    ({ rendered, requestedUrl, finalUrl }) =>
      rendered?.plainSha256 === plainSha256 && [requestedUrl, finalUrl].some((url) => articleId(url) === id),
  );
  if (fetch === undefined) return null;
  const { lastChecked } = article.version;
  const age = clock.now().getTime() - Date.parse(lastChecked);
  if (age < 0 || age >= RENDER_AGAIN_MS) return null;
  const pages = await readStoredPages({ fetch }, store);
  return typeof pages === "string" ? null : { ...pages[0], requestedUrl: page.requestedUrl, fetchedAt: lastChecked };
}

/** A fetcher that has fetched one page already. */
export function withFetched(page: FetchedPage, fetcher: PageFetcher): PageFetcher {
  return {
    fetchPage: async (url, signal, maxWaitMs) =>
      url === page.requestedUrl ? page : fetcher.fetchPage(url, signal, maxWaitMs),
  };
}
