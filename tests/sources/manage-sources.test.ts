import { beforeEach, describe, expect, test } from "vitest";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { isWanted } from "../../src/sources/entry-filter.ts";
import {
  addSources,
  changeSource,
  crawledSources,
  exportSources,
  importSources,
  removeSource,
  type SourcePorts,
} from "../../src/sources/manage-sources.ts";
import { SOURCE_LIST_KEY } from "../../src/store/keys.ts";
import { STRICT_URL_POLICY } from "../../src/url/public-url.ts";

const SEED = "https://seed.example.com/feed";
const FEED = "https://news.example.com/feed";

let store: ObjectStore;
let ports: SourcePorts;

beforeEach(() => {
  store = memoryObjectStore();
  ports = { store, clock: { now: () => new Date("2026-11-23T10:00:00Z") }, urlPolicy: STRICT_URL_POLICY };
});

const urls = async (seeds: readonly string[] = [SEED]) => (await crawledSources(seeds, store)).map(({ url }) => url);

test("an added source is crawled beside those of the setting", async () => {
  await addSources([{ url: FEED, labels: ["local"] }], "api", ports);
  expect(await crawledSources([SEED], store)).toEqual([
    {
      url: FEED,
      labels: ["local"],
      include: [],
      exclude: [],
      intervalMinutes: null,
      isPaused: false,
      archive: null,
      addedAt: "2026-11-23T10:00:00.000Z",
      addedBy: "api",
    },
    expect.objectContaining({ url: SEED, addedBy: "settings", addedAt: null }),
  ]);
});

test("adding a source again retains settings that are not given", async () => {
  await addSources([{ url: FEED, labels: ["local"], include: ["/news/"] }], "api", ports);
  await addSources([{ url: FEED, include: ["/sport/"], labels: undefined }], "cli", ports);
  expect(await crawledSources([], store)).toMatchObject([{ labels: ["local"], include: ["/sport/"], addedBy: "api" }]);
});

test("a removed seed source stays removed until it is added again", async () => {
  await removeSource(SEED, [SEED], store);
  expect(await urls()).toEqual([]);
  await addSources([{ url: SEED }], "page", ports);
  expect(await urls()).toEqual([SEED]);
  await removeSource(SEED, [SEED], store);
  expect(await urls()).toEqual([]);
});

test("a seed can be paused", async () => {
  await changeSource(SEED, { isPaused: true }, "page", ports);
  expect(await crawledSources([SEED], store)).toMatchObject([{ url: SEED, isPaused: true }]);
});

test("a forbidden URL is refused, and nothing of its request is added", async () => {
  const added = addSources([{ url: FEED }, { url: "http://10.0.0.1/feed" }], "api", ports);
  await expect(added).rejects.toMatchObject({ code: "url-not-allowed" });
  expect(await urls([])).toEqual([]);
});

test("concurrent additions are all stored", async () => {
  const added = Array.from({ length: 20 }, (_, number) => `https://${number}.example.com/feed`);
  await Promise.all(added.map((url) => addSources([{ url }], "api", ports)));
  expect(await urls([])).toEqual([...added].sort());
});

test("a damaged list is reported, and never replaced", async () => {
  await store.putIfAbsent(SOURCE_LIST_KEY, new TextEncoder().encode(`{"sources": 7}`));
  await expect(urls()).rejects.toMatchObject({ code: "storage-unavailable", message: /damaged/ });
  await expect(addSources([{ url: FEED }], "api", ports)).rejects.toMatchObject({ code: "storage-unavailable" });
});

describe("OPML", () => {
  const opmlOf = (...outlines: string[]) => `<opml version="2.0"><body>${outlines.join("")}</body></opml>`;
  const outline = (url: string) => `<outline text="x" xmlUrl="${url}"/>`;

  test("is imported with its folders, and forbidden URLs are reported", async () => {
    await addSources([{ url: FEED, labels: ["mine"] }], "api", ports);
    const folder = `<outline text="Press">${outline(FEED)}${outline("https://b.example.com/feed")}</outline>`;
    expect(await importSources(opmlOf(folder, outline("http://127.0.0.1/feed")), [SEED], ports)).toEqual({
      added: 1,
      known: 1,
      refused: [{ url: "http://127.0.0.1/feed", detail: expect.stringContaining("address") }],
    });
    expect((await crawledSources([], store)).map(({ url, labels }) => [url, labels])).toEqual([
      ["https://b.example.com/feed", ["Press"]],
      [FEED, ["mine", "Press"]],
    ]);
  });

  test("of 2,000 feeds is imported, paused and exported", async () => {
    const outlines = Array.from({ length: 2_000 }, (_, number) => outline(`https://${number}.example.com/feed`));
    expect(await importSources(opmlOf(...outlines), [], ports)).toMatchObject({ added: 2_000, known: 0 });
    for (const number of [7, 8])
      await changeSource(`https://${number}.example.com/feed`, { isPaused: true }, "api", ports);
    expect((await crawledSources([], store)).filter(({ isPaused }) => isPaused)).toHaveLength(2);
    const again = memoryObjectStore();
    const other = { ...ports, store: again };
    expect(await importSources(await exportSources([], store), [], other)).toMatchObject({ added: 2_000 });
  });
});

test.each([
  ["no pattern accepts everything", [], [], true],
  ["a matching include", ["/sport/", "/news/"], [], true],
  ["no matching include", ["/sport/"], [], false],
  ["a matching exclude", [], ["*.html$"], false],
  ["exclude overrides include", ["/news/"], ["/news/2026"], false],
  ["spaces match however they are escaped", ["/news/2026/old%20"], [], false],
])("entries: %s", (_what, include, exclude, accepted) => {
  expect(isWanted("https://news.example.com/news/2026/a-story.html", { include, exclude })).toBe(accepted);
});
