import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { app } from "../../workers/http/app.ts";
import { compose } from "../../workers/platform/env.ts";
import { ARTICLE_HTML } from "../ingest/sample-ports.ts";
import { envWith, TOKEN } from "./worker-env.ts";

const HTML = { "content-type": "text/html" };
const SETTINGS = { API_TOKENS: TOKEN, USER_AGENT: "Cuttings/1.0", HOST_DELAY_SECONDS: "1" };

let requests: string[];
let times: number[];

/** Of the hosts of these tests: what others have put onto the queue comes when it comes. */
const OWN = /^https:\/\/(?:closed|own|polite|shared)\.example\.com\//;

/** A web of articles. Paths that begin with `/busy` ask for ten minutes. */
beforeEach(() => {
  requests = [];
  times = [];
  vi.spyOn(console, "log").mockImplementation(() => {});
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input) => {
    const url = String(input);
    if (OWN.test(url)) {
      requests.push(url);
      times.push(performance.now());
    }
    if (url.endsWith("/robots.txt")) return new Response("User-agent: cuttings\nDisallow: /private/\n");
    if (url.includes("/busy")) return new Response("", { status: 429, headers: { "retry-after": "600" } });
    return new Response(ARTICLE_HTML, { headers: HTML });
  });
});
afterEach(() => vi.restoreAllMocks());

function post(body: unknown, settings: Record<string, string> = SETTINGS, headers: Record<string, string> = {}) {
  const init = {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${TOKEN}`, ...headers },
    body: JSON.stringify(body),
  };
  return Promise.resolve(app.request("https://cuttings.example/v1/articles", init, envWith(settings)));
}

test("a person waits for a host that rests, and is told what robots.txt forbids", async () => {
  const host = "https://polite.example.com";
  expect((await post({ url: `${host}/one` })).status).toBe(201);
  expect((await post({ url: `${host}/two` })).status).toBe(201);
  const [, one = 0, two = 0] = times;
  // The clocks of the gate and of the test are not one: each stands still while its code runs.
  expect(two - one).toBeGreaterThan(900);
  const forbidden = await post({ url: `${host}/private/three` });
  expect([forbidden.status, await forbidden.json()]).toMatchObject([
    422,
    { code: "robots-disallowed", detail: expect.stringContaining("Disallow: /private/") },
  ]);
  expect(requests).toEqual([`${host}/robots.txt`, `${host}/one`, `${host}/two`]);
});

test("a person is told when a host has time that has none for longer; the queue and a page of one's own need none", async () => {
  const url = "https://closed.example.com/story";
  expect((await post({ url: "https://closed.example.com/busy" })).status).toBe(503);
  const answer = await post({ url });
  expect(answer.status).toBe(503);
  expect(Number(answer.headers.get("Retry-After"))).toBeGreaterThan(590);
  expect(await answer.json()).toMatchObject({ code: "host-busy", retryable: true });
  expect((await post({ url }, SETTINGS, { Prefer: "respond-async" })).status).toBe(202);
  expect((await post({ url, html: ARTICLE_HTML })).status).toBe(201);
  expect(requests.filter((request) => request === url)).toEqual([]);
});

test("pages and sources share a host's budget, over all isolates", async () => {
  const host = "https://shared.example.com";
  await compose(envWith(SETTINGS)).ports.resources.fetchResource(`${host}/feed.xml`);
  const { fetcher } = compose(envWith(SETTINGS)).ports;
  await expect(fetcher.fetchPage(`${host}/story`)).rejects.toMatchObject({ code: "host-busy" });
  expect(requests).toEqual([`${host}/robots.txt`, `${host}/feed.xml`]);
});

test("an operator may leave robots.txt unasked", async () => {
  const url = "https://own.example.com/private/story";
  expect((await post({ url }, { ...SETTINGS, OBEY_ROBOTS: "false" })).status).toBe(201);
  expect(requests).toEqual([url]);
});
