import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { PageOutcome } from "../../src/ports/ledger.ts";
import { app } from "../../workers/http/app.ts";
import { compose } from "../../workers/platform/compose.ts";
import type { Env } from "../../workers/platform/env.ts";
import { recordTally } from "../../workers/platform/record-tally.ts";
import { tally } from "../../workers/platform/tally.ts";
import { envWith, TOKEN } from "./worker-env.ts";

const READ_TOKEN = "a-token-that-only-reads";
const SOURCE = { id: "a", host: "health.example.com", shortest: 900, longest: 86_400 };
let opened = 0;

/** The real bindings, with an empty ledger and an empty schedule. */
function freshEnv(): Env {
  const env = envWith({ API_TOKENS: TOKEN, READ_TOKENS: READ_TOKEN });
  const name = `health ${opened++}`;
  return {
    ...env,
    LEDGER: { getByName: () => env.LEDGER.getByName(name) },
    CRAWL_SCHEDULE: { getByName: () => env.CRAWL_SCHEDULE.getByName(name) },
  };
}

const get = (path: string, env: Env, token: string | null = null) =>
  app.request(
    `https://cuttings.example${path}`,
    token === null ? {} : { headers: { Authorization: `Bearer ${token}` } },
    env,
  );

// The files of the suite share this isolate, its counts and its clock.
beforeEach(() => void tally.take());
afterEach(() => void vi.useRealTimers());

describe("/health", () => {
  test("is ok without a token, and says no more", async () => {
    const response = await get("/health", freshEnv());
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: "ok", reasons: [] });
  });

  test("answers 503 when a source is late, with figures for a token", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const env = freshEnv();
    const { schedule } = compose(env).ports;
    await schedule.takeDue([SOURCE], 0, null);
    tally.countEvent("crawl_runs");
    await recordTally(compose(env));
    vi.advanceTimersByTime(2 * 3_600_000);
    const response = await get("/health", env);
    expect(response.status).toBe(503);
    const { status, reasons } = (await response.json()) as { status: string; reasons: { code: string }[] };
    expect(status).toBe("degraded");
    expect(reasons.map(({ code }) => code)).toEqual(["crawl-stopped", "crawl-late"]);
    const figures = await (await get("/health", env, READ_TOKEN)).json();
    expect(figures).toMatchObject({
      crawl: { sources: 1, due: 1, lateSeconds: 7_200, lastRunAt: expect.any(String), lastPollAt: null },
      queues: { ingest: expect.any(Number) },
    });
    expect((await get("/health", env, "a-token-that-is-wrong")).status).toBe(401);
  });

  test("is checked once in ten seconds and isolate", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const env = freshEnv();
    await get("/health", env);
    tally.take();
    await get("/health", env);
    expect(tally.take().operations.durableObjectRequests).toBe(0);
    vi.advanceTimersByTime(11_000);
    await get("/health", env);
    expect(tally.take().operations.durableObjectRequests).toBeGreaterThan(0);
  });

  test("answers 503 when the state cannot be read", async () => {
    const moved = () => {
      throw new Error("The object has moved.");
    };
    const response = await get("/health", { ...freshEnv(), CRAWL_SCHEDULE: { getByName: moved } });
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ reasons: [{ code: "storage-unavailable" }] });
  });
});

describe("/metrics", () => {
  test("has the counts of the ledger for a token that only reads", async () => {
    const env = freshEnv();
    tally.countEvent("fetches", "ok", 3);
    await recordTally(compose(env));
    const response = await get("/metrics", env, READ_TOKEN);
    expect(response.headers.get("Content-Type")).toBe("text/plain; version=0.0.4; charset=utf-8");
    const text = await response.text();
    expect(text).toContain('# TYPE cuttings_fetches_total counter\ncuttings_fetches_total{outcome="ok"} 3\n');
    expect(text).toMatch(/^cuttings_queue_messages\{queue="ingest"\} \d+$/m);
    expect(text).toContain("\ncuttings_healthy 1\n");
  });

  test("is closed without a token, and unavailable without the ledger", async () => {
    const env = freshEnv();
    expect((await get("/metrics", env)).status).toBe(401);
    const moved = () => {
      throw new Error("The object has moved.");
    };
    expect((await get("/metrics", { ...env, LEDGER: { getByName: moved } }, TOKEN)).status).toBe(503);
  });
});

test("each outcome is a data point where Analytics Engine is bound", async () => {
  const points: unknown[] = [];
  const env = { ...freshEnv(), ANALYTICS: { writeDataPoint: (point: unknown) => void points.push(point) } };
  const of = { host: "health.example.com", via: "feed", isFetched: true } as const;
  const article: PageOutcome["article"] = {
    words: 420,
    quality: 0.9,
    isPaywalled: false,
    hasTitle: true,
    hasAuthors: false,
    hasDate: true,
    hasImage: false,
  };
  tally.countPage({ ...of, status: "new", article });
  tally.countPage({ ...of, status: "bot-wall", article: null });
  await recordTally(compose(env));
  expect(points).toEqual([
    { indexes: [of.host], blobs: ["new", "feed", of.host], doubles: [420, 0.9, 1, 0, 1, 0] },
    { indexes: [of.host], blobs: ["bot-wall", "feed", of.host], doubles: [] },
  ]);
});
