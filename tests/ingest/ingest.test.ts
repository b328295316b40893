import { expect, test } from "vitest";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import { sqliteCatalog } from "../../src/adapters/sqlite-catalog.ts";
import { IngestError } from "../../src/errors.ts";
import { giveUp, type IngestPorts, ingest, resumeIngest } from "../../src/ingest/ingest.ts";
import type { IngestRequest } from "../../src/ingest/ingest-request.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";
import type { Catalog } from "../../src/ports/catalog.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { readFailure } from "../../src/store/failures.ts";
import { findByUrl } from "../../src/store/read-article.ts";
import { articleId } from "../../src/url/article-id.ts";
import { ARTICLE_HTML, BOT_WALL_HTML, portsFor, requestFor, requestWith } from "./sample-ports.ts";

const URL_ = "https://news.example.com/bridge";

test("a page becomes an article in the bucket", async () => {
  const ports = portsFor({ [URL_]: ARTICLE_HTML });
  const outcome = await ingest(requestFor(URL_), ports);
  expect(outcome).toMatchObject({ status: "new", stored: { headline: "The bridge reopens" } });
  expect(await findByUrl(URL_, ports.store)).toMatchObject({ headline: "The bridge reopens" });
});

test("fetching an unchanged page again changes nothing", async () => {
  const ports = portsFor({ [URL_]: ARTICLE_HTML });
  await ingest(requestFor(URL_), ports);
  expect(await ingest(requestFor(URL_), ports)).toMatchObject({ status: "unchanged" });
});

test("a page sent by the caller is not fetched", async () => {
  const ports = portsFor({});
  const outcome = await ingest(requestWith(URL_, ARTICLE_HTML), ports);
  expect(outcome).toMatchObject({
    status: "new",
    stored: { fetch: { statusCode: null, charset: { source: "caller" } } },
  });
});

test("a failure is returned, and recorded in the bucket", async () => {
  const ports = portsFor({ [URL_]: new IngestError("page-timeout", "Nothing came for 10 s.") });
  const outcome = await ingest(requestFor(URL_), ports);
  expect(outcome).toMatchObject({ status: "failed", error: { code: "page-timeout", retryable: true } });
  expect(await readFailure(URL_, ports.store)).toMatchObject({ code: "page-timeout", tries: 1 });
});

test("a caller's abort ends the work; the reason is recorded, and no article is half written", async () => {
  const caller = new AbortController();
  const ports = portsFor({});
  const late = new IngestError("request-timeout", "The request took longer than a minute.");
  const outcome = await ingest(
    requestFor(URL_),
    {
      ...ports,
      fetcher: {
        async fetchPage(url) {
          // The page arrives all the same, as it may while the thread is busy with others.
          caller.abort(late);
          return pageFromHtml(ARTICLE_HTML, url, ports.clock.now().toISOString());
        },
      },
    },
    caller.signal,
  );
  expect(outcome).toMatchObject({ status: "failed", error: late });
  expect(await readFailure(URL_, ports.store)).toMatchObject({ code: "request-timeout", retryable: true });
  const { objects } = await ports.store.list({ prefix: "", after: null, limit: 100 });
  expect(objects.filter(({ key }) => !key.startsWith("failures/"))).toEqual([]);
});

test("a bot wall never replaces a good copy", async () => {
  const pages: Record<string, string> = { [URL_]: ARTICLE_HTML };
  const ports = portsFor(pages);
  await ingest(requestFor(URL_), ports);
  pages[URL_] = BOT_WALL_HTML;
  const outcome = await ingest(requestFor(URL_), ports);
  expect(outcome).toMatchObject({ status: "failed" });
  expect(await findByUrl(URL_, ports.store)).toMatchObject({ headline: "The bridge reopens", version: { number: 1 } });
});

test("a failure is cleared once the page arrives", async () => {
  const pages: Record<string, string | IngestError> = { [URL_]: new IngestError("page-timeout", "Nothing came.") };
  const ports = portsFor(pages);
  await ingest(requestFor(URL_), ports);
  pages[URL_] = ARTICLE_HTML;
  await ingest(requestFor(URL_), ports);
  expect(await readFailure(URL_, ports.store)).toBeNull();
});

test.each([
  ["a private address", "http://10.0.0.1/secret"],
  ["a URL with a password", "https://me:hunter2@news.example.com/"],
])("%s is refused before anything is fetched or written", async (_why, url) => {
  const ports = portsFor({ [url]: ARTICLE_HTML });
  for (const request of [requestFor(url), requestWith(url, ARTICLE_HTML)]) {
    const outcome = await ingest(request, ports);
    expect(outcome).toMatchObject({ status: "failed", error: { code: "url-not-allowed" } });
  }
  expect((await ports.store.list({ prefix: "", after: null, limit: 10 })).objects).toEqual([]);
});

test("a failure that cannot be recorded is thrown, so that the queue retries the message", async () => {
  const down: ObjectStore = { ...memoryObjectStore(), get: refuse, head: refuse, putIfAbsent: refuse };
  const ports: IngestPorts = { ...portsFor({ [URL_]: ARTICLE_HTML }), store: down };
  await expect(ingest(requestFor(URL_), ports)).rejects.toMatchObject({ code: "storage-unavailable" });
});

