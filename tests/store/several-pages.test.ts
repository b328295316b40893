import { expect, test } from "vitest";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import { IngestError } from "../../src/errors.ts";
import type { FetchedPages } from "../../src/fetched-page.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { fetchesOf } from "../../src/store/fetch-records.ts";
import { pageKey } from "../../src/store/keys.ts";
import { storeArticle } from "../../src/store/store-article.ts";
import { DISCOVERY, sampleArticle, samplePage } from "./samples.ts";
import { snapshot } from "./snapshot.ts";

const MARKDOWN = { markdown: true };

const PAGES: FetchedPages = [samplePage(), pageAt(2), pageAt(3)];

function pageAt(number: number) {
  const url = `${samplePage().finalUrl}/${number}`;
  const body = new TextEncoder().encode(`<p>Page ${number}</p>`);
  return samplePage(0, { requestedUrl: url, finalUrl: url, body });
}

/** A store whose process crashes at this write: before it, or after it but before the result is returned. */
function crashingAt(write: number, when: "before" | "after", store: ObjectStore): ObjectStore {
  let writes = 0;
  const die = async <Result>(put: () => Promise<Result>): Promise<Result> => {
    if (writes++ !== write) return put();
    if (when === "after") await put();
    throw new IngestError("storage-unavailable", "The process crashed.");
  };
  return {
    ...store,
    putIfAbsent: (...given) => die(() => store.putIfAbsent(...given)),
    putIfUnchanged: (...given) => die(() => store.putIfUnchanged(...given)),
  };
}

const whole = memoryObjectStore();
await storeArticle(sampleArticle(), PAGES, DISCOVERY, whole, MARKDOWN);
const WHOLE = await snapshot(whole);

test("every page of an article is stored, and listed in order", async () => {
  const { stored } = await storeArticle(sampleArticle(), PAGES, DISCOVERY, memoryObjectStore());
  expect(fetchesOf(stored).map(({ finalUrl }) => finalUrl)).toEqual(PAGES.map(({ finalUrl }) => finalUrl));
  for (const { rawSha256 } of fetchesOf(stored)) expect(Object.keys(WHOLE)).toContain(pageKey(rawSha256));
});

test("a single-page article is stored as before pages were joined", async () => {
  const { stored } = await storeArticle(sampleArticle(), [samplePage()], DISCOVERY, memoryObjectStore());
  expect(Object.keys(stored)).not.toContain("furtherFetches");
});

const WRITES = Array.from(Object.keys(WHOLE), (_, index) => index);

test.each(WRITES.flatMap((write) => [[write, "before"] as const, [write, "after"] as const]))(
  "a process that crashes at write %i, %s it, leaves a state that the next delivery completes",
  async (write, when) => {
    const store = memoryObjectStore();
    const dying = storeArticle(sampleArticle(), PAGES, DISCOVERY, crashingAt(write, when, store), MARKDOWN);
    await expect(dying).rejects.toMatchObject({ code: "storage-unavailable" });
    const left = await snapshot(store);
    for (const text of Object.entries(left).flatMap(([key, body]) => (key.startsWith("articles/") ? [body] : [])))
      for (const [hash] of text.matchAll(/(?<="rawKey":")[^"]+/g)) expect(Object.keys(left)).toContain(hash);
    await storeArticle(sampleArticle(), PAGES, DISCOVERY, store, MARKDOWN);
    expect(await snapshot(store)).toEqual(WHOLE);
  },
);
