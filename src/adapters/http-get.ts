import { IngestError } from "../errors.ts";
import type { Redirect } from "../fetched-page.ts";
import { MAX_PAGE_SIZE } from "../page/page-size.ts";
import { readBody } from "../page/read-body.ts";
import type { OpenSession, PoliteSession } from "../politeness/polite-session.ts";
import type { HostStatements } from "../rights-statement.ts";
import { isPublicAddress } from "../url/public-address.ts";
import { checkPublicUrl, UrlNotAllowedError, type UrlPolicy } from "../url/public-url.ts";
import { asIngestError } from "./http-failure.ts";
import { controllerUnder, withTimeLimit } from "./time-limit.ts";

export interface HttpLimits {
  /** Maximum number of redirects. */
  readonly redirects: number;
  /** Milliseconds to connect and receive the headers, for each hop. */
  readonly headersMs: number;
  /** Milliseconds for the whole body. */
  readonly bodyMs: number;
  /** Milliseconds for the whole GET: look-ups, redirects and body. */
  readonly totalMs: number;
  /** Bytes of the body after content decoding. */
  readonly bodyBytes: number;
}

export const HTTP_LIMITS: HttpLimits = {
  redirects: 5,
  headersMs: 10_000,
  bodyMs: 20_000,
  totalMs: 45_000,
  bodyBytes: MAX_PAGE_SIZE,
};

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Returns all addresses of a host, both families. */
export type ResolveHost = (hostname: string) => Promise<readonly string[]>;

export interface HttpGetOptions {
  readonly fetch: Fetch;
  readonly policy: UrlPolicy;
  readonly limits: HttpLimits;
  /**
   * Resolves a host before it is fetched; `null` where the connection itself is pinned, or where no resolver exists.
   */
  readonly resolve: ResolveHost | null;
  /** Checks robots.txt and the budget of each host; `null` for fetching robots.txt itself. */
  readonly openSession: OpenSession | null;
}

export interface HttpResponse {
  readonly finalUrl: string;
  readonly redirects: readonly Redirect[];
  readonly statusCode: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
  /** `null` without a session, or if the session did not read robots.txt. */
  readonly hostStatements: HostStatements | null;
}

const REDIRECT_STATUSES = new Set([301, 302, 303, 307, 308]);
/** The codings that both runtimes decode. */
const CODINGS = new Set(["gzip", "x-gzip", "br"]);

/**
 * A safe GET: every hop is checked in full, redirects are followed manually, time and decoded bytes are limited.
 * `accept` receives status and headers of the last hop and may refuse them before the body is read. Authorization and
 * Cookie are never sent.
 * @param signal ends the GET when aborted; its reason is thrown.
 * @throws {IngestError}
 */
export async function httpGet(
  startUrl: string,
  requestHeaders: Readonly<Record<string, string>>,
  accept: (response: Response) => void,
  options: HttpGetOptions,
  signal?: AbortSignal,
): Promise<HttpResponse> {
  const start = checkPublicUrl(startUrl, options.policy);
  signal?.throwIfAborted();
  const session = options.openSession === null ? null : await options.openSession(start);
  try {
    const whole = controllerUnder(signal);
    const following = followRedirects(start, requestHeaders, accept, options, session, whole.signal);
    const answer = await withTimeLimit(following, options.limits.totalMs, "be fetched", whole);
    await session?.end(null);
    return answer;
  } catch (error) {
    await session?.end(error);
    throw error;
  }
}

async function followRedirects(
  start: URL,
  requestHeaders: Readonly<Record<string, string>>,
  accept: (response: Response) => void,
  options: HttpGetOptions,
  session: PoliteSession | null,
  signal: AbortSignal,
): Promise<HttpResponse> {
  const redirects: Redirect[] = [];
  let url = start;
  for (;;) {
    await checkAddresses(url, options);
    signal.throwIfAborted();
    const controller = controllerUnder(signal);
    const response = await send(url, requestHeaders, controller, options);
    session?.recordStatus(response.status);
    const location = REDIRECT_STATUSES.has(response.status) ? response.headers.get("location") : null;
    if (location === null) {
      const body = await receive(url, response, accept, controller, options.limits);
      const hostStatements = session?.statementsAbout(url) ?? null;
      const { status: statusCode, headers } = response;
      return { finalUrl: url.href, redirects, statusCode, headers, body, hostStatements };
    }
    discard(response, controller);
    if (redirects.length === options.limits.redirects) {
      throw new IngestError("too-many-redirects", `The page redirects more than ${options.limits.redirects} times.`);
    }
    redirects.push({ url: url.href, statusCode: response.status });
    url = redirectTarget(location, url, options.policy);
    await session?.followRedirect(url);
  }
}

async function send(
  url: URL,
  headers: Readonly<Record<string, string>>,
  controller: AbortController,
  { fetch, limits }: HttpGetOptions,
): Promise<Response> {
  const target = new URL(url);
  target.hash = "";
  try {
    const answer = fetch(target.href, { headers, redirect: "manual", signal: controller.signal });
    return await withTimeLimit(answer, limits.headersMs, "respond", controller);
  } catch (error) {
    throw asIngestError(error, url);
  }
}

async function receive(
  url: URL,
  response: Response,
  accept: (response: Response) => void,
  controller: AbortController,
  limits: HttpLimits,
): Promise<Uint8Array> {
  try {
    accept(response);
    checkContentCoding(response.headers.get("content-encoding"));
    const body = readBody(response.body, limits.bodyBytes);
    return await withTimeLimit(body, limits.bodyMs, "arrive", controller);
  } catch (error) {
    discard(response, controller);
    throw asIngestError(error, url);
  }
}

/** Ends the transfer: an unread body would hold the connection. */
function discard(response: Response, controller: AbortController): void {
  if (!response.body?.locked) response.body?.cancel().catch(() => {});
  controller.abort();
}

function redirectTarget(location: string, from: URL, policy: UrlPolicy): URL {
  const text = utf8Text(location);
  const target = URL.parse(text, from);
  // `URL.parse` removes tabs and line breaks and shortens paths: the text as written must pass the check too.
  const isAbsolute = /^[a-z][a-z0-9+.-]*:/i.test(text);
  const checked = checkPublicUrl(isAbsolute || target === null ? text : target.href, policy);
  if (from.protocol === "https:" && checked.protocol === "http:") {
    throw new UrlNotAllowedError("insecure-redirect", "The page redirects from https to http.");
  }
  return checked;
}

/** Header values are bytes, one character each; browsers decode Location as UTF-8. */
function utf8Text(value: string): string {
  // Characters above U+00FF show that the runtime has decoded them already.
  if (/[^\0-\xff]/.test(value)) return value;
  const bytes = Uint8Array.from(value, (character) => character.charCodeAt(0));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return value;
  }
}

async function checkAddresses(url: URL, { policy, resolve }: HttpGetOptions): Promise<void> {
  if (resolve === null || policy.allowLoopbackHosts.includes(url.host)) return;
  const addresses = await resolve(url.hostname.replace(/\.$/, ""));
  if (addresses.length === 0 || !addresses.every(isPublicAddress)) {
    throw new UrlNotAllowedError("blocked-range", `${url.hostname} resolves to an address that is not public.`);
  }
}

function checkContentCoding(header: string | null): void {
  const codings = (header ?? "")
    .split(",")
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== "" && coding !== "identity");
  if (codings.length > 1) throw new IngestError("bad-encoding", "The page is compressed more than once.");
  if (codings[0] !== undefined && !CODINGS.has(codings[0])) {
    throw new IngestError("bad-encoding", "The page has a Content-Encoding that was not requested.");
  }
}
