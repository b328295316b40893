import { expect, test } from "vitest";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import { changeSince } from "../../src/store/last-change.ts";
import { storeArticle } from "../../src/store/store-article.ts";
import { at, DISCOVERY, sampleArticle, samplePage } from "./samples.ts";

const EDITED = "The bridge reopens a day late, and nobody on either bank is surprised by that any more.";

/** The latest state of an article after fetching these texts a minute apart, and its bucket. */
async function fetched(...texts: readonly Parameters<typeof sampleArticle>[0][]) {
  const store = memoryObjectStore();
  let stored: Awaited<ReturnType<typeof storeArticle>>["stored"] | null = null;
  for (const [minute, text] of texts.entries()) {
    ({ stored } = await storeArticle(sampleArticle(text), [samplePage(minute)], DISCOVERY, store));
  }
  if (stored === null) throw new TypeError("Nothing was fetched.");
  return { article: stored, store };
}

const STUB = { articleBody: "Subscribe.", outcome: "paywalled", wordCount: 1 } as const;

test.each([
  ["new", [{}]],
  ["updated", [{}, { articleBody: EDITED }]],
  ["unchanged", [{}, {}]],
  ["kept", [{}, STUB]],
])("the last fetch made it %s", async (change, texts) => {
  const { article, store } = await fetched(...texts);
  expect(await changeSince(article, null, store)).toBe(change);
  expect(await changeSince(article, at(texts.length - 1), store)).toBe(change);
  expect(await changeSince(article, at(texts.length), store)).toBeNull();
});

test("an article new since then is new, although it was fetched again", async () => {
  const { article, store } = await fetched({}, {}, {});
  expect(await changeSince(article, at(0), store)).toBe("new");
});
