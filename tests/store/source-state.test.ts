import { beforeEach, expect, test } from "vitest";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { newSource } from "../../src/sources/schedule.ts";
import { jsonBytes } from "../../src/store/json-object.ts";
import { SOURCES_PREFIX } from "../../src/store/keys.ts";
import { readSourceState, replaceSourceState, type SourceState } from "../../src/store/source-state.ts";

const URL_OF_FEED = "https://news.example.com/feed?kind=rss";
const STATE: SourceState = {
  ...newSource(URL_OF_FEED, new Date("2026-11-23T10:00:00Z")),
  kind: "feed",
  title: "Harbour News",
  documents: [{ url: URL_OF_FEED, etag: 'W/"7"', lastModified: "Mon, 23 Nov 2026 08:00:00 GMT" }],
  lastCounts: { entries: 3, queued: 1, known: 1, byOthers: 1, refused: 0 },
};

let store: ObjectStore;
beforeEach(() => {
  store = memoryObjectStore();
});

test("a state is read back under the exact URL", async () => {
  const etag = await replaceSourceState(STATE, null, store);
  expect(await readSourceState(URL_OF_FEED, store)).toEqual({ state: STATE, etag });
  expect(await readSourceState("https://news.example.com/feed?kind=atom", store)).toEqual({ state: null, etag: null });
});

test("of two concurrent writes one wins", async () => {
  expect(await replaceSourceState(STATE, null, store)).not.toBeNull();
  expect(await replaceSourceState(STATE, null, store)).toBeNull();
  const { etag } = await readSourceState(URL_OF_FEED, store);
  expect(await replaceSourceState({ ...STATE, failures: 1 }, etag, store)).not.toBeNull();
  expect(await replaceSourceState({ ...STATE, failures: 2 }, etag, store)).toBeNull();
});

test.each([
  ["is not JSON", new TextEncoder().encode("{")],
  ["has another shape", jsonBytes({ schemaVersion: 1 })],
  ["is of a later schema", jsonBytes({ ...STATE, schemaVersion: 2 })],
  ["is another source's", jsonBytes({ ...STATE, url: "https://other.example.com/" })],
  ["would break a header", jsonBytes({ ...STATE, documents: [{ url: "x", etag: "a\r\nb: c", lastModified: null }] })],
  ["has an invalid time", jsonBytes({ ...STATE, nextDueAt: "soon" })],
])("a state that %s is ignored, and is replaced", async (_what, body) => {
  await replaceSourceState(STATE, null, store);
  const [object] = (await store.list({ prefix: SOURCES_PREFIX, after: null, limit: 10 })).objects;
  await store.putIfUnchanged(object?.key ?? "", body, object?.etag ?? "");
  const { state, etag } = await readSourceState(URL_OF_FEED, store);
  expect(state).toBeNull();
  expect(await replaceSourceState(STATE, etag, store)).not.toBeNull();
  expect((await readSourceState(URL_OF_FEED, store)).state).toEqual(STATE);
});
