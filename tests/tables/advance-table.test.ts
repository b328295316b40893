import { parquetReadObjects } from "hyparquet";
import { beforeEach, describe, expect, test } from "vitest";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import { IngestError } from "../../src/errors.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { deleteArticles } from "../../src/removal/delete-articles.ts";
import { sharedByScan } from "../../src/removal/shared-pages.ts";
import { logChange } from "../../src/store/change-log.ts";
import { PARTS_PREFIX, TABLE_PREFIX, TABLE_STATE_KEY } from "../../src/store/keys.ts";
import { keysUnder } from "../../src/store/keys-under.ts";
import { markGone } from "../../src/store/mark-gone.ts";
import { storeArticle } from "../../src/store/store-article.ts";
import { removeTombstones } from "../../src/store/tombstones.ts";
import { advanceTable, type TableSettings } from "../../src/tables/advance-table.ts";
import { DISCOVERY, FULL_TEXT, sampleArticle, samplePage } from "../store/samples.ts";

const HOUR = 3_600;
const DAY = 24 * HOUR;
const SETTINGS: TableSettings = { settledAfterMs: 60_000, startWithinMs: 600_000, maxSteps: 1_000 };

let store: ObjectStore;
let fetches: number;

beforeEach(() => {
  store = memoryObjectStore();
  fetches = 0;
});

/** A time in seconds after the start of 2026-12-01. */
const at = (seconds: number) => new Date(Date.parse("2026-12-01T00:00:00Z") + seconds * 1000);
const urlOf = (name: string) => `https://harbour.example/${name}`;
const edited = (what: string) => `${FULL_TEXT}\n\nThe ${what} went up on Sunday, and nobody was asked about it.`;

async function file(name: string, seconds: number, text = FULL_TEXT) {
  const page = samplePage(fetches++, { requestedUrl: urlOf(name), finalUrl: urlOf(name) });
  const article = sampleArticle({ url: urlOf(name), headline: name, articleBody: text });
  return (await storeArticle(article, [page], DISCOVERY, store, { markdown: false }, at(seconds))).stored;
}

async function remove(place: { id: string; host: string }, seconds: number) {
  const ports = {
    store,
    catalog: null,
    passages: null,
    clock: { now: () => at(seconds) },
    findSharedPages: sharedByScan,
    completeLater: null,
  };
  return deleteArticles([place], { deletedBy: "api", reason: null }, ports);
}

const advance = (seconds: number, settings: Partial<TableSettings> = {}, through = store) =>
  advanceTable({ ...SETTINGS, ...settings }, { store: through, clock: { now: () => at(seconds) } });

const partsOf = (from = store) => keysUnder(TABLE_PREFIX, from);

/** Rows as `day name version`, in the order of files. */
async function rows(from = store): Promise<string[]> {
  const found: string[] = [];
  for (const key of await partsOf(from)) {
    const { buffer } = (await from.get(key))?.body.slice() ?? new Uint8Array();
    const day = /filed=([^/]+)/.exec(key)?.[1];
    for (const row of await parquetReadObjects({ file: buffer as ArrayBuffer }))
      found.push(`${day} ${row.headline} ${row.version}${row.gone_since === null ? "" : " gone"}`);
  }
  return found;
}

