import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { IngestError } from "../../src/errors.ts";
import { HostBusyError } from "../../src/politeness/host-busy.ts";
import { waitingFetcher } from "../../src/politeness/wait-for-host.ts";
import { sampleWeb } from "./sample-web.ts";

const PAGE = "https://news.example.com/story";
const OTHER_PAGE = "https://news.example.com/other";
const ROBOTS = "https://news.example.com/robots.txt";
const ELSEWHERE = "https://www.example.org/story";
const ELSEWHERE_ROBOTS = "https://www.example.org/robots.txt";
const HTML = "<!doctype html><p>News.";
const FORBIDS_STORY = "User-agent: cuttings\nDisallow: /st*y\n";

async function failureOf(work: Promise<unknown>): Promise<IngestError> {
  const error = await work.catch((reason) => reason);
  if (!(error instanceof IngestError)) throw new Error("It did not fail with an IngestError.", { cause: error });
  return error;
}

describe("robots.txt", () => {
  test("is fetched before the first page of a host, and again after a day", async () => {
    const web = sampleWeb({ [PAGE]: HTML, [OTHER_PAGE]: HTML });
    await web.fetcher.fetchPage(PAGE);
    web.advance(24 * 3600 - 1);
    await web.fetcher.fetchPage(OTHER_PAGE);
    web.advance(60);
    await web.fetcher.fetchPage(PAGE);
    expect(web.requests.map(([url]) => url)).toEqual([ROBOTS, PAGE, OTHER_PAGE, ROBOTS, PAGE]);
  });

  test("that disallows a page is honoured, and the error quotes the rule", async () => {
    const web = sampleWeb({ [PAGE]: HTML, [ROBOTS]: FORBIDS_STORY });
    const error = await failureOf(web.fetcher.fetchPage(PAGE));
    expect(error).toMatchObject({ code: "robots-disallowed", retryable: false });
    expect(error.message).toContain('"Disallow: /st*y"');
    expect(web.requests.map(([url]) => url)).toEqual([ROBOTS]);
  });

  test("that is known to disallow a page fails without waiting", async () => {
    const web = sampleWeb({ [OTHER_PAGE]: HTML, [ROBOTS]: FORBIDS_STORY });
    await web.fetcher.fetchPage(OTHER_PAGE);
    expect(await failureOf(web.fetcher.fetchPage(PAGE))).toMatchObject({ code: "robots-disallowed" });
  });

  test("applies to feeds and sitemaps too", async () => {
    const web = sampleWeb({ [PAGE]: "<rss/>", [ROBOTS]: FORBIDS_STORY });
    expect(await failureOf(web.fetcher.fetchResource(PAGE))).toMatchObject({ code: "robots-disallowed" });
  });

  test.each([
    ["a server error", 503],
    ["no answer", new TypeError("connection refused")],
  ])("that is unavailable for %s temporarily disallows everything", async (_why, answer) => {
    const web = sampleWeb({ [PAGE]: HTML, [ROBOTS]: answer });
    expect(await failureOf(web.fetcher.fetchPage(PAGE))).toMatchObject({ code: "robots-unreachable", retryable: true });
    web.advance(5);
    await failureOf(web.fetcher.fetchPage(PAGE));
    expect(web.requests.map(([url]) => url)).toEqual([ROBOTS, ROBOTS]);
  });

  test.each([404, 403])("that is answered with %i allows everything", async (status) => {
    const web = sampleWeb({ [PAGE]: HTML, [ROBOTS]: status });
    expect(await web.fetcher.fetchPage(PAGE)).toMatchObject({ html: HTML });
  });

  test("is followed through redirects", async () => {
    const web = sampleWeb({ [PAGE]: HTML, [ROBOTS]: ELSEWHERE_ROBOTS, [ELSEWHERE_ROBOTS]: FORBIDS_STORY });
    expect(await failureOf(web.fetcher.fetchPage(PAGE))).toMatchObject({ code: "robots-disallowed" });
  });

  test("is not fetched when disabled, and the host's budget still applies", async () => {
    const web = sampleWeb({ [PAGE]: HTML, [ROBOTS]: FORBIDS_STORY }, { obeyRobots: false });
    await web.fetcher.fetchPage(PAGE);
    expect(await failureOf(web.fetcher.fetchPage(PAGE))).toMatchObject({ code: "host-busy" });
    expect(web.requests.map(([url]) => url)).toEqual([PAGE]);
  });

  test("is fetched again for another user agent", async () => {
    const web = sampleWeb({ [PAGE]: HTML, [ROBOTS]: FORBIDS_STORY });
    await failureOf(web.fetcher.fetchPage(PAGE));
    const renamed = sampleWeb({ [PAGE]: HTML, [ROBOTS]: FORBIDS_STORY }, { gate: web.gate, userAgent: "Other/1.0" });
    renamed.advance(3.5);
    web.advance(3.5);
    expect(await renamed.fetcher.fetchPage(PAGE)).toMatchObject({ html: HTML });
  });
});

