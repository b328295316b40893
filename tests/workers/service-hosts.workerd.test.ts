import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readFailure } from "../../src/store/failures.ts";
import { app } from "../../workers/http/app.ts";
import worker from "../../workers/index.ts";
import { compose } from "../../workers/platform/compose.ts";
import { ARTICLE_HTML } from "../ingest/sample-ports.ts";
import { crawlRun } from "./crawl-run.ts";
import { envWith, TOKEN } from "./worker-env.ts";

const OWN = "https://cuttings.example.com";
const ELSEWHERE = "https://elsewhere.example.com";
const PLAIN = { API_TOKENS: TOKEN, OBEY_ROBOTS: "false", HOST_DELAY_SECONDS: "0" };
const SETTINGS = { ...PLAIN, SERVICE_HOSTS: "www.cuttings.example.com, cuttings.example.com" };

/** A web in which `/to-us` and the feed redirect to the service's own host, and every other path is an article. */
let fetched: string[];
beforeEach(() => {
  fetched = [];
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input) => {
    const url = String(input);
    // Messages queued by other test files may arrive at any time.
    if (!url.endsWith("/entry") && /elsewhere|cuttings|asked-by/.test(url)) fetched.push(url);
    if (url.endsWith("/to-us")) return new Response(null, { status: 302, headers: { Location: `${OWN}/v1/articles` } });
    if (url.endsWith("/feed.xml")) return new Response(RSS, { headers: { "Content-Type": "application/rss+xml" } });
    return new Response(ARTICLE_HTML, { headers: { "Content-Type": "text/html" } });
  });
});
afterEach(() => void vi.restoreAllMocks());

const RSS = `<rss version="2.0"><channel><title>Feed</title>
<item><link>${OWN}/articles/1</link></item><item><link>${ELSEWHERE}/entry</link></item></channel></rss>`;

async function consume(url: string, env = envWith(SETTINGS)) {
  const batch = createMessageBatch("cuttings-ingest", [{ id: "0", timestamp: new Date(), attempts: 1, body: { url } }]);
  await worker.queue(batch, env);
  return getQueueResult(batch, createExecutionContext());
}

async function crawled(source: string) {
  const lines: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
  await crawlRun(compose(envWith({ ...SETTINGS, SOURCES: source })));
  return lines.map((line) => JSON.parse(line)).find(({ event }) => event === "source");
}

test.each([`${OWN}/`, "https://WWW.cuttings.example.com./v1/articles"])("the queue does not fetch %s", async (url) => {
  expect((await consume(url)).explicitAcks).toEqual(["0"]);
  expect(fetched).toEqual([]);
});

test("the queue fetches the same URL when the host is not configured as the service's own", async () => {
  await consume(`${OWN}/`, envWith(PLAIN));
  expect(fetched).toEqual([`${OWN}/`]);
});

test("the queue follows no redirect to its own host", async () => {
  const url = `${ELSEWHERE}/to-us`;
  expect((await consume(url)).explicitAcks).toEqual(["0"]);
  expect(fetched).toEqual([url]);
  expect(await readFailure(url, compose(envWith()).ports.store)).toMatchObject({
    code: "url-not-allowed",
    message: "cuttings.example.com is a host of this service.",
  });
});

test("the crawl polls no source on its own host, and follows no redirect to it", async () => {
  expect(await crawled(`${OWN}/feed.xml`)).toMatchObject({ error: { code: "url-not-allowed" } });
  expect(fetched).toEqual([]);
  expect(await crawled(`${ELSEWHERE}/to-us`)).toMatchObject({ error: { code: "url-not-allowed" } });
  expect(fetched).toEqual([`${ELSEWHERE}/to-us`]);
});

test("the crawl skips an entry that points to its own host", async () => {
  expect(await crawled(`${ELSEWHERE}/feed.xml`)).toMatchObject({
    counts: { entries: 2, queued: 1, refused: 1 },
    error: null,
  });
});

test("an HTTP call fetches neither the host it arrived at nor the configured ones", async () => {
  const codes = [];
  for (const host of ["asked-by.example.com", "www.cuttings.example.com"]) {
    const init = {
      method: "POST",
      body: JSON.stringify({ url: `https://${host}/` }),
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${TOKEN}` },
    };
    const answer = await app.request("https://asked-by.example.com/v1/articles", init, envWith(SETTINGS));
    codes.push(((await answer.json()) as { code: string }).code);
  }
  expect(codes).toEqual(["url-not-allowed", "url-not-allowed"]);
  expect(fetched).toEqual([]);
});
