import { fetchRobots } from "../discover/fetch-robots.ts";
import { forbiddingRule, productToken, readRobots } from "../discover/robots.ts";
import { IngestError } from "../errors.ts";
import type { Clock, HostGate, ResourceFetcher } from "../ports.ts";
import type { VisitEnd } from "./host-budget.ts";
import { HostBusyError } from "./host-busy.ts";
import { isInForce, type KnownRobots } from "./known-robots.ts";

export interface Manners {
  readonly gate: HostGate;
  /** Brings robots.txt itself: within the lease of the page that it is for, and asking nobody. */
  readonly robots: ResourceFetcher;
  /** Who asks; `null`: robots.txt is not read. */
  readonly userAgent: string | null;
  readonly clock: Clock;
}

/** The time from taking a host's lease to giving it back. */
export interface Stay {
  readonly host: string;
  /** @throws {IngestError} `robots-disallowed`, or `robots-unreachable`. */
  checkRobots(url: URL): Promise<void>;
  /** Gives the lease back, the first time it is called. */
  leave(how: VisitEnd["how"], retryAfterSeconds: number | null): Promise<void>;
}

/**
 * Takes the lease of a URL's host, once its robots.txt lets the URL be fetched. What is known to be
 * forbidden is told without a wait.
 *
 * robots.txt is fetched when nobody did in the last day, in the lease of the page that needs it and
 * without a rest between the two. Where it redirects to, no other lease is taken: two hosts that send
 * their robots.txt to each other would wait for each other.
 *
 * @throws {HostBusyError} when somebody else has the lease, or the host rests.
 * @throws {IngestError} `robots-disallowed`, `robots-unreachable`, or `storage-unavailable`: the gate cannot be asked.
 */
export async function arrive(url: URL, { gate, robots, userAgent, clock }: Manners): Promise<Stay> {
  const agent = userAgent === null ? null : productToken(userAgent);
  const answer = await gate.enter(url.origin);
  const known = answer.robots.filter((one) => agent !== null && isInForce(one, agent, clock.now()));
  if (!answer.isAdmitted) {
    for (const one of known) if (one.origin === url.origin) refuseForbidden(url, one);
    throw new HostBusyError(url, answer);
  }
  const { lease } = answer;
  const learned: KnownRobots[] = [];
  let since = clock.now().getTime();
  let isOver = false;

  async function learn(origin: string, asAgent: string): Promise<KnownRobots> {
    const text = await fetchRobots(origin, robots).catch((error: unknown) => {
      throw asUnreachable(error, origin);
    });
    const now = clock.now();
    const one = { origin, agent: asAgent, fetchedAt: now.toISOString(), rules: readRobots(text, asAgent) };
    learned.push(one);
    since = now.getTime();
    return one;
  }

  const stay: Stay = {
    host: url.host,

    async checkRobots({ origin, href }) {
      if (agent === null) return;
      const one = [...known, ...learned].find((robotsOf) => robotsOf.origin === origin);
      refuseForbidden(new URL(href), one ?? (await learn(origin, agent)));
    },

    async leave(how, retryAfterSeconds) {
      if (isOver) return;
      isOver = true;
      const crawlDelaySeconds = [...known, ...learned].find(({ origin }) => origin === url.origin)?.rules.crawlDelay;
      const took = Math.max(0, clock.now().getTime() - since);
      const end = { how, took, retryAfterSeconds, crawlDelaySeconds: crawlDelaySeconds ?? null };
      try {
        await gate.leave(url.origin, lease, end, learned);
      } catch (error) {
        // The lease runs out by itself; what was fetched is not to be lost for it.
        if (!(error instanceof IngestError)) throw error;
      }
    },
  };

  try {
    await stay.checkRobots(url);
  } catch (error) {
    const isUnreachable = error instanceof IngestError && error.code === "robots-unreachable";
    if (isUnreachable) await stay.leave("failed", error.retryAfterSeconds);
    else await stay.leave(learned.length === 0 ? "unused" : "answered", null);
    throw error;
  }
  return stay;
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
