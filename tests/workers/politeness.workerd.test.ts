import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { app } from "../../workers/http/app.ts";
import { compose } from "../../workers/platform/compose.ts";
import { ARTICLE_HTML } from "../ingest/sample-ports.ts";
import { envWith, TOKEN } from "./worker-env.ts";

const HTML = { "content-type": "text/html" };
const SETTINGS = { API_TOKENS: TOKEN, USER_AGENT: "Cuttings/1.0", HOST_DELAY_SECONDS: "1" };

let requests: string[];
let times: number[];

/** The hosts of these tests: messages queued by other test files may arrive at any time. */
const OWN = /^https:\/\/(?:closed|own|polite|shared)\.example\.com\//;

/** A web of articles. Paths that begin with `/busy` answer Retry-After: 600. */
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

/** Files about the whole site, fetched before its first page. */
const statements = (host: string) => [`${host}/robots.txt`, `${host}/.well-known/tdmrep.json`];

test("an HTTP call waits for a resting host, and reports what robots.txt forbids", async () => {
  const host = "https://polite.example.com";
  expect((await post({ url: `${host}/one` })).status).toBe(201);
  expect((await post({ url: `${host}/two` })).status).toBe(201);
  const [, , one = 0, two = 0] = times;
  // The gate and the test have separate clocks, each of which stands still while its code runs.
  expect(two - one).toBeGreaterThan(900);
  const forbidden = await post({ url: `${host}/private/three` });
  expect([forbidden.status, await forbidden.json()]).toMatchObject([
    422,
    { code: "robots-disallowed", detail: expect.stringContaining("Disallow: /private/") },
  ]);
  expect(requests).toEqual([...statements(host), `${host}/one`, `${host}/two`]);
});

test("an HTTP call is told when a closed host opens; the queue and submitted pages are not held up", async () => {
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

test("pages and sources share a host's budget across isolates", async () => {
  const host = "https://shared.example.com";
  await compose(envWith(SETTINGS)).ports.resources.fetchResource(`${host}/feed.xml`);
  const { fetcher } = compose(envWith(SETTINGS)).ports;
  await expect(fetcher.fetchPage(`${host}/story`)).rejects.toMatchObject({ code: "host-busy" });
  expect(requests).toEqual([...statements(host), `${host}/feed.xml`]);
});

test("OBEY_ROBOTS=false skips robots.txt", async () => {
  const url = "https://own.example.com/private/story";
  expect((await post({ url }, { ...SETTINGS, OBEY_ROBOTS: "false" })).status).toBe(201);
  expect(requests).toEqual([url]);
});