describe("the host's budget", () => {
  test("makes a page wait after another, and reports how long", async () => {
    const web = sampleWeb({ [PAGE]: HTML });
    await web.fetcher.fetchPage(PAGE);
    web.advance(1);
    const error = await failureOf(web.fetcher.fetchPage(PAGE));
    expect(error).toBeInstanceOf(HostBusyError);
    expect(error).toMatchObject({ code: "host-busy", retryable: true, retryAfterSeconds: 2, wait: 2_000 });
  });

  test("is honoured by a waiting caller", async () => {
    const web = sampleWeb({ [PAGE]: HTML, [OTHER_PAGE]: HTML }, { maxWaitMs: 10_000 });
    for (const url of [PAGE, OTHER_PAGE, PAGE]) await web.fetcher.fetchPage(url);
    expect(web.requests).toEqual([
      [ROBOTS, 0],
      [PAGE, 0.5],
      [OTHER_PAGE, 4],
      [PAGE, 7.5],
    ]);
  });

  test("follows the Crawl-delay of robots.txt", async () => {
    const web = sampleWeb({ [PAGE]: HTML, [ROBOTS]: "User-agent: *\nCrawl-delay: 120\n" });
    await web.fetcher.fetchPage(PAGE);
    expect(await failureOf(web.fetcher.fetchPage(PAGE))).toMatchObject({ wait: 120_000 });
  });

  const asked = new Response("", { status: 429, headers: { "retry-after": "900" } });
  test.each<[string, Response | number | string | Error, number]>([
    ["a page", HTML, 3_000],
    ["a missing page", 404, 3_000],
    ["a server error", 500, 3_000],
    ["an overloaded server", 503, 30_000],
    ["a server with Retry-After", asked, 900_000],
    ["no answer", new TypeError("connection refused"), 3_000],
  ])("after %s", async (_what, answer, wait) => {
    const web = sampleWeb({ [PAGE]: answer });
    await web.fetcher.fetchPage(PAGE).catch(() => {});
    expect(await failureOf(web.fetcher.fetchPage(PAGE))).toMatchObject({ code: "host-busy", wait });
  });

  test("closes a host after five failures, and allows one retry", async () => {
    const web = sampleWeb({ [ROBOTS]: "", [PAGE]: new TypeError("connection reset") }, { maxWaitMs: 10_000 });
    for (let tries = 0; tries < 5; tries++) await failureOf(web.fetcher.fetchPage(PAGE));
    const error = await failureOf(web.fetcher.fetchPage(PAGE));
    expect(error).toMatchObject({ code: "host-busy", isClosed: true, wait: 30_000 });
    web.advance(30);
    expect(await failureOf(web.fetcher.fetchPage(PAGE))).toMatchObject({ code: "page-unreachable" });
    expect(await failureOf(web.fetcher.fetchPage(PAGE))).toMatchObject({ code: "host-busy", wait: 60_000 });
  });

  test("is not affected by a forbidden URL", async () => {
    const web = sampleWeb({});
    expect(await failureOf(web.fetcher.fetchPage("https://10.0.0.1/"))).toMatchObject({ code: "url-not-allowed" });
    expect(web.requests).toEqual([]);
  });

  test("does not lose a page when the release fails", async () => {
    const { gate } = sampleWeb({});
    const release = () => Promise.reject(new IngestError("storage-unavailable", "The gate is away."));
    const web = sampleWeb({ [PAGE]: HTML }, { gate: { ...gate, release } });
    expect(await web.fetcher.fetchPage(PAGE)).toMatchObject({ html: HTML });
  });

  test("sends no request while the gate is unreachable", async () => {
    const { gate } = sampleWeb({});
    const acquire = () => Promise.reject(new IngestError("storage-unavailable", "The gate is away."));
    const web = sampleWeb({ [PAGE]: HTML }, { gate: { ...gate, acquire } });
    expect(await failureOf(web.fetcher.fetchPage(PAGE))).toMatchObject({ code: "storage-unavailable" });
    expect(web.requests).toEqual([]);
  });
});

