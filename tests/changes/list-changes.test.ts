import { beforeEach, describe, expect, test } from "vitest";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import { CursorError } from "../../src/catalog/cursor.ts";
import { type ChangeCursor, decodeCursor, encodeCursor, MAX_SEEN, START } from "../../src/changes/change-cursor.ts";
import { listChanges } from "../../src/changes/list-changes.ts";
import { recentChanges } from "../../src/changes/recent-changes.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { deleteArticles } from "../../src/removal/delete-articles.ts";
import { sharedByScan } from "../../src/removal/shared-pages.ts";
import { changeKey, changeOfKey, linesIn, logChange, logNewArticles } from "../../src/store/change-log.ts";
import { keysUnder } from "../../src/store/keys-under.ts";
import { markGone } from "../../src/store/mark-gone.ts";
import { storeArticle } from "../../src/store/store-article.ts";
import { removeTombstones } from "../../src/store/tombstones.ts";
import { DISCOVERY, FULL_TEXT, sampleArticle, samplePage } from "../store/samples.ts";

let store: ObjectStore;

beforeEach(() => {
  store = memoryObjectStore();
});

/** A time of the day, in seconds since midnight. */
const at = (seconds: number) => new Date(Date.parse("2026-12-01T00:00:00Z") + seconds * 1000);
const urlOf = (name: string) => `https://harbour.example/${name}`;

/** Stores an article at this time, fetched long before. */
async function file(name: string, seconds: number, text = FULL_TEXT) {
  const page = samplePage(Math.floor(seconds) % 60, { requestedUrl: urlOf(name), finalUrl: urlOf(name) });
  const article = sampleArticle({ url: urlOf(name), articleBody: text });
  return (await storeArticle(article, [page], DISCOVERY, store, { markdown: false }, at(seconds))).stored;
}

async function read(cursor: ChangeCursor, seconds: number, limit = 100) {
  const page = await listChanges(cursor, limit, at(seconds), store);
  return { ...page, told: page.changes.map(({ change, version, article }) => [change, version, article?.url ?? null]) };
}

test("changes are listed in storage order, whatever the fetch time", async () => {
  const bridge = await file("bridge", 0);
  await file("ferry", 1);
  await file("bridge", 2, `${FULL_TEXT}\n\nThe toll went up on Sunday, and nobody was asked about it.`);
  await file("bridge", 3, `${FULL_TEXT}\n\nThe toll went up on Sunday, and nobody was asked about it.`);
  await markGone(urlOf("ferry"), at(4).toISOString(), store);
  const ports = {
    store,
    catalog: null,
    passages: null,
    clock: { now: () => at(5) },
    findSharedPages: sharedByScan,
    completeLater: null,
  };
  const { told, changes } = await read(START, 200);
  expect(told).toEqual([
    ["new", 1, urlOf("bridge")],
    ["new", 1, urlOf("ferry")],
    ["updated", 2, urlOf("bridge")],
    ["gone", 1, urlOf("ferry")],
  ]);
  expect(changes.map(({ article }) => article?.version.number)).toEqual([1, 1, 2, 1]);
  const [tombstone] = await deleteArticles([bridge], { deletedBy: "api", reason: null }, ports);
  expect((await read(START, 200)).told).toEqual([
    ["new", 1, urlOf("ferry")],
    ["gone", 1, urlOf("ferry")],
    ["deleted", 0, null],
  ]);
  // Without its tombstone the article may be stored again, and its deletion is no longer listed.
  if (tombstone !== undefined) await removeTombstones(tombstone, store);
  expect((await read(START, 200)).told.length).toBe(2);
});

test("changes of one type can be listed alone, and the cursor passes the others", async () => {
  for (let index = 0; index < 5; index++) await file(`${index}`, index);
  await file("3", 6, `${FULL_TEXT}\n\nThe toll went up.`);
  await file("5", 7);
  const first = await listChanges(START, 10, at(200), store, "updated");
  expect(first.changes.map(({ change, article }) => [change, article?.url])).toEqual([["updated", urlOf("3")]]);
  await file("4", 210, `${FULL_TEXT}\n\nThe toll went up.`);
  const second = await listChanges(decodeCursor(encodeCursor(first.cursor)), 10, at(400), store, "updated");
  expect(second.changes.map(({ article }) => article?.url)).toEqual([urlOf("4")]);
  expect((await listChanges(second.cursor, 10, at(401), store, "updated")).changes).toEqual([]);
});

