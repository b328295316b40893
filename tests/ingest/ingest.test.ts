import { expect, test } from "vitest";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import type { IngestRequest } from "../../src/article.ts";
import { IngestError } from "../../src/errors.ts";
import { type IngestPorts, ingest } from "../../src/ingest/ingest.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { readFailure } from "../../src/store/failures.ts";
import { findByUrl } from "../../src/store/read-article.ts";
import { ARTICLE_HTML, BOT_WALL_HTML, portsFor, requestFor } from "./sample-ports.ts";

const URL_ = "https://news.example.com/bridge";

test("a page becomes an article in the bucket", async () => {
  const ports = portsFor({ [URL_]: ARTICLE_HTML });
  const outcome = await ingest(requestFor(URL_), ports);
  expect(outcome).toMatchObject({ status: "stored", kind: "new", stored: { headline: "The bridge reopens" } });
  expect(await findByUrl(URL_, ports.store)).toMatchObject({ headline: "The bridge reopens" });
});

test("the same page again changes nothing", async () => {
  const ports = portsFor({ [URL_]: ARTICLE_HTML });
  await ingest(requestFor(URL_), ports);
  expect(await ingest(requestFor(URL_), ports)).toMatchObject({ status: "stored", kind: "unchanged" });
});

test("a page that the caller brings is not fetched", async () => {
  const ports = portsFor({});
  const outcome = await ingest({ ...requestFor(URL_), html: ARTICLE_HTML }, ports);
  expect(outcome).toMatchObject({
    status: "stored",
    stored: { fetch: { statusCode: null, charset: { source: "caller" } } },
  });
});

test("a known failure is answered, and recorded in the bucket", async () => {
  const ports = portsFor({ [URL_]: new IngestError("page-timeout", "Nothing came for 10 s.") });
  const outcome = await ingest(requestFor(URL_), ports);
  expect(outcome).toMatchObject({ status: "failed", error: { code: "page-timeout", retryable: true } });
  expect(await readFailure(URL_, ports.store)).toMatchObject({ code: "page-timeout", tries: 1 });
});

test("a caller who waits no longer ends the work; why is recorded, and nothing is half written", async () => {
  const caller = new AbortController();
  const ports = portsFor({});
  const late = new IngestError("request-timeout", "The request took longer than a minute.");
  const outcome = await ingest(
    requestFor(URL_),
    {
      ...ports,
      fetcher: {
        async fetchPage(url) {
          // The page comes all the same, as it does while a thread is busy with others.
          caller.abort(late);
          return pageFromHtml(ARTICLE_HTML, url, ports.clock.now().toISOString());
        },
      },
    },
    caller.signal,
  );
  expect(outcome).toEqual({ status: "failed", error: late });
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

test("what failed before is settled when the page comes", async () => {
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
  for (const html of [null, ARTICLE_HTML]) {
    const outcome = await ingest({ ...requestFor(url), html }, ports);
    expect(outcome).toMatchObject({ status: "failed", error: { code: "url-not-allowed" } });
  }
  expect((await ports.store.list({ prefix: "", after: null, limit: 10 })).objects).toEqual([]);
});

test("a failure that cannot be recorded is thrown, so that the queue brings the message back", async () => {
  const down: ObjectStore = { ...memoryObjectStore(), get: refuse, head: refuse, putIfAbsent: refuse };
  const ports: IngestPorts = { ...portsFor({ [URL_]: ARTICLE_HTML }), store: down };
  await expect(ingest(requestFor(URL_), ports)).rejects.toMatchObject({ code: "storage-unavailable" });
});

test("a bug is a failure of its page, told in short", async () => {
  const request: IngestRequest = requestFor(URL_);
  const ports = { ...portsFor({}), fetcher: { fetchPage: () => Promise.reject(new TypeError("x is not a function")) } };
  const error = { code: "internal-error", message: "TypeError: x is not a function", retryable: true };
  expect(await ingest(request, ports)).toMatchObject({ status: "failed", error });
  expect(await readFailure(URL_, ports.store)).toMatchObject({ code: error.code, message: error.message });
});

test("the page as received is kept, byte for byte", async () => {
  const ports = portsFor({ [URL_]: ARTICLE_HTML });
  const outcome = await ingest(requestFor(URL_), ports);
  if (outcome.status !== "stored") throw outcome.error;
  const page = pageFromHtml(ARTICLE_HTML, URL_, "2026-11-23T10:00:00.000Z");
  const kept = await ports.store.get(outcome.stored.fetch.rawKey);
  const unpacked = new Blob([kept?.body as BlobPart]).stream().pipeThrough(new DecompressionStream("gzip"));
  expect(new Uint8Array(await new Response(unpacked).arrayBuffer())).toEqual(page.body);
});

async function refuse(): Promise<never> {
  throw new IngestError("storage-unavailable", "The bucket is away.");
}
