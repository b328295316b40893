import fc, { type Scheduler } from "fast-check";
import { modelGate } from "../../bench/cost/model-gate.ts";
import { httpPageFetcher } from "../../src/adapters/http-page-fetcher.ts";
import type { HostStorage } from "../../src/politeness/host-record.ts";
import { type OpenSession, politeSessions } from "../../src/politeness/polite-session.ts";
import { waitingFetcher } from "../../src/politeness/wait-for-host.ts";
import type { HostGate } from "../../src/ports/host-gate.ts";
import { STRICT_URL_POLICY } from "../../src/url/public-url.ts";
import { FAULT_KINDS, type FaultKind, Isolate } from "./faulty-ports.ts";
import { type HostRules, MIN_REST_MS, WatchedRequests } from "./watched-requests.ts";

/** A deliberate fault in the politeness rules, to check that the simulation catches it. */
export interface PolitenessMutant {
  readonly gate?: (gate: HostGate) => HostGate;
  readonly storage?: (storage: HostStorage) => HostStorage;
  readonly openSession?: (openSession: OpenSession) => OpenSession;
  readonly minDelay?: number;
  readonly userAgent?: null;
}

/** Which processes fetch what concurrently, and what goes wrong. */
export interface PolitePlan {
  readonly scheduler: Scheduler;
  /** The pages that each process fetches, in order. */
  readonly processes: readonly (readonly string[])[];
  /** Pages of each host that are queued before, so that leases are written for several pages. */
  readonly queued: number;
  readonly faults: readonly (readonly [step: number, kind: FaultKind])[];
  /** Steps before which the gate loses its memory. */
  readonly evictions: readonly number[];
  /** Milliseconds until the n-th response. */
  readonly durations: readonly number[];
  /** Statuses of the n-th response; 200 after the last. */
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
  queued: fc.constantFrom(0, 5, 40),
  faults: fc.array(fc.tuple(fc.nat({ max: 60 }), fc.constantFrom(...FAULT_KINDS)), { maxLength: 4 }),
  evictions: fc.array(fc.nat({ max: 60 }), { maxLength: 4 }),
  durations: fc.array(fc.nat({ max: 9_000 }), { minLength: 1, maxLength: 8 }),
  statuses: fc.array(fc.constantFrom(200, 200, 404, 429, 500, 503), { maxLength: 6 }),
});

/** Milliseconds by which a process may be late. Leases outlast a fetch plus this. */
const MAX_LATENESS_MS = 20_000;

/** Longer than any caller would wait: every wait ends except that for a host that is down. */
const MAX_WAIT_MS = 7_200_000;

/** Plays a plan. @throws {Error} when a request violated the politeness rules. */
export async function playPolitely(plan: PolitePlan, mutant: PolitenessMutant = {}): Promise<WatchedRequests> {
  const { scheduler, durations, statuses } = plan;
  const faults = new Map(plan.faults);
  const watched = new WatchedRequests(RULES);
  let now = Date.UTC(2026, 10, 23);
  let steps = 0;
  const clock = { now: () => new Date(now) };
  const { gate, evict } = modelGate(clock, mutant.minDelay ?? MIN_REST_MS, mutant.storage);
  const due = new Set<{ readonly at: number }>();

  /** Advances the clock and waits for the scheduler; much earlier events go first, as on a shared clock. */
  async function passTime(milliseconds: number, label: string): Promise<void> {
    const own = { at: now + milliseconds };
    due.add(own);
    do await scheduler.schedule(Promise.resolve(), label);
    while ([...due].some(({ at }) => at < own.at - MAX_LATENESS_MS));
    due.delete(own);
    now = Math.max(now, own.at);
  }

  const turn = (label: string) => passTime(0, label);

  /** One fetch, in one process. */
  async function fetchPage(url: string, isolate: Isolate): Promise<void> {
    const fetchId = {};
    const reach = {
      async fetch(href: string): Promise<Response> {
        const request = watched.begin(new URL(href), isolate, fetchId, now);
        const nth = watched.count - 1;
        await passTime(durations[nth % durations.length] ?? 0, `wait for ${href}`);
        const status = statuses[nth] ?? 200;
        let statusCode = 0;
        try {
          await isolate.step(`answer ${href}`, "page-unreachable", async () => {});
          statusCode = status;
        } finally {
          watched.end(request, statusCode, now);
        }
        return answerOf(href, status);
      },
      clock,
      policy: STRICT_URL_POLICY,
      userAgent: "cuttings/0.2",
    };
    const sleep = (milliseconds: number) => passTime(milliseconds, "sleep");
    const seen = throughProcess(mutant.gate?.(gate) ?? gate, isolate);
    const userAgent = mutant.userAgent === null ? null : reach.userAgent;
    const sessions = politeSessions({ gate: seen, robots: httpPageFetcher(reach), tdm: null, userAgent, clock }, sleep);
    const pages = httpPageFetcher({ ...reach, openSession: mutant.openSession?.(sessions) ?? sessions });
    // What a failed fetch returns is tested elsewhere: only the requests sent matter here.
    await waitingFetcher(pages, { milliseconds: MAX_WAIT_MS, clock, sleep })
      .fetchPage(url)
      .catch(() => {});
  }

  for (const host of Object.keys(RULES)) await gate.reserveSlots(`https://${host}`, new Array(plan.queued).fill(null));
  const runs = plan.processes.map(async (urls) => {
    const faultOf = () => {
      if (plan.evictions.includes(steps)) evict();
      return faults.get(steps++) ?? null;
    };
    const isolate = new Isolate(faultOf, turn);
    const work = async () => {
      for (const url of urls) await fetchPage(url, isolate);
    };
    await Promise.race([work(), isolate.crashed]);
  });
  await scheduler.waitFor(Promise.all(runs));
  if (watched.violations.length > 0) throw new Error(watched.violations.join("\n"));
  return watched;
}

function throughProcess(gate: HostGate, isolate: Isolate): HostGate {
  const step = <Answer>(label: string, act: () => Promise<Answer>) => isolate.step(label, "storage-unavailable", act);
  return {
    acquire: (origin) => step(`acquire ${origin}`, () => gate.acquire(origin)),
    release: (origin, ...outcome) => step(`release ${origin}`, () => gate.release(origin, ...outcome)),
    reserveSlots: (origin, ids) => step(`reserve slots of ${origin}`, () => gate.reserveSlots(origin, ids)),
    reserveSlot: (origin) => step(`reserve slot of ${origin}`, () => gate.reserveSlot(origin)),
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
