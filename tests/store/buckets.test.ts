import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestHarness, type TestHarness } from "wrangler";
import { s3ObjectStore } from "../../src/adapters/s3-object-store.ts";
import { localS3 } from "./bucket-worker/local-s3.ts";
import { objectStoreContract } from "./object-store-contract.ts";

let server: TestHarness;
let origin: string;

beforeAll(async () => {
  server = createTestHarness({
    workers: [{ configPath: resolve(import.meta.dirname, "bucket-worker/wrangler.toml") }],
  });
  origin = (await server.listen()).url.origin;
}, 60_000);
afterAll(() => server.close());

describe("R2 binding, in workerd", () => {
  test.each(objectStoreContract)("$rule", ({ rule }) => holdsInWorkerd("r2", rule));
});

describe("S3 protocol, in workerd", () => {
  test.each(objectStoreContract)("$rule", ({ rule }) => holdsInWorkerd("s3", rule));
});

describe("S3 protocol, in Node", () => {
  test.each(objectStoreContract)("$rule", ({ rule, check }) => check(s3ObjectStore(localS3(origin)), `node/${rule}`));
});

test("a transient fault is retried in workerd too", async () => {
  expect(await (await server.fetch("/retry")).text()).toBe("answered call 3");
});

async function holdsInWorkerd(store: "r2" | "s3", rule: string): Promise<void> {
  const answer = await server.fetch(`/?${new URLSearchParams({ store, rule, origin })}`);
  expect(await answer.text()).toBe("holds");
}
