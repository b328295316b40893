import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fileObjectStore } from "../../src/adapters/file-object-store.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { keysUnder } from "../../src/store/keys-under.ts";
import { storeArticle } from "../../src/store/store-article.ts";
import { makePage } from "../extract/make-page.ts";
import { runCuttings } from "./run-cuttings.ts";
import { htmlOf } from "./sample-bucket.ts";

const DISCOVERY = { via: "api", source: null, feedTitle: null, feedDate: null } as const;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-re-extract-threads-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Articles that change, that stay, and that would get worse, and one whose page is missing. */
async function makeBucket(root: string): Promise<void> {
  const store = fileObjectStore(root);
  for (let index = 0; index < 60; index++) {
    const page = makePage(htmlOf(`Story ${index}`), `https://news${index % 3}.example.com/story-${index}`);
    const article = extractArticle(page);
    const { articleBody, wordCount } = article;
    const changes = [
      { articleBody: `${articleBody}\n\nREAD NEXT`, wordCount: wordCount + 2 },
      {},
      { articleBody: articleBody.repeat(20), wordCount: wordCount * 20 },
    ][index % 4];
    await storeArticle({ ...article, ...changes }, [page], DISCOVERY, store);
  }
  const [page = ""] = await keysUnder("pages/", store);
  await store.delete(page);
}

/** Object bodies by key, without the times of changes. */
async function contentsOf(root: string): Promise<Map<string, string>> {
  const store = fileObjectStore(root);
  const contents = new Map<string, string>();
  for (const key of await keysUnder("", store)) {
    if (key.startsWith("changes/")) continue;
    contents.set(key, Buffer.from((await store.get(key))?.body ?? []).toString("base64"));
  }
  return contents;
}

test("any number of threads reports and stores the same", async () => {
  const first = join(folder, "1");
  await makeBucket(first);
  const before = await contentsOf(first);
  await cp(first, join(folder, "2"), { recursive: true });
  const runs = [];
  for (const threads of ["1", "2"]) {
    const root = join(folder, threads);
    const { stdout, exitCode } = await runCuttings(["re-extract", root, "--json", "--threads", threads]);
    expect(exitCode).toBe(0);
    runs.push({ report: JSON.parse(stdout), contents: await contentsOf(root) });
  }
  const [one, three] = runs;
  expect(three).toEqual(one);
  expect(one?.contents).not.toEqual(before);
  expect(one?.report.hosts).toHaveLength(3);
}, 120_000);
