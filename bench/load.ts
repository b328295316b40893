import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { findFreePort } from "../bin/start/free-port.ts";
import { startWorker } from "../bin/start/worker-process.ts";
import { startLoadSite } from "./load-site.ts";

/**
 * Requests at an even pace to the local worker, on loopback: all good pages, then the same with one of
 * ten hostile, alternating. The result is what the hostile pages cost the good ones, as a ratio of times, because
 * machine speed varies. The pace has to leave the machine idle time, or requests queue up. Every request has to
 * end as an article or a typed error.
 * node bench/load.ts [--requests 400] [--rate 2] [--rounds 2] [--share 10]
 */
const { values } = parseArgs({
  options: {
    requests: { type: "string", default: "400" },
    rate: { type: "string", default: "2" },
    rounds: { type: "string", default: "2" },
    share: { type: "string", default: "10" },
  },
});
const [requests, rate, rounds, share] = [values.requests, values.rate, values.rounds, values.share].map(Number) as [
  number,
  number,
  number,
  number,
];

interface Answer {
  readonly url: string;
  readonly milliseconds: number;
  /** `stored`, a problem code, or `lost`. */
  readonly end: string;
}

const state = mkdtempSync(join(tmpdir(), "cuttings-load-"));
const site = await startLoadSite();
const port = await findFreePort(8787);
const worker = startWorker({
  port,
  state,
  settings: { ENVIRONMENT: "development", DEVELOPMENT_ALLOWED_HOSTS: site.hosts.join(","), HOST_DELAY_SECONDS: "0" },
  onEvent: () => {},
});
// The worker is stopped on exit.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
let nextPage = 0;
let nextHostile = 0;
try {
  await worker.ready;
  for (let index = 0; index < 20; index++) await ask(site.good(nextPage++)); // Warm.
  const good: Record<string, number[]> = { baseline: [], hostile: [] };
  const ends = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    for (const run of ["baseline", "hostile"] as const) {
      const answers = await send(run === "hostile");
      const times = answers.filter(({ url }) => url.includes("/good/")).map(({ milliseconds }) => milliseconds);
      good[run]?.push(...times);
      for (const { url, end } of answers) {
        const key = `${run}: ${url.includes("/good/") ? "good" : url.split("/")[4]}: ${end}`;
        ends.set(key, (ends.get(key) ?? 0) + 1);
      }
      console.log(`round ${round + 1}, ${run}: ${JSON.stringify(timesOf(times))}`);
    }
  }
  console.table({ baseline: timesOf(good.baseline ?? []), hostile: timesOf(good.hostile ?? []) });
  console.table([...ends].sort().map(([what, count]) => ({ what, count })));
  const ratio = timesOf(good.hostile ?? []).p99 / timesOf(good.baseline ?? []).p99;
  console.log(`p99 of good pages, hostile to baseline: ${ratio.toFixed(2)}`);
  const lost = [...ends.keys()].filter((key) => key.endsWith(": lost") || /good: (?!stored)/.test(key));
  console.log(lost.length === 0 ? "nothing lost" : `LOST: ${lost.join("; ")}`);
  process.exitCode = lost.length === 0 ? 0 : 1;
} finally {
  site.close();
  await worker.stop();
  rmSync(state, { recursive: true });
}

/** Sends each request at its time, whatever the state of earlier ones. */
async function send(withHostile: boolean): Promise<Answer[]> {
  const pending: Promise<Answer>[] = [];
  for (let index = 0; index < requests; index++) {
    const isHostile = withHostile && index % share === share - 1;
    pending.push(ask(isHostile ? site.hostile(nextHostile++) : site.good(nextPage++)));
    await sleep(1000 / rate);
  }
  return Promise.all(pending);
}

async function ask(url: string): Promise<Answer> {
  const start = performance.now();
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/v1/articles`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ url }),
    });
    const { code } = (await answer.json()) as { code?: string };
    return { url, milliseconds: performance.now() - start, end: answer.ok ? "stored" : (code ?? "lost") };
  } catch {
    return { url, milliseconds: performance.now() - start, end: "lost" };
  }
}

function timesOf(milliseconds: readonly number[]): { p50: number; p90: number; p99: number; max: number } {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { p50: at(0.5), p90: at(0.9), p99: at(0.99), max: at(1) };
}
