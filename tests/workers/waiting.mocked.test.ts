import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { readFailure } from "../../src/store/failures.ts";
import { findByUrl } from "../../src/store/read-article.ts";
import { parseMessage, type QueuedMessage } from "../../workers/messages/ingest-message.ts";
import { MAX_ATTEMPTS } from "../../workers/queue/ingest-delivery.ts";
import { sampleWeb } from "../politeness/sample-web.ts";
import { modelQueue, type QueuedItem } from "./model-queue.ts";

vi.mock("../../src/extract/article-part.ts", async () => ({
  readPart: (await import("../simulation/model-page.ts")).readModel,
}));
vi.mock("../../src/extract/extract-article.ts", async () => ({
  joinPages: (await import("../simulation/model-page.ts")).joinModel,
}));

beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation(() => {});
});

const pageOf = (url: string) => JSON.stringify({ url, answer: "first text" });
const urlsOf = (host: string, count: number) =>
  Array.from({ length: count }, (_, index) => `https://${host}.example.com/${index}`);
const webOf = (urls: readonly string[]) => Object.fromEntries(urls.map((url) => [url, pageOf(url)]));
const waitedOf = ({ body }: QueuedItem) => (body as QueuedMessage).waited;
const [PAGE = ""] = urlsOf("busy", 1);

/** Seconds at which pages of a host were requested. */
function timesOf(requests: readonly (readonly [string, number])[], host: string): number[] {
  return requests.filter(([url]) => url.includes(`//${host}.`) && !url.endsWith(".txt")).map(([, seconds]) => seconds);
}

describe("many messages for one host", () => {
  test("are all stored, one every few seconds, without retries and with few requeues", async () => {
    const urls = urlsOf("busy", 60);
    const web = sampleWeb(webOf(urls));
    const queue = modelQueue(web);
    for (const url of urls) queue.send({ url });
    await queue.drain();
    for (const url of urls) expect(await findByUrl(url, queue.store)).not.toBeNull();
    const times = timesOf(web.requests, "busy");
    for (const [index, time] of times.entries())
      if (index > 0) expect(time - (times[index - 1] ?? 0)).toBeGreaterThanOrEqual(3.5);
    // An upper bound on idle time: each fetch takes half a second, then the host rests for three.
    expect(times.at(-1)).toBeLessThan(60 * 3.5 * 1.5);
    expect(queue.items.every(({ attempts }) => attempts === 1)).toBe(true);
    expect(queue.items.length).toBeLessThan(60 * 3);
  });

  test("do not hold up other hosts in the batch", async () => {
    const busy = urlsOf("busy", 7);
    const others = ["one", "two", "three"].flatMap((host) => urlsOf(host, 1));
    const web = sampleWeb(webOf([...busy, ...others]));
    const queue = modelQueue(web);
    await queue.deliver([...busy, ...others].map((url) => queue.send({ url })));
    // Each page takes half a second, or one second with its robots.txt.
    for (const host of ["one", "two", "three"]) expect(timesOf(web.requests, host)[0]).toBeLessThan(6);
  });

  test("use up the batch's maximum wait; the rest are requeued at different times", async () => {
    const urls = urlsOf("busy", 10);
    const web = sampleWeb(webOf(urls));
    const queue = modelQueue(web);
    await queue.deliver(urls.map((url) => queue.send({ url })));
    const again = queue.items.slice(10);
    expect(again.length).toBeGreaterThan(3);
    expect(again.length).toBeLessThan(8);
    expect(new Set(again.map(({ dueAt }) => dueAt)).size).toBe(again.length);
    expect(queue.items.slice(0, 10).every(({ state }) => state === "acknowledged")).toBe(true);
  });
});

