import type { FetchedPage } from "../../fetched-page.ts";
import { detectCharset } from "../../page/charset.ts";
import { checkBodyIsHtml, checkContentType } from "../../page/content-type.ts";
import { keptHeaders } from "../../page/kept-headers.ts";
import type { PoliteSession } from "../../politeness/polite-session.ts";
import { checkPublicUrl, type UrlPolicy } from "../../url/public-url.ts";
import { checkStatus } from "../http-failure.ts";
import { DOCUMENT_HEADERS } from "./document-headers.ts";
import type { PageNetwork } from "./page-network.ts";

/** https://chromedevtools.github.io/devtools-protocol/tot/Fetch/#event-requestPaused */
export interface PausedRequest {
  readonly requestId: string;
  readonly frameId: string;
  readonly resourceType: string;
  readonly request: {
    readonly url: string;
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** A document as its server sent it. */
export type ReceivedDocument = Omit<FetchedPage, "requestedUrl" | "fetchedAt" | "html">;

export interface PageRequestsOptions {
  readonly session: PoliteSession;
  readonly policy: UrlPolicy;
  readonly now: () => Date;
}

/** Reloads and redirects by script together; as many as an HTTP redirect may have. */
const MAX_NAVIGATIONS = 5;
/** What scripts need to build a page. Everything else is answered without a request, or refused. */
const FETCHED_TYPES: ReadonlySet<string> = new Set(["Script", "XHR", "Fetch"]);

const NOTHING = new Uint8Array();
/** A transparent GIF: pages replace or remove an image that fails to load. */
const PIXEL = Uint8Array.from(atob("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"), (character) =>
  character.charCodeAt(0),
);

/** Answers every request of a page that is being rendered; the browser itself connects to nothing. */
export class PageRequests {
  /** The document that is shown: that of the fetched page, until its scripts navigate elsewhere. */
  document: ReceivedDocument;
  readonly network: PageNetwork;
  /** Requests that were refused, for any reason. */
  refused = 0;
  /** Requests without an answer yet. */
  pending = 0;

  readonly #page: FetchedPage;
  readonly #options: PageRequestsOptions;
  #navigations = -1;

  constructor(page: FetchedPage, network: PageNetwork, options: PageRequestsOptions) {
    this.#page = page;
    this.document = page;
    this.network = network;
    this.#options = options;
  }

  /** Returns `null` for a request that is refused. Never throws. @param mainFrame id of the page's main frame. */
  async answer(paused: PausedRequest, mainFrame: string): Promise<Answer | null> {
    this.pending++;
    try {
      return await this.#answer(paused, mainFrame);
    } catch {
      // By the guard, by robots.txt or by a limit; or the request failed.
      this.refused++;
      return null;
    } finally {
      this.pending--;
    }
  }

  async #answer({ request, resourceType, frameId }: PausedRequest, mainFrame: string): Promise<Answer> {
    const { url, method } = request;
    const sent = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]),
    );
    const cors = corsHeaders(sent);
    if (method === "OPTIONS") return { status: 204, headers: cors, body: NOTHING };
    if (method !== "GET" && method !== "HEAD") throw new Error(`${method} is not sent.`);
    if (resourceType === "Document" && frameId === mainFrame) return this.#navigate(url);
    if (resourceType === "Image")
      return { status: 200, headers: { ...cors, "content-type": "image/gif" }, body: PIXEL };
    if (resourceType === "Stylesheet")
      return { status: 200, headers: { ...cors, "content-type": "text/css" }, body: NOTHING };
    // A stream of events does not end, and its type is given as XHR.
    if (!FETCHED_TYPES.has(resourceType) || sent.accept === "text/event-stream")
      throw new Error(`${resourceType} is not needed.`);
    const { statusCode, headers, body } = await this.network.fetch(url, this.#host(), sent);
    const type = headers.get("content-type");
    return {
      status: statusCode,
      headers: type === null ? cors : { ...cors, "content-type": type },
      body: method === "HEAD" ? NOTHING : body,
    };
  }

  async #navigate(url: string): Promise<Answer> {
    if (++this.#navigations > MAX_NAVIGATIONS) throw new Error("The page navigates too often.");
    // The page itself has been fetched already, also for a reload.
    if (withoutFragment(url) === withoutFragment(this.#page.finalUrl)) this.document = this.#page;
    else this.document = await this.#open(url);
    const { body, charset } = this.document;
    const headers = { ...DOCUMENT_HEADERS, "content-type": `text/html; charset=${charset.used}` };
    return { status: 200, headers, body };
  }

  async #open(url: string): Promise<ReceivedDocument> {
    const { session, policy, now } = this.#options;
    const target = checkPublicUrl(url, policy);
    await session.followRedirect(target);
    const response = await this.network.fetch(
      url,
      target.host,
      { accept: "text/html" },
      {
        accept(received) {
          checkStatus(received, now());
          checkContentType(received.headers.get("content-type"));
        },
        followRedirect: (next) => session.followRedirect(next),
      },
    );
    const { finalUrl, headers, body, statusCode } = response;
    const contentType = headers.get("content-type");
    checkBodyIsHtml(body, contentType);
    const hostStatements = session.statementsAbout(new URL(finalUrl));
    const left = { url: this.document.finalUrl, statusCode: this.document.statusCode ?? 200 };
    return {
      finalUrl,
      redirects: [...this.document.redirects, left, ...response.redirects],
      statusCode,
      contentType,
      charset: detectCharset(body, contentType),
      etag: headers.get("etag"),
      lastModified: headers.get("last-modified"),
      headers: keptHeaders(headers),
      ...(hostStatements === null ? {} : { hostStatements }),
      body,
    };
  }

  #host(): string {
    return new URL(this.document.finalUrl).host;
  }
}

/** Without cookies and Authorization, a response has nothing that its page may not read. */
function corsHeaders(sent: Readonly<Record<string, string>>): Record<string, string> {
  const { origin } = sent;
  if (origin === undefined) return { "access-control-allow-origin": "*" };
  return {
    "access-control-allow-origin": origin,
    "access-control-allow-credentials": "true",
    "access-control-allow-headers": sent["access-control-request-headers"] ?? "*",
  };
}

function withoutFragment(url: string): string | undefined {
  return url.split("#", 1)[0];
}
