import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, test } from "vitest";
import { fileObjectStore } from "../../src/adapters/file-object-store.ts";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import { objectStoreContract } from "./object-store-contract.ts";

describe("memory", () => {
  const store = memoryObjectStore();
  test.each(objectStoreContract)("$rule", ({ rule, check }) => check(store, rule));
});

describe("file system", () => {
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "cuttings-store-"));
  });
  afterAll(() => rm(root, { recursive: true }));

  test.each(objectStoreContract)("$rule", ({ rule, check }) => check(fileObjectStore(join(root, "bucket")), rule));
});
