import fc from "fast-check";
import { expect, test } from "vitest";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import { sqliteCatalog } from "../../src/adapters/sqlite-catalog.ts";
import type { Catalog } from "../../src/ports/catalog.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { type ListedSource, listSources } from "../../src/sources/list-sources.ts";
import { newSource } from "../../src/sources/schedule.ts";
import { seedSource } from "../../src/sources/source-settings.ts";
import { replaceSourceState } from "../../src/store/source-state.ts";
import type { Via } from "../../src/stored-article.ts";
import { makeStored } from "../catalog/make-stored.ts";

async function catalogOf(named: readonly (readonly [source: string, via: Via])[]) {
  const catalog = sqliteCatalog(":memory:");
  await catalog.indexArticles(
    named.map(([source, via], index) =>
      makeStored({ id: `a${index}`, discovery: { via, source, feedTitle: null, feedDate: null } }),
    ),
  );
  return catalog;
}

async function everySource(crawled: readonly string[], limit: number, catalog: Catalog, store: ObjectStore) {
  const listed: ListedSource[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listSources>> = await listSources(
      crawled.map(seedSource),
      { cursor, limit },
      catalog,
      store,
    );
    expect(page.entries.length).toBeLessThanOrEqual(limit);
    listed.push(...page.entries);
    cursor = page.next;
  } while (cursor !== null);
  return listed;
}

test("lists crawled sources, former sources and sources without articles together, with figures and states", async () => {
  using catalog = await catalogOf([
    ["https://b.test/feed", "feed"],
    ["https://c.test/old", "feed"],
  ]);
  const store = memoryObjectStore();
  const state = newSource("https://a.test/", new Date("2026-11-23T10:00:00Z"));
  await replaceSourceState(state, null, store);
  expect(await everySource(["https://b.test/feed", "https://a.test/"], 10, catalog, store)).toMatchObject([
    { url: "https://a.test/", via: null, articles: 0, newest: null, settings: { isPaused: false }, state },
    { url: "https://b.test/feed", via: "feed", articles: 1, settings: { isPaused: false }, state: null },
    { url: "https://c.test/old", via: "feed", articles: 1, settings: null, state: null },
  ]);
});

test("lists each source once and in order, whatever the page size", async () => {
  const url = fc.constantFrom(..."abcdefgh".split("").map((name) => `https://${name}.test/`));
  const via = fc.constantFrom<Via>("feed", "sitemap", "news-sitemap");
  const sources = fc.record({
    crawled: fc.uniqueArray(url),
    named: fc.uniqueArray(fc.tuple(url, via), { selector: String }),
    limit: fc.integer({ min: 1, max: 5 }),
  });
  const holds = fc.asyncProperty(sources, async ({ crawled, named, limit }) => {
    using catalog = await catalogOf(named);
    const listed = await everySource(crawled, limit, catalog, memoryObjectStore());
    const isNamed = new Set(named.map(([source]) => source));
    const expected = [...named, ...crawled.filter((source) => !isNamed.has(source)).map((source) => [source, null])];
    expect(listed.map((entry) => `${entry.url} ${entry.via}`)).toEqual(
      expected.map(([source, way]) => `${source} ${way}`).sort(),
    );
  });
  await fc.assert(holds, { numRuns: 50 });
});
