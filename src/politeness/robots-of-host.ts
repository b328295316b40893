import { IngestError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { KnownRobots } from "../ports/host-gate.ts";
import type { ResourceFetcher } from "../ports/resource-fetcher.ts";
import type { HostStatements } from "../rights-statement.ts";
import { fetchRobots } from "./fetch-robots.ts";
import { fetchTdmRules, TDM_PATH } from "./fetch-tdm-rules.ts";
import { hostStatements } from "./host-statements.ts";
import { isInForce } from "./known-robots.ts";
import { forbiddingRule, productToken, readRobots } from "./robots.ts";

/** The robots.txt rules of one host, per origin: those that the gate knew, and those fetched now. */
export interface RobotsOfHost {
  /** Rules fetched now, for the gate to store. */
  readonly learned: readonly KnownRobots[];
  /** @throws {IngestError} `robots-disallowed`, if known without a request. */
  checkKnown(url: URL): void;
  /** Fetches robots.txt if it is not known. @throws {IngestError} `robots-disallowed`, `robots-unreachable`. */
  check(url: URL): Promise<void>;
  /** What the host's files state about the use of a page; `null` if they were not read. */
  statementsAbout(url: URL): HostStatements | null;
  /** Seconds; `null` when not stated or not known. */
  crawlDelayOf(origin: string): number | null;
}

export interface RobotsReader {
  /** Fetches robots.txt. */
  readonly robots: ResourceFetcher;
  /** Fetches the TDMRep file together with robots.txt; `null` leaves it out. */
  readonly tdm: ResourceFetcher | null;
  /** Sent as User-Agent and matched in robots.txt; `null` ignores robots.txt and allows everything without a request. */
  readonly userAgent: string | null;
  readonly clock: Clock;
}

export function robotsOfHost(
  stored: readonly KnownRobots[],
  { robots: resources, tdm, userAgent, clock }: RobotsReader,
): RobotsOfHost {
  const agent = userAgent === null ? null : productToken(userAgent);
  const known = stored.filter((robots) => agent !== null && isInForce(robots, agent, clock.now()));
  const learned: KnownRobots[] = [];
  const find = (origin: string) => [...known, ...learned].find((robots) => robots.origin === origin);

  async function learn(origin: string, asAgent: string): Promise<KnownRobots> {
    const text = await fetchRobots(origin, resources).catch((error: unknown) => {
      throw asUnreachable(error, origin);
    });
    const fetchedAt = clock.now().toISOString();
    const rules = readRobots(text, asAgent);
    const tdmRules =
      tdm === null || forbiddingRule(rules, origin + TDM_PATH) !== null ? null : await fetchTdmRules(origin, tdm);
    const robots = { origin, agent: asAgent, fetchedAt, rules, ...(tdmRules === null ? {} : { tdm: tdmRules }) };
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

    statementsAbout(url) {
      const robots = find(url.origin);
      return robots === undefined ? null : hostStatements(robots, url.href);
    },

    crawlDelayOf: (origin) => find(origin)?.rules.crawlDelay ?? null,
  };
}

function refuseForbidden(url: URL, { rules }: KnownRobots): void {
  const rule = forbiddingRule(rules, url.href);
  if (rule === null) return;
  throw new IngestError("robots-disallowed", `robots.txt of ${url.host} says "Disallow: ${rule}".`);
}

/**
 * While robots.txt cannot be fetched, nothing may be fetched. https://www.rfc-editor.org/rfc/rfc9309#section-2.3.1.4
 */
function asUnreachable(error: unknown, origin: string): unknown {
  if (!(error instanceof IngestError)) return error;
  const { message, retryAfterSeconds } = error;
  const reason = `robots.txt of ${new URL(origin).host} could not be fetched, so no page is fetched. ${message}`;
  return new IngestError("robots-unreachable", reason, { cause: error, retryAfterSeconds });
}
