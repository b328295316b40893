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
  if (!(error instanceof IngestError)) throw new Error("It did not fail as it should.", { cause: error });
  return error;
}

describe("robots.txt", () => {
  test("is fetched before the first page of a host, and for a day not again", async () => {
    const web = sampleWeb({ [PAGE]: HTML, [OTHER_PAGE]: HTML });
    await web.fetcher.fetchPage(PAGE);
    web.advance(24 * 3600 - 1);
    await web.fetcher.fetchPage(OTHER_PAGE);
    web.advance(60);
    await web.fetcher.fetchPage(PAGE);
    expect(web.requests.map(([url]) => url)).toEqual([ROBOTS, PAGE, OTHER_PAGE, ROBOTS, PAGE]);
  });

  test("that forbids a page is believed, and named by its rule", async () => {
    const web = sampleWeb({ [PAGE]: HTML, [ROBOTS]: FORBIDS_STORY });
    const error = await failureOf(web.fetcher.fetchPage(PAGE));
    expect(error).toMatchObject({ code: "robots-disallowed", retryable: false });
    expect(error.message).toContain('"Disallow: /st*y"');
    expect(web.requests.map(([url]) => url)).toEqual([ROBOTS]);
  });

  test("that forbids a page costs it no wait, once it is known", async () => {
    const web = sampleWeb({ [OTHER_PAGE]: HTML, [ROBOTS]: FORBIDS_STORY });
    await web.fetcher.fetchPage(OTHER_PAGE);
    expect(await failureOf(web.fetcher.fetchPage(PAGE))).toMatchObject({ code: "robots-disallowed" });
  });

  test("holds for feeds and sitemaps too", async () => {
    const web = sampleWeb({ [PAGE]: "<rss/>", [ROBOTS]: FORBIDS_STORY });
    expect(await failureOf(web.fetcher.fetchResource(PAGE))).toMatchObject({ code: "robots-disallowed" });
  });

  test.each([
    ["a server that fails", 503],
    ["no answer", new TypeError("connection refused")],
  ])("that cannot be had for %s forbids everything, for now", async (_why, answer) => {
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

  test("is followed to where it redirects", async () => {
    const web = sampleWeb({ [PAGE]: HTML, [ROBOTS]: ELSEWHERE_ROBOTS, [ELSEWHERE_ROBOTS]: FORBIDS_STORY });
    expect(await failureOf(web.fetcher.fetchPage(PAGE))).toMatchObject({ code: "robots-disallowed" });
  });

  test("is not asked where the operator says so, and the host's budget holds all the same", async () => {
    const web = sampleWeb({ [PAGE]: HTML, [ROBOTS]: FORBIDS_STORY }, { obeyRobots: false });
    await web.fetcher.fetchPage(PAGE);
    expect(await failureOf(web.fetcher.fetchPage(PAGE))).toMatchObject({ code: "host-busy" });
    expect(web.requests.map(([url]) => url)).toEqual([PAGE]);
  });

  test("of another name of ours is asked anew", async () => {
    const web = sampleWeb({ [PAGE]: HTML, [ROBOTS]: FORBIDS_STORY });
    await failureOf(web.fetcher.fetchPage(PAGE));
    const renamed = sampleWeb({ [PAGE]: HTML, [ROBOTS]: FORBIDS_STORY }, { gate: web.gate, userAgent: "Other/1.0" });
    renamed.advance(3.5);
    web.advance(3.5);
    expect(await renamed.fetcher.fetchPage(PAGE)).toMatchObject({ html: HTML });
  });
});

describe("the host's budget", () => {
  test("lets a page wait after another, and says how long", async () => {
    const web = sampleWeb({ [PAGE]: HTML });
    await web.fetcher.fetchPage(PAGE);
    web.advance(1);
    const error = await failureOf(web.fetcher.fetchPage(PAGE));
    expect(error).toBeInstanceOf(HostBusyError);
    expect(error).toMatchObject({ code: "host-busy", retryable: true, retryAfterSeconds: 2, wait: 2_000 });
  });

  test("is kept by who is patient", async () => {
    const web = sampleWeb({ [PAGE]: HTML, [OTHER_PAGE]: HTML }, { maxWaitMs: 10_000 });
    for (const url of [PAGE, OTHER_PAGE, PAGE]) await web.fetcher.fetchPage(url);
    expect(web.requests).toEqual([
      [ROBOTS, 0],
      [PAGE, 0.5],
      [OTHER_PAGE, 4],
      [PAGE, 7.5],
    ]);
  });

  test("is as large as robots.txt says", async () => {
    const web = sampleWeb({ [PAGE]: HTML, [ROBOTS]: "User-agent: *\nCrawl-delay: 120\n" });
    await web.fetcher.fetchPage(PAGE);
    expect(await failureOf(web.fetcher.fetchPage(PAGE))).toMatchObject({ wait: 120_000 });
  });

  const asked = new Response("", { status: 429, headers: { "retry-after": "900" } });
  test.each<[string, Response | number | string | Error, number]>([
    ["a page", HTML, 3_000],
    ["no page at this address", 404, 3_000],
    ["a server that fails", 500, 3_000],
    ["a server that has no time", 503, 30_000],
    ["a server that asks for time", asked, 900_000],
    ["no answer", new TypeError("connection refused"), 3_000],
  ])("after %s", async (_what, answer, wait) => {
    const web = sampleWeb({ [PAGE]: answer });
    await web.fetcher.fetchPage(PAGE).catch(() => {});
    expect(await failureOf(web.fetcher.fetchPage(PAGE))).toMatchObject({ code: "host-busy", wait });
  });

  test("closes a host that gives no answer five times, and lets one try pass", async () => {
    const web = sampleWeb({ [ROBOTS]: "", [PAGE]: new TypeError("connection reset") }, { maxWaitMs: 10_000 });
    for (let tries = 0; tries < 5; tries++) await failureOf(web.fetcher.fetchPage(PAGE));
    const error = await failureOf(web.fetcher.fetchPage(PAGE));
    expect(error).toMatchObject({ code: "host-busy", isClosed: true, wait: 30_000 });
    web.advance(30);
    expect(await failureOf(web.fetcher.fetchPage(PAGE))).toMatchObject({ code: "page-unreachable" });
    expect(await failureOf(web.fetcher.fetchPage(PAGE))).toMatchObject({ code: "host-busy", wait: 60_000 });
  });

  test("is not touched by an address that may not be fetched at all", async () => {
    const web = sampleWeb({});
    expect(await failureOf(web.fetcher.fetchPage("https://10.0.0.1/"))).toMatchObject({ code: "url-not-allowed" });
    expect(web.requests).toEqual([]);
  });

  test("does not lose a page for a gate that cannot be told of its end", async () => {
    const { gate } = sampleWeb({});
    const release = () => Promise.reject(new IngestError("storage-unavailable", "The gate is away."));
    const web = sampleWeb({ [PAGE]: HTML }, { gate: { ...gate, release } });
    expect(await web.fetcher.fetchPage(PAGE)).toMatchObject({ html: HTML });
  });

  test("sends no request while the gate cannot be asked", async () => {
    const { gate } = sampleWeb({});
    const acquire = () => Promise.reject(new IngestError("storage-unavailable", "The gate is away."));
    const web = sampleWeb({ [PAGE]: HTML }, { gate: { ...gate, acquire } });
    expect(await failureOf(web.fetcher.fetchPage(PAGE))).toMatchObject({ code: "storage-unavailable" });
    expect(web.requests).toEqual([]);
  });
});

describe("a redirect", () => {
  test("to another host takes that host's robots.txt and its budget, and gives the first one's back", async () => {
    const web = sampleWeb({ [PAGE]: ELSEWHERE, [ELSEWHERE]: HTML });
    await web.fetcher.fetchPage(PAGE);
    expect(web.requests.map(([url]) => url)).toEqual([ROBOTS, PAGE, ELSEWHERE_ROBOTS, ELSEWHERE]);
    expect(await failureOf(web.fetcher.fetchPage(ELSEWHERE))).toMatchObject({ wait: 3_000 });
    expect(await failureOf(web.fetcher.fetchPage(PAGE))).toMatchObject({ wait: 2_000 });
  });

  test("to what another host forbids is not followed", async () => {
    const web = sampleWeb({ [PAGE]: ELSEWHERE, [ELSEWHERE]: HTML, [ELSEWHERE_ROBOTS]: FORBIDS_STORY });
    expect(await failureOf(web.fetcher.fetchPage(PAGE))).toMatchObject({ code: "robots-disallowed" });
    expect(web.requests.map(([url]) => url)).toEqual([ROBOTS, PAGE, ELSEWHERE_ROBOTS]);
  });

  test("to what the same host forbids is not followed", async () => {
    const web = sampleWeb({ [OTHER_PAGE]: PAGE, [PAGE]: HTML, [ROBOTS]: FORBIDS_STORY });
    expect(await failureOf(web.fetcher.fetchPage(OTHER_PAGE))).toMatchObject({ code: "robots-disallowed" });
    expect(web.requests.map(([url]) => url)).toEqual([ROBOTS, OTHER_PAGE]);
  });

  test("to the same host is one visit", async () => {
    const web = sampleWeb({ [OTHER_PAGE]: PAGE, [PAGE]: HTML });
    await web.fetcher.fetchPage(OTHER_PAGE);
    expect(web.requests.map(([, seconds]) => seconds)).toEqual([0, 0.5, 1]);
  });

  test("from http to https asks the robots.txt of https", async () => {
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

  test("does not wait for a host that is closed for longer, and holds none back meanwhile", async () => {
    const web = sampleWeb({ [PAGE]: ELSEWHERE, [ELSEWHERE]: 503 });
    await failureOf(web.fetcher.fetchPage(ELSEWHERE));
    const error = await failureOf(web.fetcher.fetchPage(PAGE));
    expect(error).toMatchObject({ code: "host-busy", isClosed: true, origin: "https://www.example.org" });
    web.advance(3);
    expect(await failureOf(web.fetcher.fetchPage(PAGE))).toMatchObject({ origin: "https://www.example.org" });
  });

  test("gives back a lease that comes when the time of the fetch is up", async () => {
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
    // It has come too late: the host is open again, and was not asked.
    expect(await web.gate.acquire("https://www.example.org")).toMatchObject({ isAdmitted: true, lease: 3 });
    expect(web.requests.filter(([url]) => url === ELSEWHERE)).toHaveLength(1);
  });
});

test("who is patient waits no longer than anybody wants the page", async () => {
  const web = sampleWeb({ [PAGE]: HTML });
  await web.fetcher.fetchPage(PAGE);
  const controller = new AbortController();
  const sleep = async () => controller.abort(new IngestError("request-timeout", "The request took too long."));
  const patient = waitingFetcher(web.fetcher, { milliseconds: 60_000, clock: web.clock, sleep });
  expect(await failureOf(patient.fetchPage(PAGE, controller.signal))).toMatchObject({ code: "request-timeout" });
  expect(web.requests.map(([url]) => url)).toEqual([ROBOTS, PAGE]);
});
