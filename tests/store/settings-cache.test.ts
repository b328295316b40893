import { beforeEach, expect, test } from "vitest";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { addBlock, readBlocks } from "../../src/store/blocks.ts";
import { cacheSettings } from "../../src/store/settings-cache.ts";
import { isDeleted, isDeletedNow, writeTombstones } from "../../src/store/tombstones.ts";
import { countedStore } from "../../src/usage/counted-store.ts";

const ID = "a".repeat(32);
const BLOCK = { pattern: "ads.example.com", reason: null, addedAt: "2026-11-23T08:00:00Z", addedBy: "api" } as const;
const TOMBSTONE = {
  schemaVersion: 1,
  id: ID,
  host: "news.example.com",
  aliases: [],
  deletedAt: "2026-11-23T08:00:00Z",
  deletedBy: "api",
  reason: null,
} as const;

let now: number;
let reads: number;
let bucket: ObjectStore;
/** Two processes sharing a bucket. */
let here: ObjectStore;
let elsewhere: ObjectStore;

beforeEach(() => {
  now = Date.UTC(2026, 10, 23);
  reads = 0;
  bucket = countedStore(memoryObjectStore(), (operation) => {
    if (operation === "r2ClassB") reads++;
  });
  const clock = { now: () => new Date(now) };
  here = cacheSettings(bucket, new Map(), clock);
  elsewhere = cacheSettings(bucket, new Map(), clock);
});

test("the settings needed by every ingest are read once per half minute", async () => {
  for (let ingest = 0; ingest < 10; ingest++) {
    await readBlocks(here);
    await isDeleted(ID, here);
  }
  expect(reads).toBe(2);
  now += 30_000;
  await readBlocks(here);
  expect(reads).toBe(3);
});

test("a change made here applies immediately, and elsewhere within half a minute", async () => {
  await readBlocks(here);
  await readBlocks(elsewhere);
  await addBlock(BLOCK, elsewhere);
  expect(await readBlocks(elsewhere)).toHaveLength(1);
  expect(await readBlocks(here)).toHaveLength(0);
  now += 30_000;
  expect(await readBlocks(here)).toHaveLength(1);
});

test("a change on top of one made elsewhere loses nothing", async () => {
  await readBlocks(here);
  await addBlock(BLOCK, elsewhere);
  await addBlock({ ...BLOCK, pattern: "tracker.example.com" }, here);
  expect((await readBlocks(here)).map(({ pattern }) => pattern)).toEqual(["ads.example.com", "tracker.example.com"]);
});

test("isDeletedNow sees a deletion made elsewhere immediately", async () => {
  expect(await isDeleted(ID, here)).toBe(false);
  await writeTombstones(TOMBSTONE, elsewhere);
  expect([await isDeleted(ID, here), await isDeletedNow(ID, here)]).toEqual([false, true]);
  now += 30_000;
  expect(await isDeleted(ID, here)).toBe(true);
});

test("a clock set back does not prolong the cache", async () => {
  await readBlocks(here);
  await addBlock(BLOCK, elsewhere);
  now -= 3_600_000;
  expect(await readBlocks(here)).toHaveLength(1);
});

test("a store that answers each HEAD with 200 deletes nothing", async () => {
  const faulty = { ...bucket, head: async () => ({ etag: "any" }) };
  expect(await isDeleted(ID, faulty)).toBe(false);
  await writeTombstones(TOMBSTONE, bucket);
  expect(await isDeleted(ID, faulty)).toBe(true);
});
