import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import type { RateLimit } from "@cloudflare/workers-types";
import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { readFailure } from "../../src/store/failures.ts";
import { findByUrl } from "../../src/store/read-article.ts";
import { app } from "../../workers/http/app.ts";
import type { AppEnv } from "../../workers/http/app-env.ts";
import { handleError } from "../../workers/http/handle-error.ts";
import { ingests } from "../../workers/http/ingests.ts";
import { limitTime } from "../../workers/http/middleware/limit-time.ts";
import type { Env } from "../../workers/platform/env.ts";
import type { Worker } from "../../workers/platform/worker.ts";
import { ARTICLE_HTML } from "../ingest/sample-ports.ts";
import { envWith, TOKEN, workerBefore } from "./worker-env.ts";

const OTHER = "another-token-of-the-tests";
const SETTINGS = { API_TOKENS: `${TOKEN},${OTHER}` };

/** Allows `limit` requests for each key, and records the keys. */
function countingLimit(limit: number): RateLimit & { readonly keys: string[] } {
  const keys: string[] = [];
  return {
    keys,
    async limit({ key }) {
      keys.push(key);
      return { success: keys.filter((each) => each === key).length <= limit };
    },
  };
}

interface Sent {
  readonly token?: string;
  readonly from?: string;
  readonly type?: string;
  readonly body?: string;
}

function post(path: string, env: Env, { token, from, type = "application/json", body = "{}" }: Sent) {
  const headers: Record<string, string> = { "Content-Type": type, "Content-Length": String(body.length) };
  if (token !== undefined) headers.Authorization = `Bearer ${token}`;
  if (from !== undefined) headers["CF-Connecting-IP"] = from;
  return Promise.resolve(app.request(`https://cuttings.example${path}`, { method: "POST", headers, body }, env));
}

async function codeOf(answer: Promise<Response>): Promise<string> {
  return ((await (await answer).json()) as { code: string }).code;
}

describe("the request rate limit", () => {
  const url = "https://limits.example.com/one-too-many";
  const body = JSON.stringify({ url, html: ARTICLE_HTML });

  test("answers 429 with Retry-After and does no work; another token is served", async () => {
    const env = { ...envWith(SETTINGS), REQUEST_LIMIT: countingLimit(0) };
    const answer = await post("/v1/articles", env, { token: TOKEN, body });
    expect(answer.status).toBe(429);
    expect(answer.headers.get("Retry-After")).toBe("60");
    expect(await answer.json()).toMatchObject({ code: "too-many-requests", status: 429, retryable: true });
    expect(await findByUrl(url, workerBefore({}).ports.store)).toBeNull();

    const one = { ...envWith(SETTINGS), REQUEST_LIMIT: countingLimit(1) };
    const codes = [];
    for (const token of [TOKEN, TOKEN, OTHER]) codes.push(await codeOf(post("/v1/articles", one, { token })));
    expect(codes).toEqual(["invalid-request", "too-many-requests", "invalid-request"]);
  });

  test("counts by a digest of the token, not by the token", async () => {
    const limit = countingLimit(9);
    await post("/v1/articles", { ...envWith(SETTINGS), REQUEST_LIMIT: limit }, { token: TOKEN });
    expect(limit.keys).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });

  test("also applies to the pages", async () => {
    const env = { ...envWith(SETTINGS), REQUEST_LIMIT: countingLimit(0) };
    const headers = { Authorization: `Basic ${btoa(`anyone:${TOKEN}`)}` };
    expect((await app.request("https://cuttings.example/failures", { headers }, env)).status).toBe(429);
  });
});

describe("the limit of failed sign-ins", () => {
  const codesOf = async (env: Env, attempts: readonly Sent[]) => {
    const codes = [];
    for (const attempt of attempts) codes.push(await codeOf(post("/v1/articles", env, attempt)));
    return codes;
  };
  const wrong = (from: string): Sent => ({ token: "not-a-token-of-ours", from });

  test("counts by address, or by network for IPv6, and ignores requests without a token", async () => {
    const limit = countingLimit(1);
    const env = { ...envWith(SETTINGS), FAILED_SIGN_IN_LIMIT: limit };
    expect(
      await codesOf(env, [
        wrong("198.51.100.7"),
        wrong("198.51.100.7"),
        wrong("198.51.100.8"),
        wrong("2001:db8:1:2::7"),
        wrong("2001:db8:1:2:ffff::8"),
        { from: "198.51.100.7" },
        { token: TOKEN, from: "198.51.100.7" },
        { token: TOKEN, from: "198.51.100.8" },
      ]),
    ).toEqual([
      "unauthorized",
      "too-many-requests",
      "unauthorized",
      "unauthorized",
      "too-many-requests",
      "unauthorized",
      // A valid token is accepted from an address that has used up its attempts.
      "invalid-request",
      "invalid-request",
    ]);
    expect(limit.keys.join()).not.toContain("not-a-token");
  });

  test("is enforced by the platform as wrangler.toml says", async () => {
    // More than twice as many, because a new minute may begin among them.
    const codes = await codesOf(envWith(SETTINGS), Array<Sent>(45).fill(wrong("198.51.100.99")));
    expect(codes.slice(0, 20)).toEqual(Array(20).fill("unauthorized"));
    expect(codes).toContain("too-many-requests");
  });
});

describe("the time limit", () => {
  const url = "https://limits.example.com/never-comes";

  /** The ingest route with a short time limit. @param onResponse runs before the work behind the response ends. */
  async function request(worker: Worker, onResponse: () => void): Promise<Response> {
    const slow = new Hono<AppEnv>().onError(handleError);
    slow.use(async (c, next) => {
      c.set("worker", worker);
      await next();
    });
    slow.use(limitTime(500)).route("/v1", ingests);
    const init = { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ url }) };
    const context = createExecutionContext();
    const answer = await slow.request("https://cuttings.example/v1/articles", init, envWith(), context);
    onResponse();
    await waitOnExecutionContext(context);
    return answer;
  }

  test("cancels the work, answers 504 and records the reason afterwards", async () => {
    const worker = workerBefore({});
    let reason: unknown = null;
    const fetcher = {
      fetchPage: (_url: string, signal?: AbortSignal) =>
        new Promise<never>((_resolve, reject) => {
          signal?.addEventListener("abort", () => {
            reason = signal.reason;
            reject(reason);
          });
        }),
    };
    const answer = await request({ ...worker, ports: { ...worker.ports, fetcher } }, () => {});
    expect(answer.status).toBe(504);
    expect(await answer.json()).toMatchObject({ code: "request-timeout", retryable: true });
    expect(reason).toMatchObject({ code: "request-timeout" });
    expect(await readFailure(url, worker.ports.store)).toMatchObject({ code: "request-timeout" });
    expect(await findByUrl(url, worker.ports.store)).toBeNull();
  });

  test("an article that is being stored is stored in full after the 504", async () => {
    const worker = workerBefore({ [url]: ARTICLE_HTML });
    const { store } = worker.ports;
    const answered = Promise.withResolvers<void>();
    const slowly = {
      ...store,
      async putIfAbsent(key: string, body: Uint8Array) {
        await answered.promise;
        return store.putIfAbsent(key, body);
      },
    };
    const answer = await request({ ...worker, ports: { ...worker.ports, store: slowly } }, answered.resolve);
    expect(answer.status).toBe(504);
    expect(await findByUrl(url, store)).toMatchObject({ headline: "The bridge reopens", version: { number: 1 } });
  });
});
