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
  /** Names the product and a URL: `cuttings/0.1.0 (+https://example.com/about)`. */
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
 * Fetches pages, feeds and sitemaps on web-standard `fetch`, in both runtimes.
 *
 * What a name resolves to is beyond `fetch`. On Node, pass `nodeFetch()`, which connects to checked
 * addresses only. In the worker, `global_fetch_strictly_public` keeps requests off one's own zone
 * and Cloudflare connects from outside of any private network; `resolve: dnsOverHttps(…)` refuses
 * names that point to private addresses. What is left there: a name that answers the check with a
 * public address and the fetch, moments later, with another one.
 *
 * @throws {TypeError} when `userAgent` is no valid header value.
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
    const answer = await httpGet(url, { ...headersFor(ACCEPT_RESOURCE), ...condition }, accept, get);
    if (answer.statusCode === NOT_MODIFIED) return null;
    const { finalUrl, headers, body } = answer;
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
      const answer = await httpGet(url, headersFor(ACCEPT_PAGE), accept, get, signal);
      const contentType = answer.headers.get("content-type");
      checkBodyIsHtml(answer.body, contentType);
      const charset = detectCharset(answer.body, contentType);
      return {
        requestedUrl: url,
        finalUrl: answer.finalUrl,
        redirects: answer.redirects,
        statusCode: answer.statusCode,
        contentType,
        charset,
        etag: answer.headers.get("etag"),
        lastModified: answer.headers.get("last-modified"),
        headers: keptHeaders(answer.headers),
        fetchedAt,
        body: answer.body,
        html: decodeText(answer.body, charset),
      };
    },
  };
}