test("a bug is recorded as a failure of its page, in one line", async () => {
  const request: IngestRequest = requestFor(URL_);
  const ports = { ...portsFor({}), fetcher: { fetchPage: () => Promise.reject(new TypeError("x is not a function")) } };
  const error = { code: "internal-error", message: "TypeError: x is not a function", retryable: true };
  expect(await ingest(request, ports)).toMatchObject({ status: "failed", error });
  expect(await readFailure(URL_, ports.store)).toMatchObject({ code: error.code, message: error.message });
});

test("the page as received is stored byte for byte", async () => {
  const ports = portsFor({ [URL_]: ARTICLE_HTML });
  const outcome = await ingest(requestFor(URL_), ports);
  if (outcome.status === "failed") throw outcome.error;
  const page = pageFromHtml(ARTICLE_HTML, URL_, "2026-11-23T10:00:00.000Z");
  const stored = await ports.store.get(outcome.stored.fetch.rawKey);
  const unpacked = new Blob([stored?.body as BlobPart]).stream().pipeThrough(new DecompressionStream("gzip"));
  expect(new Uint8Array(await new Response(unpacked).arrayBuffer())).toEqual(page.body);
});

async function refuse(): Promise<never> {
  throw new IngestError("storage-unavailable", "The bucket is unavailable.");
}

test("the article is indexed and published before the outcome is returned", async () => {
  const calls: string[] = [];
  const ports = recordingPorts({ [URL_]: ARTICLE_HTML }, calls);
  expect(await ingest(requestFor(URL_), ports)).toMatchObject({ status: "new", unfinished: null });
  expect(calls).toEqual(["indexed 1", "published article.stored"]);
});

test("the outcome reports an unavailable catalog, and is otherwise the same", async () => {
  const calls: string[] = [];
  const ports = recordingPorts({ [URL_]: ARTICLE_HTML }, calls);
  const catalog = { ...ports.catalog, indexArticles: refuse } as unknown as Catalog;
  const outcome = await ingest(requestFor(URL_), { ...ports, catalog });
  expect(outcome).toMatchObject({ status: "new", unfinished: { code: "storage-unavailable" } });
  expect(calls).toEqual([]);
});

test("what an earlier attempt stored is indexed and published without another fetch", async () => {
  const calls: string[] = [];
  const web: Record<string, string> = { [URL_]: ARTICLE_HTML };
  const ports = recordingPorts(web, calls);
  const outcome = await ingest(requestFor(URL_), { ...ports, catalog: null, subscribers: null });
  if (outcome.status === "failed") throw outcome.error;
  delete web[URL_];
  const retry = { ...requestFor(URL_), retrySince: "2026-11-23T00:00:00.000Z" };
  expect(await resumeIngest(retry, outcome.stored, ports)).toMatchObject({ status: "unchanged", unfinished: null });
  expect(calls).toEqual(["indexed 1", "published article.stored"]);
});

test("a failure without an attempt is recorded, indexed and published", async () => {
  const calls: string[] = [];
  const ports = recordingPorts({}, calls);
  await giveUp(requestFor(URL_), new IngestError("crashed", "It crashed its process."), ports);
  expect(await readFailure(URL_, ports.store)).toMatchObject({ code: "crashed" });
  expect(calls).toEqual(["failed crashed", "published article.failed"]);
});

test.each([
  ["listed", null],
  ["not listed, on a retry", "2026-11-23T00:00:00.000Z"],
])("a success settles an earlier failure in the bucket that is %s in the catalog", async (what, retrySince) => {
  using catalog = sqliteCatalog(":memory:");
  const web: Record<string, string | IngestError> = { [URL_]: new IngestError("server-busy", "503") };
  const ports = { ...portsFor(web), catalog, index: catalog };
  await ingest(requestFor(URL_), ports);
  expect(await catalog.findFailure(articleId(URL_))).toMatchObject({ code: "server-busy" });
  if (what !== "listed") await catalog.clear();
  web[URL_] = ARTICLE_HTML;
  expect(await ingest({ ...requestFor(URL_), retrySince }, ports)).toMatchObject({ status: "new", unfinished: null });
  expect([await readFailure(URL_, ports.store), await catalog.findFailure(articleId(URL_))]).toEqual([null, null]);
});

/** Ports whose catalog and subscribers record their calls. */
function recordingPorts(web: Readonly<Record<string, string>>, calls: string[]): IngestPorts {
  const catalog = {
    indexArticles: async (articles: readonly unknown[]) => void calls.push(`indexed ${articles.length}`),
    recordFailures: async (failures: readonly { code: string }[]) =>
      void calls.push(`failed ${failures.map(({ code }) => code)}`),
    clearFailure: async () => {},
  } as unknown as Catalog;
  const subscribers = { publish: async ({ type }: { type: string }) => void calls.push(`published ${type}`) };
  return { ...portsFor(web), catalog, subscribers };
}