describe("a message for a closed host", () => {
  /** A web whose only host has just refused a request and is closed. */
  async function closedWeb(answer: string | number = pageOf(PAGE), seconds = 900) {
    const busy = new Response("", { status: 429, headers: { "retry-after": String(seconds) } });
    const web = sampleWeb({ [PAGE]: answer, "https://busy.example.com/refused": busy });
    await web.fetcher.fetchPage("https://busy.example.com/refused").catch(() => {});
    return web;
  }

  test("is requeued unchanged until the host opens, and leaves no failure record", async () => {
    const web = await closedWeb();
    const queue = modelQueue(web);
    const sent = queue.send({ url: PAGE });
    await queue.deliver([sent]);
    const [, again] = queue.items;
    expect(sent.state).toBe("acknowledged");
    expect(again?.dueAt).toBe(sent.dueAt + 900_000);
    expect(again && parseMessage(again.body)).toMatchObject({
      message: { url: PAGE, waited: { id: sent.id, sentAt: sent.timestamp.toISOString(), tries: 0, closed: 1 } },
    });
    expect(await readFailure(PAGE, queue.store)).toBeNull();
    await queue.drain();
    expect(await findByUrl(PAGE, queue.store)).not.toBeNull();
  });

  test("is not acknowledged when it cannot be requeued", async () => {
    const web = await closedWeb();
    vi.spyOn(console, "error").mockImplementation(() => {});
    const queue = modelQueue(web, { sendLater: () => Promise.reject(new Error("The queue is unavailable.")) });
    const sent = queue.send({ url: PAGE });
    await queue.deliver([sent]);
    expect(sent.state).toBe("retried");
  });

  test("is delayed by at most a day, the queue's limit", async () => {
    const web = await closedWeb(pageOf(PAGE), 7 * 24 * 3600);
    const queue = modelQueue(web);
    const sent = queue.send({ url: PAGE });
    await queue.deliver([sent]);
    expect(queue.items[1]?.dueAt).toBe(sent.dueAt + 86_400_000);
  });

  test("is given up with its reason when the host is closed every time", async () => {
    const web = await closedWeb(pageOf(PAGE), 7 * 24 * 3600);
    const acquire = async () => ({ isAdmitted: false, wait: 60_000, isClosed: true, robots: [] }) as const;
    const closed = sampleWeb({}, { gate: { ...web.gate, acquire } });
    const queue = modelQueue(closed);
    queue.send({ url: PAGE });
    await queue.drain();
    expect(queue.items).toHaveLength(25);
    expect(queue.letters).toHaveLength(1);
    expect(queue.letters[0]).toMatchObject({
      reason: expect.stringContaining("busy.example.com"),
      body: { url: PAGE },
    });
  });

  test("waits as long as it takes while the host is serving others", async () => {
    let waits = 40;
    const { gate } = sampleWeb({});
    const acquire: typeof gate.acquire = async (origin) =>
      waits-- > 0 ? { isAdmitted: false, wait: 60_000, isClosed: false, robots: [] } : gate.acquire(origin);
    const queue = modelQueue(sampleWeb({ [PAGE]: pageOf(PAGE) }, { gate: { ...gate, acquire } }));
    queue.send({ url: PAGE });
    await queue.drain();
    expect(queue.letters).toEqual([]);
    expect(await findByUrl(PAGE, queue.store)).not.toBeNull();
  });
});

describe("a host that is down for two hours", () => {
  const DOWN_SECONDS = 7_200;

  test.each([
    ["no page and no robots.txt", new TypeError("connection refused"), true],
    ["503", 503, false],
    ["429", 429, false],
  ])("(%s) delays its pages, loses none, and gets few requests meanwhile", async (_what, trouble, isAway) => {
    const urls = urlsOf("busy", 40);
    const pages = urls.map(
      (url) => [url, (seconds: number) => (seconds < DOWN_SECONDS ? trouble : pageOf(url))] as const,
    );
    const robots = [
      "https://busy.example.com/robots.txt",
      (seconds: number) => (isAway && seconds < DOWN_SECONDS ? trouble : 404),
    ];
    const web = sampleWeb(Object.fromEntries([...pages, robots]));
    const queue = modelQueue(web);
    for (const url of urls) queue.send({ url });
    await queue.drain();
    expect(queue.letters).toEqual([]);
    for (const url of urls) expect(await findByUrl(url, queue.store)).not.toBeNull();
    expect(web.requests.filter(([, seconds]) => seconds < DOWN_SECONDS).length).toBeLessThan(20);
  });
});

describe("attempts are counted across waits", () => {
  test("a page that fails every time is given up after the usual number of attempts", async () => {
    const web = sampleWeb({ [PAGE]: 503 });
    const queue = modelQueue(web);
    queue.send({ url: PAGE });
    await queue.drain();
    expect(timesOf(web.requests, "busy")).toHaveLength(MAX_ATTEMPTS);
    expect(queue.items.some((item) => (waitedOf(item)?.tries ?? 0) > 0)).toBe(true);
    expect(queue.letters).toMatchObject([{ reason: "All retries failed." }]);
  });

  test("MAX_ATTEMPTS matches wrangler.toml", () => {
    const [, consumer = ""] = readFileSync("wrangler.toml", "utf8").split('queue = "cuttings-ingest"\nmax_batch_size');
    expect(Number(/^max_retries = (\d+)$/m.exec(consumer)?.[1])).toBe(MAX_ATTEMPTS - 1);
  });

  test("a delivery that only waited is not counted as a crash", async () => {
    const web = sampleWeb({ [PAGE]: pageOf(PAGE) });
    const queue = modelQueue(web);
    const sent = queue.send({ url: PAGE });
    // Its first attempt has crashed: nothing is recorded.
    sent.attempts = 1;
    await web.fetcher.fetchPage(PAGE);
    await queue.deliver([sent]);
    const again = queue.items.at(-1);
    expect([sent.state, again && waitedOf(again)?.tries]).toEqual(["acknowledged", 1]);
    // A second wait follows, and then its page is stored: one crash does not set it aside.
    await queue.deliver(again === undefined ? [] : [again]);
    await queue.drain();
    expect(await findByUrl(PAGE, queue.store)).not.toBeNull();
    expect((await queue.store.list({ prefix: "tries/", after: null, limit: 1 })).objects).toEqual([]);
  });

  test("a page that crashes its process once before and once after a wait is set aside", async () => {
    const web = sampleWeb({ [PAGE]: pageOf(PAGE) });
    const queue = modelQueue(web);
    const sent = queue.send({ url: PAGE });
    sent.attempts = 1;
    await web.fetcher.fetchPage(PAGE);
    await queue.deliver([sent]);
    const again = queue.items.at(-1);
    if (again === undefined || again === sent) throw new Error("The message did not wait.");
    again.attempts = 1;
    web.advance(60);
    await queue.deliver([again]);
    expect(await readFailure(PAGE, queue.store)).toMatchObject({ code: "crashed" });
  });
});
