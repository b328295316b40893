import type { RateLimit } from "@cloudflare/workers-types";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { findByUrl } from "../../src/store/read-article.ts";
import { app } from "../../workers/http/app.ts";
import { compose } from "../../workers/platform/compose.ts";
import type { Env } from "../../workers/platform/env.ts";
import { ARTICLE_HTML } from "../ingest/sample-ports.ts";
import { envWith, TOKEN } from "./worker-env.ts";

/**
 * Request id → headers → body size → token → rate → time limit → the request itself. Each refusal is tested
 * with a request that every later step would refuse too.
 */
const URL_ = "https://order.example.com/bridge";
const GOOD = JSON.stringify({ url: URL_, html: ARTICLE_HTML });
const LARGE = "x".repeat(12_000_001);

interface Sent {
  readonly token?: string | undefined;
  readonly type?: string;
  readonly body?: BodyInit;
  readonly path?: string;
  readonly method?: string;
}

/** Bindings that record their calls: exhausted rate limits, a bucket, a queue. */
function watched(isLimited: boolean) {
  const asked: string[] = [];
  const limit = (name: string): RateLimit => ({
    async limit() {
      asked.push(name);
      return { success: !isLimited };
    },
  });
  const { BUCKET, INGEST_QUEUE, CATALOG } = envWith();
  const watch = <Binding extends object>(name: string, binding: Binding): Binding =>
    new Proxy(binding, {
      get(target, method) {
        asked.push(`${name}.${String(method)}`);
        const value = Reflect.get(target, method);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
  const env: Env = {
    ...envWith(),
    BUCKET: watch("bucket", BUCKET),
    CATALOG: watch("catalog", CATALOG),
    INGEST_QUEUE: watch("queue", INGEST_QUEUE),
    REQUEST_LIMIT: limit("rate"),
    FAILED_SIGN_IN_LIMIT: limit("sign-in rate"),
  };
  return { asked, env };
}

/** A new address for each request: one that has used up its failed sign-ins is refused. */
let senders = 0;

async function send(
  env: Env,
  { token, type = "application/json", body = GOOD, path = "/v1/articles", method = "POST" }: Sent,
) {
  const headers: Record<string, string> = { "Content-Type": type, "CF-Connecting-IP": `198.51.100.${++senders}` };
  if (typeof body === "string") headers["Content-Length"] = String(new TextEncoder().encode(body).length);
  if (token !== undefined) headers.Authorization = `Bearer ${token}`;
  const init: RequestInit = method === "GET" ? { headers } : { method, headers, body };
  const answer = await app.request(`https://cuttings.example${path}`, init, env);
  const text = await answer.text();
  return { answer, status: answer.status, code: text.startsWith("{") ? JSON.parse(text).code : undefined };
}

let timers: number;
beforeEach(() => {
  timers = 0;
  const { setTimeout } = globalThis;
  vi.spyOn(globalThis, "setTimeout").mockImplementation(((...call: Parameters<typeof setTimeout>) => {
    if (call[1] === 55_000) timers++;
    return setTimeout(...call);
  }) as typeof setTimeout);
});
afterEach(() => void vi.restoreAllMocks());

describe("the order of checks", () => {
  test("body size before the token: an oversized body is refused without authentication", async () => {
    const { asked, env } = watched(true);
    for (const token of [undefined, "wrong-wrong-wrong-wrong", TOKEN])
      expect(await send(env, { token, body: LARGE, type: "text/plain" })).toMatchObject({ code: "body-too-large" });
    expect(asked).toEqual([]);
  });

  test("a body of unknown size is counted as it streams, and cancelled at the limit", async () => {
    const { env } = watched(true);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent++;
        controller.enqueue(new Uint8Array(1_000_000));
      },
    });
    expect(await send(env, { body: endless })).toMatchObject({ status: 413, code: "body-too-large" });
    expect(sent).toBeLessThan(20);
  });

  test("the token before the rate limit: nobody can use up another client's rate", async () => {
    const { asked, env } = watched(true);
    expect(await send(env, { type: "text/plain" })).toMatchObject({ code: "unauthorized" });
    expect(asked).toEqual([]);
    expect(await send(env, { token: "wrong-wrong-wrong-wrong" })).toMatchObject({ code: "too-many-requests" });
    expect(asked).toEqual(["sign-in rate"]);
  });

  test("the rate limit before the time limit and the request: no work begins past it", async () => {
    const { asked, env } = watched(true);
    for (const sent of [
      { body: GOOD },
      { body: "{oops" },
      { type: "text/plain" },
      { path: "/v1/nothing" },
      { path: "/v1/articles", method: "GET" },
    ])
      expect(await send(env, { token: TOKEN, ...sent })).toMatchObject({ status: 429, code: "too-many-requests" });
    expect(new Set(asked)).toEqual(new Set(["rate"]));
    expect(timers).toBe(0);
    expect(await findByUrl(URL_, compose(envWith()).ports.store)).toBeNull();
  });

  test("the time limit starts before the request is parsed", async () => {
    const { asked, env } = watched(false);
    expect(await send(env, { token: TOKEN, type: "text/plain" })).toMatchObject({ code: "unsupported-media-type" });
    expect(timers).toBe(1);
    expect(asked).toEqual(["rate"]);
  });

  test("a request that passes every check does its work", async () => {
    const { asked, env } = watched(false);
    expect(await send(env, { token: TOKEN })).toMatchObject({ status: 201 });
    expect(asked).toContain("bucket.put");
  });
});

describe("every response has an id and the headers", () => {
  const limited = watched(true).env;
  const broken = { ...envWith(), BUCKET: undefined } as unknown as Env;
  test.each<[string, Env, Sent, number]>([
    ["a success", envWith(), { token: TOKEN }, 200],
    ["a large body", envWith(), { body: LARGE }, 413],
    ["an invalid setting", envWith({ STORE_MARKDOWN: "perhaps" }), {}, 503],
    ["no token", envWith(), {}, 401],
    ["too many requests", limited, { token: TOKEN }, 429],
    ["another type", envWith(), { token: TOKEN, type: "text/plain" }, 415],
    ["no JSON", envWith(), { token: TOKEN, body: "{oops" }, 400],
    ["an invalid request", envWith(), { token: TOKEN, body: "{}" }, 422],
    ["nothing there", envWith(), { token: TOKEN, path: "/v1/nothing" }, 404],
    ["a bug", broken, { token: TOKEN }, 500],
  ])("%s", async (_why, env, sent, status) => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const { answer } = await send(env, sent);
    expect([200, 201].includes(answer.status) ? 200 : answer.status).toBe(status);
    expect(answer.headers.get("X-Request-Id")).toMatch(/^[\w-]+$/);
    expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(answer.headers.get("X-Frame-Options")).toBe("DENY");
    expect(answer.headers.get("Content-Security-Policy")).toMatch(/^default-src 'none';/);
    expect(answer.headers.get("Strict-Transport-Security")).toContain("max-age=");
  });

  test("the caller's request id is used if valid", async () => {
    const idFor = async (id: string) => {
      const headers = { "X-Request-Id": id };
      return (await app.request("https://cuttings.example/health", { headers }, envWith())).headers.get("X-Request-Id");
    };
    expect(await idFor("trace-7")).toBe("trace-7");
    expect(await idFor("<script>")).toMatch(/^[0-9a-f-]{36}$/);
    expect(await idFor("x".repeat(65))).toMatch(/^[0-9a-f-]{36}$/);
  });
});
