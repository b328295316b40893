import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fileObjectStore } from "../../src/adapters/file-object-store.ts";
import { articleKey } from "../../src/store/keys.ts";
import type { StoredArticle } from "../../src/stored-article.ts";
import { damage } from "../store/damage.ts";
import { runCuttings } from "./run-cuttings.ts";
import { makeSampleBucket } from "./sample-bucket.ts";

let bucket: string;
let articles: readonly StoredArticle[];
beforeAll(async () => {
  bucket = await mkdtemp(join(tmpdir(), "cuttings-verify-"));
  articles = await makeSampleBucket(bucket);
});
afterAll(() => rm(bucket, { recursive: true }));

test("damage is reported, repaired on request, and then gone; lost objects stay reported", async () => {
  const store = fileObjectStore(bucket);
  const [article] = articles;
  if (article === undefined) throw new TypeError("The sample bucket is empty.");
  const key = articleKey(article);
  await damage(key, store);
  expect(await runCuttings(["verify", bucket])).toEqual({
    exitCode: 1,
    stderr: "",
    stdout: `${key}  damaged; can be rebuilt from its versions\n3 articles read: 1 that --repair can repair, 0 lost.\n`,
  });
  expect(await runCuttings(["verify", bucket, "--repair"])).toEqual({
    exitCode: 0,
    stderr: "",
    stdout: `${key}  damaged; rebuilt from its versions\n3 articles read: 1 repaired, 0 lost.\n`,
  });
  await damage(article.fetch.rawKey, store);
  expect(await runCuttings(["verify", bucket, "--repair"])).toEqual({
    exitCode: 1,
    stderr: "",
    stdout: `${article.fetch.rawKey}  damaged, and cannot be rebuilt; cuttings ingest --refresh '${article.url}' fetches the current page\n3 articles read: 0 repaired, 1 lost.\n`,
  });
});
