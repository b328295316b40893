import { memoryHostGate } from "../../src/adapters/memory-host-gate.ts";
import { type PolitePageFetcherOptions, politePageFetcher } from "../../src/adapters/polite-page-fetcher.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { HostGate } from "../../src/ports/host-gate.ts";
import type { PageFetcher } from "../../src/ports/page-fetcher.ts";
import type { ResourceFetcher } from "../../src/ports/resource-fetcher.ts";
import { STRICT_URL_POLICY } from "../../src/url/public-url.ts";

/** The response of a URL: a redirect target, a status, a text, or an error that `fetch` throws. */
export type SampleAnswer = string | number | Response | Error;

type SampleAnswers = Readonly<Record<string, SampleAnswer | ((seconds: number) => SampleAnswer)>>;

export interface SampleWeb {
  /** Every request sent, with its time in seconds since the web was opened. */
  readonly requests: readonly (readonly [url: string, seconds: number])[];
  readonly clock: Clock;
  readonly gate: HostGate;
  readonly fetcher: PageFetcher & ResourceFetcher;
  advance(seconds: number): void;
}

const HTML = { "content-type": "text/html" };

/**
 * A web of these responses with a polite fetcher, whose clock advances only while a task sleeps. A site
 * without a robots.txt responds 404. Each request takes `FETCH_SECONDS`.
 */
export function sampleWeb(answers: SampleAnswers, options: Partial<PolitePageFetcherOptions> = {}): SampleWeb {
  const start = Date.UTC(2026, 10, 23);
  let now = start;
  const clock = { now: () => new Date(now) };
  const requests: [string, number][] = [];
  const gate = memoryHostGate(clock, 3_000);
  const fetcher = politePageFetcher({
    async fetch(url) {
      const seconds = (now - start) / 1000;
      requests.push([url, seconds]);
      now += FETCH_SECONDS * 1000;
      const answer = answers[url] ?? 404;
      return responseOf(typeof answer === "function" ? answer(seconds) : answer);
    },
    clock,
    policy: STRICT_URL_POLICY,
    userAgent: "Cuttings/1.0 (+https://example.com/about)",
    gate,
    obeyRobots: true,
    maxWaitMs: 0,
    async sleep(milliseconds) {
      now += milliseconds;
    },
    ...options,
  });
  return {
    requests,
    clock,
    gate,
    fetcher,
    advance(seconds) {
      now += seconds * 1000;
    },
  };
}

export const FETCH_SECONDS = 0.5;

function responseOf(answer: SampleAnswer): Response {
  if (answer instanceof Error) throw answer;
  if (answer instanceof Response) return answer.clone();
  if (typeof answer === "number") return new Response("", { status: answer, headers: HTML });
  if (answer.startsWith("https:")) return new Response(null, { status: 301, headers: { location: answer } });
  return new Response(answer, { headers: HTML });
}