describe("the latest changes", () => {
  const last = async (limit: number, seconds: number, only: "updated" | null = null) =>
    (await recentChanges(only, limit, at(seconds), store)).map(({ change, article }) => [change, article?.url]);

  test("are listed newest first, however old", async () => {
    for (const [name, seconds] of [
      ["a", 0],
      ["b", 1],
      ["c", 90_000],
    ] as const)
      await file(name, seconds);
    expect(await last(2, 90_001)).toEqual([
      ["new", urlOf("c")],
      ["new", urlOf("b")],
    ]);
    expect(await last(2, 40_000_000)).toEqual([
      ["new", urlOf("c")],
      ["new", urlOf("b")],
    ]);
    expect(await last(9, 90_001)).toHaveLength(3);
  });

  test("of one type are found behind many others", async () => {
    await file("a", 0);
    await file("a", 1, `${FULL_TEXT}\n\nThe toll went up.`);
    for (let index = 0; index < 30; index++) await file(`${index}`, 10_000 + index);
    expect(await last(1, 10_100, "updated")).toEqual([["updated", urlOf("a")]]);
  });

  test("are empty in an empty bucket, and exclude changes that were announced but not made", async () => {
    await logChange(
      { change: "new", version: 1, id: "0".repeat(32), host: "harbour.example", at: at(1).toISOString() },
      store,
    );
    expect(await last(5, 2)).toEqual([]);
  });
});

describe("a cursor", () => {
  const texts = (changes: readonly { id: string }[]) => changes.map(({ id }) => id);

  test.each([1, 2, 3, 7])("goes through all changes, %i at a time, and later returns new ones", async (limit) => {
    const filed = [];
    for (let index = 0; index < 7; index++) filed.push((await file(`${index}`, index)).id);
    const told: string[] = [];
    let cursor = START;
    for (let hasMore = true; hasMore; ) {
      const page = await read(decodeCursor(encodeCursor(cursor)), 1_000, limit);
      told.push(...texts(page.changes));
      ({ cursor, hasMore } = page);
    }
    expect(told).toEqual(filed);
    expect((await read(cursor, 2_000)).changes).toEqual([]);
    const late = await file("late", 1_500);
    expect(texts((await read(cursor, 2_000)).changes)).toEqual([late.id]);
  });

  test("returns changes of the last minute immediately and once, including concurrent ones", async () => {
    const one = await file("one", 100);
    const three = await file("three", 102);
    const first = await read(START, 103);
    expect(texts(first.changes)).toEqual([one.id, three.id]);
    const two = await file("two", 101);
    const second = await read(decodeCursor(encodeCursor(first.cursor)), 104);
    expect(texts(second.changes)).toEqual([two.id]);
    const third = await read(decodeCursor(encodeCursor(second.cursor)), 300);
    expect(third.changes).toEqual([]);
    expect(third.cursor.seen.size).toBe(0);
  });

  test("waits for an announced change, and skips it after a minute", async () => {
    const bridge = await file("bridge", 100);
    const { id, host } = bridge;
    await logChange({ change: "updated", version: 2, id, host, at: at(101).toISOString() }, store);
    const before = await read(START, 102);
    expect(before.told).toEqual([["new", 1, urlOf("bridge")]]);
    expect((await read(before.cursor, 103)).told).toEqual([]);
    await file("bridge", 101, `${FULL_TEXT}\n\nThe toll went up on Sunday, and nobody was asked about it.`);
    expect((await read(before.cursor, 104)).told).toEqual([["updated", 2, urlOf("bridge")]]);
    await logChange({ change: "updated", version: 3, id, host, at: at(105).toISOString() }, store);
    expect((await read(before.cursor, 300)).told).toEqual([["updated", 2, urlOf("bridge")]]);
  });

  test("is bounded, however much happens in a minute", async () => {
    for (let index = 0; index < MAX_SEEN + 20; index++) await file(`${index}`, 100 + index / 10);
    const told: string[] = [];
    let cursor = START;
    let pages = 0;
    for (let hasMore = true; hasMore; pages++) {
      const page = await read(cursor, 125, 50);
      told.push(...texts(page.changes));
      ({ cursor, hasMore } = page);
      expect(encodeCursor(cursor).length).toBeLessThan(2_048);
    }
    expect([pages, told.length]).toEqual([5, MAX_SEEN]);
    told.push(...texts((await read(cursor, 300)).changes));
    expect(new Set(told).size).toBe(MAX_SEEN + 20);
  });

  test("may be a day or a time", async () => {
    await file("one", 100);
    await file("two", 200);
    const told = async (text: string) => (await read(decodeCursor(text), 1_000)).changes.length;
    expect(await told("2026-12-01")).toBe(2);
    expect(await told("2026-12-01T00:02:00Z")).toBe(1);
    expect(await told("2026-12-02")).toBe(0);
  });

  test.each(["", "2026-13-01", "x", "bm90IGEgY3Vyc29y", btoa('["articles/",""]'), btoa('["changes/",1]')])(
    "is not %j",
    (text) => {
      expect(() => decodeCursor(text)).toThrow(CursorError);
    },
  );
});

