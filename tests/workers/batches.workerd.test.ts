import type { MessageSendRequest } from "@cloudflare/workers-types";
import { describe, expect, test } from "vitest";
import type { IngestMessage } from "../../src/ports/ingest-queue.ts";
import { articleId } from "../../src/url/article-id.ts";
import { app } from "../../workers/http/app.ts";
import type { UrlState } from "../../workers/http/schema/batches.ts";
import type { Env } from "../../workers/platform/env.ts";
import { envWith, TOKEN } from "./worker-env.ts";

const HOST = "https://batches.example.com";

/** A queue that accepts `takes` batches and then fails. */
function queueOf(takes: number) {
  const queued: string[] = [];
  let left = takes;
  const queue = {
    async sendBatch(messages: readonly MessageSendRequest<IngestMessage>[]) {
      if (left-- <= 0) throw new Error("The queue is unavailable.");
      expect(messages.length).toBeLessThanOrEqual(100);
      queued.push(...messages.map(({ body }) => body.url));
    },
  };
  return { queued, env: { ...envWith(), INGEST_QUEUE: queue } as unknown as Env };
}

async function call(path: string, init: RequestInit, env: Env): Promise<Response> {
  const more = init.headers as Record<string, string> | undefined;
  const headers = { "Content-Type": "application/json", Authorization: `Bearer ${TOKEN}`, ...more };
  return app.request(`https://cuttings.example${path}`, { ...init, headers }, env);
}

const send = (path: string, body: unknown, env: Env, headers: Record<string, string> = {}) =>
  call(path, { method: "POST", body: JSON.stringify(body), headers }, env);
const post = (body: unknown, env: Env) => send("/v1/batches", body, env);

async function statesOf(answer: Response): Promise<readonly UrlState[]> {
  return ((await answer.json()) as { urls: UrlState[] }).urls;
}

describe("POST /v1/batches", () => {
  test("queues allowed URLs and refuses the others, in request order", async () => {
    const { queued, env } = queueOf(1);
    const urls = [`${HOST}/one`, "http://169.254.169.254/", "not a url", `${HOST}/two`, `${HOST}/${"x".repeat(2048)}`];
    const answer = await post({ urls }, env);
    expect(answer.status).toBe(202);
    const states = await statesOf(answer);
    expect(states.map(({ url }) => url)).toEqual(urls);
    expect(states.map(({ state }) => state)).toEqual(["queued", "refused", "refused", "queued", "refused"]);
    expect(states.filter(({ state }) => state === "refused")).toEqual([
      expect.objectContaining({ code: "url-not-allowed", detail: "The URL has an IP address instead of a host name." }),
      expect.objectContaining({ code: "url-not-allowed", detail: "The URL is not absolute." }),
      expect.objectContaining({ code: "url-not-allowed", retryable: false }),
    ]);
    expect(queued).toEqual([`${HOST}/one`, `${HOST}/two`]);
  });

  test("reports where to check the status of each URL", async () => {
    const { env } = queueOf(1);
    const [state] = await statesOf(await post({ urls: [`${HOST}/a?b=c&d=ü`] }, env));
    const status = await call(state?.state === "queued" ? state.location : "", {}, env);
    expect(await status.json()).toMatchObject({ url: `${HOST}/a?b=c&d=ü`, state: "queued", articleId: null });
  });

  test("queues equivalent URLs once", async () => {
    const { queued, env } = queueOf(1);
    const urls = [`${HOST}/same`, `${HOST}/same?utm_source=x`, `${HOST.toUpperCase()}/same#top`];
    const states = await statesOf(await post({ urls }, env));
    expect(states.map(({ state }) => state)).toEqual(["queued", "queued", "queued"]);
    expect(queued).toEqual([`${HOST}/same`]);
  });

  test("accepts a hundred URLs of the maximum length, in several queue batches", async () => {
    const { queued, env } = queueOf(2);
    const urls = Array.from({ length: 100 }, (_, index) => `${HOST}/${index}/`.padEnd(2048, '"'));
    expect((await post({ urls }, env)).status).toBe(202);
    expect(queued).toEqual(urls);
  });

  test.each([0, 1])("reports nothing as queued when the queue accepts %i of two batches", async (goes) => {
    const { env } = queueOf(goes);
    const urls = Array.from({ length: 100 }, (_, index) => `${HOST}/${index}/`.padEnd(2048, '"'));
    const answer = await post({ urls }, env);
    expect(await answer.json()).toMatchObject({ status: 503, code: "queue-unavailable", retryable: true });
  });

  test("a single URL, a retry and a re-extraction also fail when the queue is unavailable", async () => {
    const { env } = queueOf(0);
    const replay = { ...env.INGEST_QUEUE, send: () => Promise.reject(new Error("The queue is unavailable.")) };
    const away = { ...env, INGEST_QUEUE: replay } as unknown as Env;
    const failed = `${HOST}/failed`;
    const failing = await send("/v1/articles", { url: failed, html: "<p></p>" }, away);
    expect(failing.status).toBe(422);
    for (const answer of [
      await send("/v1/articles", { url: `${HOST}/` }, away, { Prefer: "respond-async" }),
      await send(`/v1/failures/${articleId(failed)}/retry`, {}, away),
      await send("/v1/re-extract", {}, away),
    ])
      expect(await answer.json()).toMatchObject({ status: 503, code: "queue-unavailable" });
  });

  test("never echoes a password", async () => {
    const { queued, env } = queueOf(1);
    const answer = await post({ urls: ["https://ada:hunter2@batches.example.com/", "https:ada:hunter2@b"] }, env);
    expect(answer.status).toBe(202);
    expect(await answer.text()).not.toContain("hunter2");
    expect(queued).toEqual([]);
  });

  test.each<[string, unknown]>([
    ["no URL", { urls: [] }],
    ["more than a hundred URLs", { urls: Array(101).fill(`${HOST}/`) }],
    ["an entry that is not a string", { urls: [7] }],
    ["no list", { urls: `${HOST}/` }],
    ["an unknown field", { urls: [`${HOST}/`], html: "" }],
  ])("refuses %s", async (_what, body) => {
    const { queued, env } = queueOf(9);
    expect(await (await post(body, env)).json()).toMatchObject({ status: 422, code: "invalid-request" });
    expect(queued).toEqual([]);
  });
});
