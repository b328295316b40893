import fc, { type Scheduler } from "fast-check";
import { modelGate } from "../../bench/cost/model-gate.ts";
import { httpPageFetcher } from "../../src/adapters/http-page-fetcher.ts";
import type { HostStorage } from "../../src/politeness/host-record.ts";
import { type OpenSession, politeSessions } from "../../src/politeness/polite-session.ts";
import { waitingFetcher } from "../../src/politeness/wait-for-host.ts";
import type { HostGate } from "../../src/ports/host-gate.ts";
import { STRICT_URL_POLICY } from "../../src/url/public-url.ts";
import { FAULT_KINDS, type FaultKind, Isolate } from "./faulty-ports.ts";
import { type HostRules, LEAST_REST, WatchedRequests } from "./watched-requests.ts";

/** A deliberate fault of the politeness, to see that the simulation finds it. */
export interface RudeMutant {
  readonly gate?: (gate: HostGate) => HostGate;
  readonly storage?: (storage: HostStorage) => HostStorage;
  readonly openSession?: (openSession: OpenSession) => OpenSession;
  readonly minDelay?: number;
  readonly userAgent?: null;
}

/** Who fetches what at once, and what goes wrong. */
export interface PolitePlan {
  readonly scheduler: Scheduler;
  /** For each process the pages that it fetches, one after the other. */
  readonly processes: readonly (readonly string[])[];
  readonly faults: readonly (readonly [step: number, kind: FaultKind])[];
  /** Steps before which the gate loses what it has in memory. */
  readonly evictions: readonly number[];
  /** Milliseconds that the n-th answer takes. */
  readonly durations: readonly number[];
  /** Statuses of the n-th answer; 200 after the last. */
  readonly statuses: readonly number[];
}

const RULES: Readonly<Record<string, HostRules>> = {
  "news.example.com": { forbidden: "/private", crawlDelaySeconds: 0 },
  "www.example.org": { forbidden: null, crawlDelaySeconds: 20 },
  "short.example.net": { forbidden: "/secret", crawlDelaySeconds: 0 },
};

const REDIRECTS: Readonly<Record<string, string>> = {
  "https://short.example.net/1": "https://news.example.com/story",
  "https://short.example.net/2": "https://news.example.com/private/diary",
  "https://short.example.net/3": "https://short.example.net/secret",
  "https://short.example.net/4": "https://www.example.org/story",
  "http://news.example.com/plain": "https://news.example.com/story",
};

const PAGES = [
  "https://news.example.com/story",
  "https://news.example.com/other",
  "https://news.example.com/private/diary",
  "https://www.example.org/story",
  ...Object.keys(REDIRECTS),
];

export const anyPolitePlan: fc.Arbitrary<PolitePlan> = fc.record({
  scheduler: fc.scheduler(),
  processes: fc.array(fc.array(fc.constantFrom(...PAGES), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 4,
  }),
  faults: fc.array(fc.tuple(fc.nat({ max: 60 }), fc.constantFrom(...FAULT_KINDS)), { maxLength: 4 }),
  evictions: fc.array(fc.nat({ max: 60 }), { maxLength: 4 }),
  durations: fc.array(fc.nat({ max: 9_000 }), { minLength: 1, maxLength: 8 }),
  statuses: fc.array(fc.constantFrom(200, 200, 404, 429, 500, 503), { maxLength: 6 }),
});

/** Milliseconds by which a process may be late. Leases last for longer than a fetch and this. */
const DISORDER = 20_000;

/** A person would have gone long before: every wait but that for a host that is gone is lived through. */
const PATIENCE = 7_200_000;

