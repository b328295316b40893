import type { Isolate } from "./faulty-ports.ts";

/** A request that has left. Times are milliseconds since 1970. */
interface Request {
  readonly url: URL;
  readonly isolate: Isolate;
  /** The fetch that it belongs to: robots.txt, the page, and where it redirects to. */
  readonly errand: object;
  readonly begun: number;
  ended: number | null;
  /** What its host is to be left alone for afterwards. */
  rest: number;
}

/** The last answer to a request for a robots.txt that said anything. */
interface RobotsAnswer {
  readonly at: number;
  /** There is none: everything may be fetched. */
  readonly isAbsent: boolean;
}

/** What the hosts of a model web expect of those who come. */
export interface HostRules {
  /** Paths that robots.txt forbids begin so; `null` forbids nothing. */
  readonly forbidden: string | null;
  readonly crawlDelaySeconds: number;
}

export const LEAST_REST = 3_000; // Milliseconds.
const DAY = 24 * 3_600_000;

/** Looks at every request as the hosts do that it comes to, and writes down what they must not see. */
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

  begin(url: URL, isolate: Isolate, errand: object, now: number): Request {
    const request: Request = { url, isolate, errand, begun: now, ended: null, rest: LEAST_REST };
    if (url.pathname !== "/robots.txt") this.#checkRobots(url, now);
    this.#checkBudget(request);
    this.#requests.push(request);
    return request;
  }

  /** @param statusCode 0 for no answer. */
  end(request: Request, statusCode: number, now: number): void {
    const { url } = request;
    request.ended = now;
    if (url.pathname === "/robots.txt" && (statusCode === 200 || statusCode === 404))
      this.#robots.set(url.origin, { at: now, isAbsent: statusCode === 404 });
    const isRuled = this.#robots.get(url.origin)?.isAbsent === false;
    if (isRuled) request.rest = Math.max(LEAST_REST, (this.#rules[url.host]?.crawlDelaySeconds ?? 0) * 1000);
  }

  #checkRobots(url: URL, now: number): void {
    const robots = this.#robots.get(url.origin);
    if (robots === undefined) this.violations.push(`${url} was asked for before robots.txt was`);
    else if (now - robots.at >= DAY) this.violations.push(`${url} was asked for by a robots.txt older than a day`);
    const { forbidden = null } = this.#rules[url.host] ?? {};
    const isForbidden = robots?.isAbsent === false && forbidden !== null && url.pathname.startsWith(forbidden);
    if (isForbidden) this.violations.push(`${url} is forbidden`);
  }

  #checkBudget({ url, errand, begun }: Request): void {
    for (const other of this.#requests) {
      // What one errand asks a host for is one visit, and a process that is gone asks for nothing more.
      if (other.url.host !== url.host || other.errand === errand) continue;
      if (other.ended === null && !other.isolate.isDead) this.violations.push(`${url} is the second in flight`);
      if (other.ended !== null && begun - other.ended < other.rest)
        this.violations.push(`${url} left ${begun - other.ended} ms after another`);
    }
  }
}
