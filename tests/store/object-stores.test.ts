import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileObjectStore } from "../../src/adapters/file-object-store.ts";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import { prefixedObjectStore } from "../../src/adapters/prefixed-object-store.ts";
import { objectStoreContract } from "./object-store-contract.ts";

describe("memory", () => {
  const store = memoryObjectStore();
  test.each(objectStoreContract)("$rule", ({ rule, check }) => check(store, rule));
});

describe("a prefix of a bucket", () => {
  const whole = memoryObjectStore();
  const store = prefixedObjectStore(whole, "team/news/");
  test.each(objectStoreContract)("$rule", ({ rule, check }) => check(store, rule));

  test("objects outside the prefix are not listed", async () => {
    await whole.putIfAbsent("team/newsletter.json", new Uint8Array());
    await store.putIfAbsent("own.json", new Uint8Array());
    const { objects } = await store.list({ prefix: "", after: null, limit: 1_000 });
    expect(objects.map(({ key }) => key)).toContain("own.json");
    expect(objects.filter(({ key }) => key.includes("newsletter"))).toEqual([]);
  });
});

describe("file system", () => {
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "cuttings-store-"));
  });
  afterAll(() => rm(root, { recursive: true }));

  test.each(objectStoreContract)("$rule", ({ rule, check }) => check(fileObjectStore(join(root, "bucket")), rule));
});
