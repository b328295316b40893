import { IngestError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { KnownRobots } from "../ports/host-gate.ts";
import type { ResourceFetcher } from "../ports/resource-fetcher.ts";
import { fetchRobots } from "./fetch-robots.ts";
import { isInForce } from "./known-robots.ts";
import { forbiddingRule, productToken, readRobots } from "./robots.ts";

/** What robots.txt says at one host, for each of its origins: what the gate knew, and what is learned of it now. */
export interface RobotsOfHost {
  /** What was fetched, for the gate to keep. */
  readonly learned: readonly KnownRobots[];
  /** @throws {IngestError} `robots-disallowed`, where that is known without asking. */
  checkKnown(url: URL): void;
  /** Fetches robots.txt where it is not known. @throws {IngestError} `robots-disallowed`, `robots-unreachable`. */
  check(url: URL): Promise<void>;
  /** Seconds; `null` when none are known. */
  crawlDelayOf(origin: string): number | null;
}

/** @param userAgent who asks; `null`: nothing is asked, and everything allowed. */
export function robotsOfHost(
  kept: readonly KnownRobots[],
  userAgent: string | null,
  resources: ResourceFetcher,
  clock: Clock,
): RobotsOfHost {
  const agent = userAgent === null ? null : productToken(userAgent);
  const known = kept.filter((robots) => agent !== null && isInForce(robots, agent, clock.now()));
  const learned: KnownRobots[] = [];
  const find = (origin: string) => [...known, ...learned].find((robots) => robots.origin === origin);

  async function learn(origin: string, asAgent: string): Promise<KnownRobots> {
    const text = await fetchRobots(origin, resources).catch((error: unknown) => {
      throw asUnreachable(error, origin);
    });
    const fetchedAt = clock.now().toISOString();
    const robots = { origin, agent: asAgent, fetchedAt, rules: readRobots(text, asAgent) };
    learned.push(robots);
    return robots;
  }

  return {
    learned,

    checkKnown(url) {
      const robots = find(url.origin);
      if (robots !== undefined) refuseForbidden(url, robots);
    },

    async check(url) {
      if (agent !== null) refuseForbidden(url, find(url.origin) ?? (await learn(url.origin, agent)));
    },

    crawlDelayOf: (origin) => find(origin)?.rules.crawlDelay ?? null,
  };
}

function refuseForbidden(url: URL, { rules }: KnownRobots): void {
  const rule = forbiddingRule(rules, url.href);
  if (rule === null) return;
  throw new IngestError("robots-disallowed", `robots.txt of ${url.host} says "Disallow: ${rule}".`);
}

/** While robots.txt cannot be had, nothing may be fetched. https://www.rfc-editor.org/rfc/rfc9309#section-2.3.1.4 */
function asUnreachable(error: unknown, origin: string): unknown {
  if (!(error instanceof IngestError)) return error;
  const { message, retryAfterSeconds } = error;
  const told = `robots.txt of ${new URL(origin).host} could not be had, without which nothing is fetched. ${message}`;
  return new IngestError("robots-unreachable", told, { cause: error, retryAfterSeconds });
}
