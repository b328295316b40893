import { MAX_PAGE_SIZE } from "../../page/page-size.ts";
import type { PoliteSession } from "../../politeness/polite-session.ts";
import { checkPublicUrl } from "../../url/public-url.ts";
import { HTTP_LIMITS, type HttpGetOptions, type HttpResponse, httpGet } from "../http-get.ts";
import { hostLanes } from "./host-lanes.ts";
import type { RenderLimits } from "./render-limits.ts";

export interface PageNetworkOptions extends Pick<HttpGetOptions, "fetch" | "policy" | "resolve"> {
  readonly userAgent: string;
  /** Holds the lease of the page's host. */
  readonly session: PoliteSession;
  readonly limits: RenderLimits;
  /** Ends all requests when aborted. */
  readonly signal: AbortSignal;
}

/** What is checked of a request beyond the guard, and may refuse it by throwing. */
export interface RequestChecks {
  /** Status and headers of the response. */
  accept(response: Response): void;
  /** The target of a redirect, which has passed the guard. */
  followRedirect(target: URL): Promise<void>;
}

/** Bounds the memory of responses in flight: 5 MB each. */
const HOSTS_AT_ONCE = 4;
/** Request headers of the page that servers need to choose a response. */
const PASSED_HEADERS = ["accept", "accept-language", "origin", "referer"];

/**
 * The network of a page that is being rendered. Every URL and redirect passes the guard, and connections go to checked
 * addresses, without cookies and Authorization; one at a time for each host. URLs of the page's own host,
 * and redirects to it, must be allowed by its robots.txt.
 */
export class PageNetwork {
  /** Requests that were sent. */
  sent = 0;
  /** Bytes of all responses, after content decoding. */
  bytes = 0;
  /** Increases when a request is sent, and when it is answered. */
  changes = 0;

  readonly #options: PageNetworkOptions;
  readonly #lanes = hostLanes(HOSTS_AT_ONCE);
  /** The page's host asked for a pause: it gets no further request. */
  #isPaused = false;

  constructor(options: PageNetworkOptions) {
    this.#options = options;
  }

  /**
   * @param ownHost of the page, whose lease is held.
   * @param wanted the headers of the page's request, in lower case.
   * @param checks of a document; those of other requests by default.
   * @throws {Error} when the request is refused or fails.
   */
  async fetch(
    url: string,
    ownHost: string,
    wanted: Readonly<Record<string, string>>,
    checks: RequestChecks | null = null,
  ): Promise<HttpResponse> {
    const { policy, session } = this.#options;
    const target = checkPublicUrl(url, policy);
    const isOwn = target.host === ownHost;
    const ofResource: RequestChecks = {
      accept() {},
      async followRedirect(next) {
        if (next.host === ownHost) await session.checkRobots(next);
      },
    };
    return this.#lanes(target.host, async () => {
      if (isOwn && this.#isPaused) throw new Error(`${ownHost} asked for a pause.`);
      if (isOwn) await session.checkRobots(target);
      const response = await this.#send(target, wanted, checks ?? ofResource);
      if (isOwn && (response.statusCode === 429 || response.statusCode === 503)) {
        this.#isPaused = true;
        session.recordStatus(response.statusCode);
      }
      return response;
    });
  }

  async #send(
    url: URL,
    wanted: Readonly<Record<string, string>>,
    { accept, followRedirect }: RequestChecks,
  ): Promise<HttpResponse> {
    const { fetch, policy, resolve, session, userAgent, limits, signal } = this.#options;
    const left = limits.bytes - this.bytes;
    if (this.sent >= limits.requests || left <= 0)
      throw new Error("The page has reached its limit of requests or bytes.");
    signal.throwIfAborted();
    // The lease of the page's host is held until the page is rendered: a single request neither acquires nor releases it.
    const openSession = async () => ({ ...session, followRedirect, recordStatus() {}, async end() {} });
    const headers = Object.fromEntries(PASSED_HEADERS.flatMap((name) => (wanted[name] ? [[name, wanted[name]]] : [])));
    const bodyBytes = Math.min(MAX_PAGE_SIZE, left);
    const options = { fetch, policy, resolve, limits: { ...HTTP_LIMITS, bodyBytes }, openSession };
    this.sent++;
    this.changes++;
    try {
      const sentHeaders = { ...headers, "accept-encoding": "gzip, br", "user-agent": userAgent };
      const response = await httpGet(url.href, sentHeaders, accept, options, signal);
      this.bytes += response.body.byteLength;
      return response;
    } finally {
      this.changes++;
    }
  }
}