describe("a redirect", () => {
  test("to another host uses that host's robots.txt and budget, and releases the first host", async () => {
    const web = sampleWeb({ [PAGE]: ELSEWHERE, [ELSEWHERE]: HTML });
    await web.fetcher.fetchPage(PAGE);
    expect(web.requests.map(([url]) => url)).toEqual([ROBOTS, PAGE, ELSEWHERE_ROBOTS, ELSEWHERE]);
    expect(await failureOf(web.fetcher.fetchPage(ELSEWHERE))).toMatchObject({ wait: 3_000 });
    expect(await failureOf(web.fetcher.fetchPage(PAGE))).toMatchObject({ wait: 2_000 });
  });

  test("to a URL that another host disallows is not followed", async () => {
    const web = sampleWeb({ [PAGE]: ELSEWHERE, [ELSEWHERE]: HTML, [ELSEWHERE_ROBOTS]: FORBIDS_STORY });
    expect(await failureOf(web.fetcher.fetchPage(PAGE))).toMatchObject({ code: "robots-disallowed" });
    expect(web.requests.map(([url]) => url)).toEqual([ROBOTS, PAGE, ELSEWHERE_ROBOTS]);
  });

  test("to a URL that the same host disallows is not followed", async () => {
    const web = sampleWeb({ [OTHER_PAGE]: PAGE, [PAGE]: HTML, [ROBOTS]: FORBIDS_STORY });
    expect(await failureOf(web.fetcher.fetchPage(OTHER_PAGE))).toMatchObject({ code: "robots-disallowed" });
    expect(web.requests.map(([url]) => url)).toEqual([ROBOTS, OTHER_PAGE]);
  });

  test("to the same host uses one lease", async () => {
    const web = sampleWeb({ [OTHER_PAGE]: PAGE, [PAGE]: HTML });
    await web.fetcher.fetchPage(OTHER_PAGE);
    expect(web.requests.map(([, seconds]) => seconds)).toEqual([0, 0.5, 1]);
  });

  test("from http to https fetches the robots.txt of https", async () => {
    const plain = PAGE.replace("https:", "http:");
    const web = sampleWeb({ [plain]: PAGE, [PAGE]: HTML, [ROBOTS]: FORBIDS_STORY });
    expect(await failureOf(web.fetcher.fetchPage(plain))).toMatchObject({ code: "robots-disallowed" });
    expect(web.requests.map(([url]) => url)).toEqual([ROBOTS.replace("https:", "http:"), plain, ROBOTS]);
  });

  test("waits some seconds for a busy host", async () => {
    const web = sampleWeb({ [PAGE]: ELSEWHERE, [ELSEWHERE]: HTML });
    await web.fetcher.fetchPage(ELSEWHERE);
    await web.fetcher.fetchPage(PAGE);
    expect(web.requests.at(-1)).toEqual([ELSEWHERE, 4]);
  });

  test("does not wait for a host that is closed for longer, and holds no lease meanwhile", async () => {
    const web = sampleWeb({ [PAGE]: ELSEWHERE, [ELSEWHERE]: 503 });
    await failureOf(web.fetcher.fetchPage(ELSEWHERE));
    const error = await failureOf(web.fetcher.fetchPage(PAGE));
    expect(error).toMatchObject({ code: "host-busy", isClosed: true, origin: "https://www.example.org" });
    web.advance(3);
    expect(await failureOf(web.fetcher.fetchPage(PAGE))).toMatchObject({ origin: "https://www.example.org" });
  });

  test("releases a lease granted after the fetch timed out", async () => {
    const woken = Promise.withResolvers<void>();
    const web = sampleWeb(
      { [PAGE]: ELSEWHERE, [ELSEWHERE]: HTML },
      { limits: { totalMs: 20 }, sleep: () => woken.promise },
    );
    await web.fetcher.fetchPage(ELSEWHERE);
    expect(await failureOf(web.fetcher.fetchPage(PAGE))).toMatchObject({ code: "page-timeout" });
    web.advance(10);
    woken.resolve();
    await nextTurn();
    // It came too late: the host is open again, and got no request. Lease numbers are times unless taken already.
    const lease = web.clock.now().getTime() + 1;
    expect(await web.gate.acquire("https://www.example.org")).toMatchObject({ isAdmitted: true, lease });
    expect(web.requests.filter(([url]) => url === ELSEWHERE)).toHaveLength(1);
  });
});

test("a waiting caller stops waiting when it aborts", async () => {
  const web = sampleWeb({ [PAGE]: HTML });
  await web.fetcher.fetchPage(PAGE);
  const controller = new AbortController();
  const sleep = async () => controller.abort(new IngestError("request-timeout", "The request took too long."));
  const patient = waitingFetcher(web.fetcher, { milliseconds: 60_000, clock: web.clock, sleep });
  expect(await failureOf(patient.fetchPage(PAGE, controller.signal))).toMatchObject({ code: "request-timeout" });
  expect(web.requests.map(([url]) => url)).toEqual([ROBOTS, PAGE]);
});
