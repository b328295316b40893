import { describe, expect, test } from "vitest";
import { modelGate } from "../../bench/cost/model-gate.ts";
import { bucketHostDigests } from "../../src/adapters/bucket-host-digests.ts";
import { carriedDigests } from "../../src/adapters/carried-digests.ts";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import type { HostObservation } from "../../src/host-observation.ts";
import type { HostDigests } from "../../src/ports/host-digests.ts";
import { digestKey } from "../../src/store/keys.ts";

const PAGE = "https://news.example.com/story";
const ORIGIN = "https://news.example.com";
const CLOCK = { now: () => new Date(0) };
const of = (article: number): HostObservation => ({ article: [`article ${article}`], texts: ["line"] });

async function observeArticles(digests: HostDigests, count: number): Promise<void> {
  for (let at = 0; at < count; at++) await digests.observe(PAGE, of(at));
}

describe("digests in the bucket", () => {
  test("remember a host across processes, and no other host", async () => {
    const store = memoryObjectStore();
    await observeArticles(bucketHostDigests(store, CLOCK), 5);
    const digests = bucketHostDigests(store, CLOCK);
    expect([...(await digests.evidenceOf(PAGE))]).toEqual(["line"]);
    for (const other of ["https://other.example.com/story", "https://blog.news.example.com/story"])
      expect([...(await digests.evidenceOf(other))]).toEqual([]);
  });

  test("lose no observation of concurrent writers", async () => {
    const store = memoryObjectStore();
    const writers = [0, 1, 2, 3, 4].map((at) => bucketHostDigests(store, CLOCK).observe(PAGE, of(at)));
    await Promise.all(writers);
    expect([...(await bucketHostDigests(store, CLOCK).evidenceOf(PAGE))]).toEqual(["line"]);
  });

  test("read a host once a minute", async () => {
    let now = 0;
    let reads = 0;
    const store = memoryObjectStore();
    const counting = { ...store, get: (key: string) => store.get(key).finally(() => reads++) };
    const digests = bucketHostDigests(counting, { now: () => new Date(now) });
    for (; now < 100_000; now += 10_000) await digests.evidenceOf(PAGE);
    expect(reads).toBe(2);
  });

  test.each(["{", `{"schemaVersion":1}`, `{"schemaVersion":1,"addedAt":0,"articles":[{"article":[],"texts":[1]}]}`])(
    "are replaced when the object is damaged: %s",
    async (body) => {
      const store = memoryObjectStore();
      await store.putIfAbsent(digestKey("news.example.com"), new TextEncoder().encode(body));
      const digests = bucketHostDigests(store, CLOCK);
      expect([...(await digests.evidenceOf(PAGE))]).toEqual([]);
      await observeArticles(digests, 5);
      expect([...(await digests.evidenceOf(PAGE))]).toEqual(["line"]);
    },
  );
});

describe("digests that travel with the calls to a gate", () => {
  test("reach the gate with the next call, which returns the evidence, and survive its eviction", async () => {
    const { gate, digests, evict } = modelGate(CLOCK, 0);
    await observeArticles(digests, 5);
    expect([...(await digests.evidenceOf(PAGE))]).toEqual([]);
    await gate.acquire(ORIGIN);
    expect([...(await digests.evidenceOf(PAGE))]).toEqual(["line"]);
    evict();
    digests.receive("news.example.com", []);
    await gate.acquire(ORIGIN);
    expect([...(await digests.evidenceOf(PAGE))]).toEqual(["line"]);
  });

  test("are written in the row of the lease", async () => {
    let writes = 0;
    const { gate, digests } = modelGate(CLOCK, 0, (storage) => ({
      ...storage,
      put(key, value) {
        writes++;
        storage.put(key, value);
      },
    }));
    await observeArticles(digests, 5);
    await gate.acquire(ORIGIN);
    expect(writes).toBe(1);
  });

  test("are bounded in memory", async () => {
    const digests = carriedDigests();
    for (let host = 0; host < 600; host++) digests.receive(`h${host}.example.com`, ["line"]);
    // Nothing is known of this host yet.
    digests.receive("new.example.com", []);
    for (let at = 0; at < 20; at++) await digests.observe("https://h599.example.com/a", of(at));
    expect(digests.take("h599.example.com")).toHaveLength(8);
    expect(digests.take("h599.example.com")).toHaveLength(0);
    expect([...(await digests.evidenceOf("https://h599.example.com/a"))]).toEqual(["line"]);
    expect([...(await digests.evidenceOf("https://h0.example.com/a"))]).toEqual([]);
  });
});