/** Plays a plan. @throws when something was done that hosts must not see. */
export async function playPolitely(plan: PolitePlan, mutant: RudeMutant = {}): Promise<WatchedRequests> {
  const { scheduler, durations, statuses } = plan;
  const faults = new Map(plan.faults);
  const watched = new WatchedRequests(RULES);
  let now = Date.UTC(2026, 10, 23);
  let steps = 0;
  const clock = { now: () => new Date(now) };
  const { gate, evict } = modelGate(clock, mutant.minDelay ?? LEAST_REST, mutant.storage);
  const due = new Set<{ readonly at: number }>();

  /** Waits until then, and for its turn: what is due long before goes first, as in a time that passes for all. */
  async function passTime(milliseconds: number, label: string): Promise<void> {
    const own = { at: now + milliseconds };
    due.add(own);
    do await scheduler.schedule(Promise.resolve(), label);
    while ([...due].some(({ at }) => at < own.at - DISORDER));
    due.delete(own);
    now = Math.max(now, own.at);
  }

  const turn = (label: string) => passTime(0, label);

  /** One fetch, in a process. */
  async function fetchPage(url: string, isolate: Isolate): Promise<void> {
    const errand = {};
    const reach = {
      async fetch(href: string): Promise<Response> {
        const request = watched.begin(new URL(href), isolate, errand, now);
        const nth = watched.count - 1;
        await passTime(durations[nth % durations.length] ?? 0, `wait for ${href}`);
        const status = statuses[nth] ?? 200;
        let heard = 0;
        try {
          await isolate.step(`answer ${href}`, "page-unreachable", async () => {});
          heard = status;
        } finally {
          watched.end(request, heard, now);
        }
        return answerOf(href, status);
      },
      clock,
      policy: STRICT_URL_POLICY,
      userAgent: "cuttings/0.1",
    };
    const sleep = (milliseconds: number) => passTime(milliseconds, "sleep");
    const seen = throughProcess(mutant.gate?.(gate) ?? gate, isolate);
    const userAgent = mutant.userAgent === null ? null : reach.userAgent;
    const sessions = politeSessions({ gate: seen, robots: httpPageFetcher(reach), userAgent, clock }, sleep);
    const pages = httpPageFetcher({ ...reach, openSession: mutant.openSession?.(sessions) ?? sessions });
    // What cannot be had is tested elsewhere: here it matters what left for it.
    await waitingFetcher(pages, { milliseconds: PATIENCE, clock, sleep })
      .fetchPage(url)
      .catch(() => {});
  }

  const runs = plan.processes.map(async (urls) => {
    const faultOf = () => {
      if (plan.evictions.includes(steps)) evict();
      return faults.get(steps++) ?? null;
    };
    const isolate = new Isolate(faultOf, turn);
    const work = async () => {
      for (const url of urls) await fetchPage(url, isolate);
    };
    await Promise.race([work(), isolate.death]);
  });
  await scheduler.waitFor(Promise.all(runs));
  if (watched.violations.length > 0) throw new Error(watched.violations.join("\n"));
  return watched;
}

function throughProcess(gate: HostGate, isolate: Isolate): HostGate {
  const step = <Answer>(label: string, act: () => Promise<Answer>) => isolate.step(label, "storage-unavailable", act);
  return {
    acquire: (origin) => step(`acquire ${origin}`, () => gate.acquire(origin)),
    release: (origin, ...how) => step(`release ${origin}`, () => gate.release(origin, ...how)),
    reserveSlots: (origin, ids) => step(`reserve slots of ${origin}`, () => gate.reserveSlots(origin, ids)),
    reserveSlot: (origin) => step(`line up ${origin}`, () => gate.reserveSlot(origin)),
  };
}

function answerOf(href: string, status: number): Response {
  const { pathname, host } = new URL(href);
  const location = REDIRECTS[href];
  if (status !== 200) return new Response("", { status });
  if (location !== undefined) return new Response(null, { status: 302, headers: { location } });
  if (pathname !== "/robots.txt") return new Response("<p>News.", { headers: { "content-type": "text/html" } });
  const { forbidden, crawlDelaySeconds } = RULES[host] ?? { forbidden: null, crawlDelaySeconds: 0 };
  return new Response(`User-agent: cuttings\nCrawl-delay: ${crawlDelaySeconds}\nDisallow: ${forbidden ?? ""}\n`);
}
