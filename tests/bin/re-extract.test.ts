import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fileObjectStore } from "../../src/adapters/file-object-store.ts";
import { sqliteCatalog } from "../../src/adapters/sqlite-catalog.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { EXTRACTOR } from "../../src/extract/extractor.ts";
import { EVERY_ARTICLE } from "../../src/ports/catalog.ts";
import { readArticle } from "../../src/store/read-article.ts";
import { storeArticle } from "../../src/store/store-article.ts";
import { makePage } from "../extract/make-page.ts";
import { runCuttings } from "./run-cuttings.ts";

const SENTENCE = "The harbour bridge opens again on Friday, after nine months of work, and the ferries stop. ";
const DISCOVERY = { via: "api", source: null, feedTitle: null, feedDate: null } as const;

let bucket: string;
beforeAll(async () => {
  bucket = await mkdtemp(join(tmpdir(), "cuttings-re-extract-"));
});
afterAll(() => rm(bucket, { recursive: true }));

test("a dry run reports by host with the worst changes; a run stores new versions; another changes nothing", async () => {
  const store = fileObjectStore(bucket);
  const page = makePage(
    `<title>Bridge</title><article><p>${SENTENCE.repeat(4)}</p><p>${SENTENCE.repeat(4)}</p></article>`,
  );
  const article = extractArticle(page);
  const old = { ...article, articleBody: `${article.articleBody}\n\nREAD NEXT`, wordCount: article.wordCount + 2 };
  const { stored } = await storeArticle(old, [page], DISCOVERY, store);

  const dry = await runCuttings(["re-extract", bucket, "--dry-run"]);
  expect(dry).toEqual({
    exitCode: 0,
    stderr: "",
    stdout: `1 would change, 0 are the same.

news.test: 1 of 1 would change
  words     ${old.wordCount} → ${article.wordCount}
  cuts      0 → 0
  fields    articleBody 1

Worst cases
  ${stored.url}
    words ${old.wordCount} → ${article.wordCount}; articleBody
    - READ NEXT
`,
  });
  expect((await readArticle(stored.id, store))?.version.number).toBe(1);

  const applied = await runCuttings(["re-extract", bucket]);
  expect(applied.stdout).toMatch(/^1 changed, 0 are the same\.\n/);
  expect(await readArticle(stored.id, store)).toMatchObject({ extractor: EXTRACTOR, version: { number: 2 } });
  using catalog = sqliteCatalog(join(bucket, ".cuttings", "catalog.sqlite"));
  const filter = EVERY_ARTICLE;
  const { entries } = await catalog.listArticles(filter, { cursor: null, limit: 1 });
  expect(entries).toMatchObject([{ id: stored.id, version: 2 }]);

  const again = await runCuttings(["re-extract", bucket, "--json"]);
  expect(JSON.parse(again.stdout)).toMatchObject({
    hosts: [{ host: "news.test", unchanged: 1, changed: 0 }],
    worst: [],
  });
  const elsewhere = await runCuttings(["re-extract", bucket, "--host", "post.test"]);
  expect(elsewhere.stdout).toBe("0 changed, 0 are the same.\n");
});

test.each([
  ["no bucket", ["re-extract"], "Missing bucket"],
  ["a missing folder", ["re-extract", "missing"], "missing"],
])("%s: exit code 2", async (_why, args, says) => {
  const { exitCode, stderr } = await runCuttings(args);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(says);
});
