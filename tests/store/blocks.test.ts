import { beforeEach, expect, test } from "vitest";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import {
  addBlock,
  blockOf,
  blockProblem,
  MAX_BLOCKS,
  parseBlock,
  readBlocks,
  removeBlock,
} from "../../src/store/blocks.ts";
import { BLOCKS_KEY } from "../../src/store/keys.ts";
import { keysUnder } from "../../src/store/keys-under.ts";
import { ARTICLE_HTML, portsFor, requestFor, requestWith } from "../ingest/sample-ports.ts";

const NOTE = { reason: null, addedAt: "2026-11-23T10:00:00.000Z", addedBy: "api" } as const;
const URL_ = "https://news.example.com/sport/match.html";

let store: ObjectStore;

beforeEach(() => {
  store = memoryObjectStore();
});

test.each([
  ["news.example.com", "news.example.com"],
  ["  https://www.News.example.com/ ", "news.example.com"],
  ["*.example.com", "example.com"],
  ["news.example.com/sport/*.html$", "news.example.com/sport/*.html$"],
  ["news.example.com?id=1", "news.example.com/*?id=1"],
  ["bücher.example", "xn--bcher-kva.example"],
  ["news.example.com:8443/a", "news.example.com_8443/a"],
  ["/sport/", null],
  ["two words", null],
  ["user@news.example.com", null],
  ["", null],
  ["x".repeat(600), null],
])("%j becomes the pattern %j", (typed, pattern) => {
  expect(parseBlock(typed)).toBe(pattern);
});

test.each([
  ["a public suffix", "com", "com is a public suffix: type *.com to block every site below it."],
  ["its paths", "https://co.uk/ads/", "co.uk is a public suffix: type *.co.uk/ads/ to block every site below it."],
  ["a public suffix that is meant", " *.com", null],
  ["the suffix of a hosting service", "github.io", null],
  ["a host", "news.example.com", null],
  ["a name of the local network", "intranet", null],
  ["no host", "/sport/", "/sport/ is not a host, nor a host with a path."],
])("a block of %s: %j", (_what, typed, problem) => {
  expect(blockProblem(typed)).toBe(problem);
});

test.each([
  ["a host", "news.example.com", true],
  ["its parent domain", "example.com", true],
  ["a path", "news.example.com/sport/", true],
  ["a pattern of its path", "example.com/*.html$", true],
  ["an equivalent spelling of its path", "news.example.com/sp%6frt/", true],
  ["a host that is only a suffix of its name", "ews.example.com", false],
  ["another path", "news.example.com/politics/", false],
  ["a path on a subdomain", "sub.news.example.com/sport/", false],
])("a URL is blocked by %s", (_what, pattern, isBlocked) => {
  expect(blockOf(URL_, [{ pattern, ...NOTE }]) !== null).toBe(isBlocked);
});

test("a blocked URL is not fetched, stored or recorded until the block is removed", async () => {
  await addBlock({ ...NOTE, pattern: "news.example.com/sport/", reason: "no sport" }, store);
  let fetched = 0;
  const ports = { ...portsFor({}), store };
  const fetcher = {
    async fetchPage(url: string) {
      fetched++;
      return portsFor({ [url]: ARTICLE_HTML }).fetcher.fetchPage(url);
    },
  };
  const refused = { status: "failed", error: { code: "blocked", message: expect.stringContaining("no sport") } };
  expect(await ingest(requestFor(URL_), { ...ports, fetcher })).toMatchObject(refused);
  expect(await ingest(requestWith(URL_, ARTICLE_HTML), { ...ports, fetcher })).toMatchObject(refused);
  expect([fetched, await keysUnder("", store)]).toEqual([0, [BLOCKS_KEY]]);
  expect(await removeBlock("news.example.com/sport/", store)).toBe(true);
  expect(await removeBlock("news.example.com/sport/", store)).toBe(false);
  expect(await ingest(requestFor(URL_), { ...ports, fetcher })).toMatchObject({ status: "new" });
});

test("a page that redirects to a blocked URL is not stored", async () => {
  await addBlock({ ...NOTE, pattern: "blocked.example.com" }, store);
  const fetcher = {
    async fetchPage(url: string) {
      const page = await portsFor({ [url]: ARTICLE_HTML }).fetcher.fetchPage(url);
      return { ...page, finalUrl: "https://blocked.example.com/story" };
    },
  };
  const outcome = await ingest(requestFor(URL_), { ...portsFor({}), store, fetcher });
  expect(outcome).toMatchObject({ status: "failed", error: { code: "blocked" } });
  expect((await keysUnder("", store)).filter((key) => !/^(settings|failures)\//.test(key))).toEqual([]);
});

test("a pattern is stored once, the list is bounded, and a damaged list blocks everything", async () => {
  for (const pattern of ["b.example", "a.example", "b.example"]) await addBlock({ ...NOTE, pattern }, store);
  expect((await readBlocks(store)).map(({ pattern }) => pattern)).toEqual(["a.example", "b.example"]);
  const held = await store.get(BLOCKS_KEY);
  const many = Array.from({ length: MAX_BLOCKS }, (_, index) => ({ ...NOTE, pattern: `h${index}.example` }));
  const full = new TextEncoder().encode(JSON.stringify({ schemaVersion: 1, blocks: many }));
  const etag = await store.putIfUnchanged(BLOCKS_KEY, full, held?.etag ?? "");
  await expect(addBlock({ ...NOTE, pattern: "one.more" }, store)).rejects.toMatchObject({ code: "too-large" });
  await store.putIfUnchanged(BLOCKS_KEY, new TextEncoder().encode("{"), etag ?? "");
  const outcome = await ingest(requestFor(URL_), { ...portsFor({ [URL_]: ARTICLE_HTML }), store });
  expect(outcome).toMatchObject({ status: "failed", error: { code: "storage-unavailable" } });
});
