import { decodeText, detectCharset } from "../page/charset.ts";
import { checkBodyIsHtml, checkContentType } from "../page/content-type.ts";
import { keptHeaders } from "../page/kept-headers.ts";
import type { OpenSession } from "../politeness/polite-session.ts";
import type { Clock } from "../ports/clock.ts";
import type { PageFetcher } from "../ports/page-fetcher.ts";
import type { FetchedResource, ResourceFetcher, Validators } from "../ports/resource-fetcher.ts";
import type { UrlPolicy } from "../url/public-url.ts";
import { conditionOf, maxAgeOf, validatorsOf } from "./conditional.ts";
import { checkStatus } from "./http-failure.ts";
import {
  type Fetch,
  HTTP_LIMITS,
  type HttpGetOptions,
  type HttpLimits,
  httpGet,
  type ResolveHost,
} from "./http-get.ts";

export interface HttpPageFetcherOptions {
  /** `globalThis.fetch` in the worker, `nodeFetch()` on Node. */
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly policy: UrlPolicy;
  /** A product with a contact URL: `cuttings/0.1.0 (+https://example.com/about)`. */
  readonly userAgent: string;
  readonly limits?: Partial<HttpLimits>;
  readonly resolve?: ResolveHost | null;
  readonly openSession?: OpenSession | null;
}

const ACCEPT_PAGE = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1";
const ACCEPT_RESOURCE =
  "application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5";
const NOT_MODIFIED = 304;

/**
 * Fetches pages, feeds and sitemaps with web-standard `fetch`, in both runtimes.
 *
 * `fetch` does not expose the address that a name resolves to. On Node, pass `nodeFetch()`, which connects to checked
 * addresses only. In the worker, `global_fetch_strictly_public` keeps requests off one's own zone, and Cloudflare
 * connects from outside any private network; `resolve: dnsOverHttps(…)` refuses names that point to private addresses.
 * The remaining risk is a name that resolves to a public address for the check and to another one for the fetch moments
 * later.
 *
 * @throws {TypeError} when `userAgent` is not a valid header value.
 */
export function httpPageFetcher(options: HttpPageFetcherOptions): PageFetcher & ResourceFetcher {
  new Headers({ "user-agent": options.userAgent });
  const get: HttpGetOptions = {
    fetch: options.fetch,
    policy: options.policy,
    limits: { ...HTTP_LIMITS, ...options.limits },
    resolve: options.resolve ?? null,
    openSession: options.openSession ?? null,
  };
  const headersFor = (accept: string) => ({
    accept,
    "accept-encoding": "gzip, br",
    "user-agent": options.userAgent,
  });
  function fetchResource(url: string): Promise<FetchedResource>;
  function fetchResource(url: string, known: Validators): Promise<FetchedResource | null>;
  async function fetchResource(url: string, known?: Validators): Promise<FetchedResource | null> {
    const condition = known === undefined ? {} : conditionOf(known);
    const isConditional = Object.keys(condition).length > 0;
    const accept = (response: Response) => {
      if (!isConditional || response.status !== NOT_MODIFIED) checkStatus(response, options.clock.now());
    };
    const response = await httpGet(url, { ...headersFor(ACCEPT_RESOURCE), ...condition }, accept, get);
    if (response.statusCode === NOT_MODIFIED) return null;
    const { finalUrl, headers, body } = response;
    const maxAgeSeconds = maxAgeOf(headers.get("cache-control"));
    return { finalUrl, contentType: headers.get("content-type"), ...validatorsOf(headers), maxAgeSeconds, body };
  }

  return {
    fetchResource,

    async fetchPage(url, signal) {
      const fetchedAt = options.clock.now().toISOString();
      const accept = (response: Response) => {
        checkStatus(response, options.clock.now());
        checkContentType(response.headers.get("content-type"));
      };
      const response = await httpGet(url, headersFor(ACCEPT_PAGE), accept, get, signal);
      const contentType = response.headers.get("content-type");
      checkBodyIsHtml(response.body, contentType);
      const charset = detectCharset(response.body, contentType);
      return {
        requestedUrl: url,
        finalUrl: response.finalUrl,
        redirects: response.redirects,
        statusCode: response.statusCode,
        contentType,
        charset,
        etag: response.headers.get("etag"),
        lastModified: response.headers.get("last-modified"),
        headers: keptHeaders(response.headers),
        ...(response.hostStatements === null ? {} : { hostStatements: response.hostStatements }),
        fetchedAt,
        body: response.body,
        html: decodeText(response.body, charset),
      };
    },
  };
}