describe("filing", () => {
  test("files each change once, by the day on which it was logged", async () => {
    await file("bridge", 0);
    await file("ferry", DAY - 1);
    await file("bridge", DAY, edited("toll"));
    await markGone(urlOf("ferry"), at(DAY + 1).toISOString(), store);
    expect(await advance(DAY + HOUR)).toEqual({ status: "done", filed: 4, removed: 0, merged: 0 });
    expect(await rows()).toEqual([
      "2026-12-01 bridge 1",
      "2026-12-01 ferry 1 gone",
      "2026-12-02 bridge 2",
      "2026-12-02 ferry 1 gone",
    ]);
    await file("tram", DAY + HOUR + 1);
    expect(await advance(DAY + 2 * HOUR)).toMatchObject({ status: "done", filed: 1 });
    expect((await rows()).slice(4)).toEqual(["2026-12-02 tram 1"]);
  });

  test("leaves changes that may not be settled to a later run", async () => {
    await file("bridge", 0);
    await file("ferry", 50);
    await advance(70);
    expect(await rows()).toEqual(["2026-12-01 bridge 1"]);
    await advance(200);
    expect(await rows()).toEqual(["2026-12-01 bridge 1", "2026-12-01 ferry 1"]);
  });

  test("a change logged twice by an interrupted writer has one row, and one that was never made has none", async () => {
    const { id, host } = await file("bridge", 1);
    await logChange({ change: "new", version: 1, id, host, at: at(0).toISOString() }, store);
    await logChange({ change: "updated", version: 2, id, host, at: at(2).toISOString() }, store);
    await advance(HOUR);
    expect(await rows()).toEqual(["2026-12-01 bridge 1"]);
  });

  test("splits a range of long articles into several files", async () => {
    const text = "A long line of text without an end. ".repeat(20_000);
    for (let number = 0; number < 8; number++) await file(`long-${number}`, number, `${number} ${text}`);
    expect(await advance(HOUR)).toMatchObject({ status: "done", filed: 8 });
    expect(await partsOf()).toHaveLength(2);
    expect(await rows()).toEqual(Array.from({ length: 8 }, (_, number) => `2026-12-01 long-${number} 1`));
  });

  test("a run without news writes nothing, and one of another process waits", async () => {
    await file("bridge", 0);
    await advance(HOUR);
    const before = await store.head(TABLE_STATE_KEY);
    expect(await advance(2 * HOUR)).toEqual({ status: "done", filed: 0, removed: 0, merged: 0 });
    expect(await store.head(TABLE_STATE_KEY)).toEqual(before);
    await file("ferry", HOUR);
    const whileAtWork: unknown[] = [];
    await advanceTable(SETTINGS, { store, clock: { now: () => at(3 * HOUR) } }, () => {
      whileAtWork.push(advance(3 * HOUR));
    });
    expect(await Promise.all(whileAtWork)).toEqual([{ status: "held", filed: 0, removed: 0, merged: 0 }]);
  });

  test("a run of few steps goes on in the next", async () => {
    for (let day = 0; day < 4; day++) await file(`day-${day}`, day * DAY);
    expect(await advance(4 * DAY, { maxSteps: 1 })).toMatchObject({ status: "unfinished", filed: 1 });
    expect(await advance(4 * DAY, { maxSteps: 1 })).toMatchObject({ status: "unfinished", filed: 1 });
    expect(await advance(4 * DAY)).toMatchObject({ status: "done", filed: 2 });
    expect(await rows()).toEqual([0, 1, 2, 3].map((day) => `2026-12-0${day + 1} day-${day} 1`));
  });

  test("refuses a damaged state instead of filing everything again", async () => {
    await store.putIfAbsent(TABLE_STATE_KEY, new TextEncoder().encode("{}"));
    await expect(advance(HOUR)).rejects.toThrow(/Delete tables\/ to build the table anew/);
  });
});

describe("merging", () => {
  test("the files of a past day become one", async () => {
    for (let hour = 0; hour < 5; hour++) {
      await file(`hour-${hour}`, hour * HOUR);
      await advance(hour * HOUR + 600);
    }
    expect(await partsOf()).toHaveLength(5);
    await file("tomorrow", DAY);
    expect(await advance(DAY + HOUR)).toMatchObject({ status: "done", filed: 1, merged: 5 });
    const parts = await partsOf();
    expect(parts).toHaveLength(2);
    expect(parts[0]).toMatch(/filed=2026-12-01\/merged-/);
    expect(await keysUnder(PARTS_PREFIX, store)).toHaveLength(2);
    expect(await rows()).toEqual([
      ...[0, 1, 2, 3, 4].map((hour) => `2026-12-01 hour-${hour} 1`),
      "2026-12-02 tomorrow 1",
    ]);
  });

  test("a day with more text than fits into memory has several files", async () => {
    const text = "A long line of text without an end. ".repeat(40_000);
    for (let hour = 0; hour < 6; hour++) {
      await file(`hour-${hour}`, hour * HOUR, `${hour} ${text}`);
      await advance(hour * HOUR + 600);
    }
    await advance(DAY + HOUR);
    expect((await partsOf()).map((key) => /merged-\d+/.exec(key)?.[0])).toEqual([
      "merged-000000000",
      "merged-040000000",
    ]);
    expect(await rows()).toHaveLength(6);
  });
});

