import type { Isolate } from "./faulty-ports.ts";

/** A request that was sent. Times are milliseconds since 1970. */
interface Request {
  readonly url: URL;
  readonly isolate: Isolate;
  /** Identifies the fetch that it belongs to: robots.txt, the page and its redirects. */
  readonly fetchId: object;
  readonly begun: number;
  ended: number | null;
  /** Milliseconds that its host must be left alone afterwards. */
  rest: number;
}

/** The last conclusive response to a request for robots.txt. */
interface RobotsAnswer {
  readonly at: number;
  /** The host has no robots.txt: everything may be fetched. */
  readonly isAbsent: boolean;
}

/** What a host of the model web expects of crawlers. */
export interface HostRules {
  /** Prefix of the paths that robots.txt disallows; `null` if none. */
  readonly forbidden: string | null;
  readonly crawlDelaySeconds: number;
}

export const MIN_REST_MS = 3_000;
const DAY_MS = 24 * 3_600_000;

/** Sees every request as its host does, and records violations of politeness. */
export class WatchedRequests {
  readonly violations: string[] = [];
  readonly #requests: Request[] = [];
  readonly #robots = new Map<string, RobotsAnswer>();
  readonly #rules: Readonly<Record<string, HostRules>>;

  constructor(rules: Readonly<Record<string, HostRules>>) {
    this.#rules = rules;
  }

  get count(): number {
    return this.#requests.length;
  }

  begin(url: URL, isolate: Isolate, fetchId: object, now: number): Request {
    const request: Request = { url, isolate, fetchId, begun: now, ended: null, rest: MIN_REST_MS };
    if (url.pathname !== "/robots.txt") this.#checkRobots(url, now);
    this.#checkBudget(request);
    this.#requests.push(request);
    return request;
  }

  /** @param statusCode 0 for no response. */
  end(request: Request, statusCode: number, now: number): void {
    const { url } = request;
    request.ended = now;
    if (url.pathname === "/robots.txt" && (statusCode === 200 || statusCode === 404))
      this.#robots.set(url.origin, { at: now, isAbsent: statusCode === 404 });
    const isRuled = this.#robots.get(url.origin)?.isAbsent === false;
    if (isRuled) request.rest = Math.max(MIN_REST_MS, (this.#rules[url.host]?.crawlDelaySeconds ?? 0) * 1000);
  }

  #checkRobots(url: URL, now: number): void {
    const robots = this.#robots.get(url.origin);
    if (robots === undefined) this.violations.push(`${url} was requested before robots.txt`);
    else if (now - robots.at >= DAY_MS) this.violations.push(`${url} was requested with a robots.txt older than a day`);
    const { forbidden = null } = this.#rules[url.host] ?? {};
    const isForbidden = robots?.isAbsent === false && forbidden !== null && url.pathname.startsWith(forbidden);
    if (isForbidden) this.violations.push(`${url} is forbidden`);
  }

  #checkBudget({ url, fetchId, begun }: Request): void {
    for (const other of this.#requests) {
      // The requests of one fetch share a lease, and a crashed process sends nothing more.
      if (other.url.host !== url.host || other.fetchId === fetchId) continue;
      if (other.ended === null && !other.isolate.hasCrashed)
        this.violations.push(`${url} is the second request in flight`);
      if (other.ended !== null && begun - other.ended < other.rest)
        this.violations.push(`${url} was sent ${begun - other.ended} ms after another`);
    }
  }
}