describe("new articles logged together", () => {
  /** Stores articles at this time, with their lines in one object. */
  async function fileTogether(names: readonly string[], seconds: number) {
    const filed = [];
    for (const name of names) filed.push(await file(name, seconds));
    for (const key of await keysUnder("changes/", store)) {
      const [line] = await linesIn(key, store);
      if (filed.some(({ id }) => id === line?.change.id)) await store.delete(key);
    }
    await logNewArticles(filed, at(seconds), store);
    return filed.map(({ id }) => id);
  }

  test.each([1, 2, 3, 7])("are listed in order, %i at a time, among single lines of the same time", async (limit) => {
    const before = await file("before", 99);
    const together = await fileTogether(["a", "b", "c", "d"], 100);
    const edit = await file("before", 100, `${FULL_TEXT}\n\nThe toll went up.`);
    const after = await file("after", 101);
    expect(await keysUnder("changes/", store)).toHaveLength(4);
    for (const seconds of [102, 1_000]) {
      const told: string[] = [];
      let cursor = START;
      for (let hasMore = true; hasMore; ) {
        const page = await read(decodeCursor(encodeCursor(cursor)), seconds, limit);
        told.push(...page.changes.map(({ id }) => id));
        ({ cursor, hasMore } = page);
      }
      expect(told).toEqual([before.id, edit.id, ...together, after.id]);
      expect((await read(cursor, 2_000)).changes).toEqual([]);
    }
  });

  test("are among the latest changes, newest first, also of their type", async () => {
    await fileTogether(["a", "b", "c"], 100);
    await file("a", 101, `${FULL_TEXT}\n\nThe toll went up.`);
    const urls = async (only: "new" | "updated" | null, limit: number) =>
      (await recentChanges(only, limit, at(102), store)).map(({ article }) => article?.url);
    expect(await urls(null, 3)).toEqual([urlOf("a"), urlOf("c"), urlOf("b")]);
    expect(await urls("new", 2)).toEqual([urlOf("c"), urlOf("b")]);
    expect(await urls("updated", 2)).toEqual([urlOf("a")]);
  });

  test("a damaged object has no lines", async () => {
    await file("a", 1);
    await store.putIfAbsent(
      `changes/2026-12-01/000002.000-various-2-${"0".repeat(16)}.json`,
      new TextEncoder().encode('[{"change":"new"},{"change":"new","version":1,"id":"x","host":"/","at":"y"}]'),
    );
    await store.putIfAbsent(`changes/2026-12-01/000003.000-various-2-${"0".repeat(16)}.json`, new Uint8Array([123]));
    expect((await read(START, 100)).told).toEqual([["new", 1, urlOf("a")]]);
  });
});

test("the key of a change is parsed, and other keys are ignored", async () => {
  const change = {
    change: "updated",
    version: 12,
    id: "0123456789abcdef0123456789abcdef",
    host: "[::1]_8080".replaceAll(":", "_"),
    at: "2026-12-01T08:09:10.011Z",
  } as const;
  expect(changeOfKey(changeKey(change))).toEqual(change);
  await logChange(change, store);
  await logChange(change, store);
  expect(await keysUnder("changes/", store)).toEqual([changeKey(change)]);
  for (const key of ["changes/x.json", changeKey(change).replace("updated", "eaten"), `x${changeKey(change)}`])
    expect(changeOfKey(key)).toBeNull();
});