describe("deletions", () => {
  test("removes every row of a deleted article, and files that have no other", async () => {
    const bridge = await file("bridge", 0);
    await file("ferry", 1);
    await advance(HOUR);
    await file("bridge", DAY, edited("toll"));
    await advance(DAY + HOUR);
    await remove(bridge, DAY + 2 * HOUR);
    expect(await advance(DAY + 3 * HOUR)).toMatchObject({ status: "done", removed: 2 });
    expect(await rows()).toEqual(["2026-12-01 ferry 1"]);
    expect(await keysUnder(PARTS_PREFIX, store)).toHaveLength(1);
  });

  test("keeps the rows of an article that was stored again", async () => {
    const bridge = await file("bridge", 0);
    await advance(HOUR);
    const [tombstone] = await remove(bridge, 2 * HOUR);
    if (tombstone !== undefined) await removeTombstones(tombstone, store);
    await file("bridge", 3 * HOUR, edited("toll"));
    await advance(4 * HOUR);
    expect(await rows()).toEqual(["2026-12-01 bridge 1"]);
    expect(await advance(2 * DAY)).toMatchObject({ status: "done", removed: 0 });
  });
});

describe("interruption", () => {
  /** Days with edits, a deletion, and files to merge. */
  async function fill() {
    const bridge = await file("bridge", 0);
    await file("ferry", HOUR);
    await advance(HOUR + 600);
    await file("bridge", 2 * HOUR, edited("toll"));
    await advance(3 * HOUR);
    await file("tram", DAY);
    await remove(bridge, DAY + 60);
    await file("ferry", DAY + 120, edited("fare"));
  }

  /** Fails the request of this number, before or after it takes effect, and all later ones. */
  function failing(inner: ObjectStore, number: number, takesEffect: boolean): ObjectStore {
    let requests = 0;
    return new Proxy(inner, {
      get:
        (target, name: keyof ObjectStore) =>
        async (...args: never[]) => {
          const isLast = ++requests === number;
          if (isLast && takesEffect) await (target[name] as (...args: never[]) => Promise<unknown>)(...args);
          if (requests >= number) throw new IngestError("storage-unavailable", "The process was killed");
          return (target[name] as (...args: never[]) => Promise<unknown>)(...args);
        },
    });
  }

  test("a run that is cut at any request is completed by the next, with the same rows", async () => {
    await fill();
    const copyOf = async () => {
      const copy = memoryObjectStore();
      for (const key of await keysUnder("", store))
        await copy.putIfAbsent(key, (await store.get(key))?.body ?? new Uint8Array());
      return copy;
    };
    const whole = await copyOf();
    await advance(3 * DAY, {}, whole);
    const expected = await rows(whole);
    expect(expected).toEqual(["2026-12-01 ferry 1", "2026-12-02 tram 1", "2026-12-02 ferry 2"]);
    let cut = 0;
    for (let number = 1; ; number++) {
      let isCut = false;
      for (const takesEffect of [false, true]) {
        const copy = await copyOf();
        try {
          await advance(3 * DAY, {}, failing(copy, number, takesEffect));
        } catch {
          isCut = true;
          cut++;
        }
        await advance(3 * DAY + HOUR, {}, copy);
        expect([number, takesEffect, await rows(copy)]).toEqual([number, takesEffect, expected]);
        expect(await keysUnder(PARTS_PREFIX, copy)).toHaveLength((await partsOf(copy)).length);
      }
      if (!isCut) break;
    }
    expect(cut).toBeGreaterThan(50);
  });
});
