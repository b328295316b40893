import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { exportBucket } from "../../bin/commands/export-bucket.ts";
import { extractCommand } from "../../bin/commands/extract.ts";
import { importPages } from "../../bin/commands/import-pages.ts";
import { reExtractBucket } from "../../bin/commands/re-extract-bucket.ts";
import { fileObjectStore } from "../../src/adapters/file-object-store.ts";
import * as extraction from "../../src/extract/extract-article.ts";
import * as documents from "../../src/render/markdown-document.ts";
import { listArticles } from "../../src/store/list-articles.ts";
import { htmlOf, makeSampleBucket } from "./sample-bucket.ts";

vi.mock("../../src/extract/extract-article.ts", { spy: true });
vi.mock("../../src/render/markdown-document.ts", { spy: true });

const ALL = {
  host: null,
  source: null,
  kind: null,
  rights: null,
  from: null,
  until: null,
  unread: null,
  archived: null,
  label: null,
};

let folder: string;
let root: string;
let output = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-one-"));
  root = join(folder, "bucket");
  output = "";
  const hear = (text: string | Uint8Array) => {
    output += text;
    return true;
  };
  vi.spyOn(process.stderr, "write").mockImplementation(hear);
  vi.spyOn(process.stdout, "write").mockImplementation(hear);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** Throws for one article only. */
function throwFor<Args extends unknown[], Answer>(isHit: (...args: Args) => boolean, real: (...args: Args) => Answer) {
  return (...args: Args): Answer => {
    if (isHit(...args)) throw new RangeError("Maximum call stack size exceeded");
    return real(...args);
  };
}

test("an article whose export throws is reported by key, the others are written, and the exit code is 1", async () => {
  const articles = await makeSampleBucket(root);
  const bad = articles[1];
  const { renderMarkdownDocument } = await vi.importActual<typeof documents>("../../src/render/markdown-document.ts");
  vi.mocked(documents.renderMarkdownDocument).mockImplementation(
    throwFor(({ url }) => url === bad?.url, renderMarkdownDocument),
  );
  const store = fileObjectStore(root);
  expect(await exportBucket(store, join(folder, "out"), "markdown", ALL)).toBe(1);
  expect(output).toContain(
    `cuttings: articles/${bad?.host}/${bad?.id}/article.json was not written: RangeError: Maximum call stack size exceeded\n`,
  );
  expect(output).toContain(`${articles.length - 1} articles written`);
  expect(output).not.toContain("    at ");
});

test("an article whose extraction throws is left unchanged, the rest is re-extracted, and the exit code is 1", async () => {
  const articles = await makeSampleBucket(root);
  const bad = articles[1];
  const { extractArticle } = await vi.importActual<typeof extraction>("../../src/extract/extract-article.ts");
  vi.mocked(extraction.extractArticle).mockImplementation(
    throwFor(({ finalUrl }) => finalUrl === bad?.fetch.finalUrl, extractArticle),
  );
  const walk = { host: null, after: null };
  const bucket = { store: fileObjectStore(root), catalogPath: null };
  const settings = { walk, dryRun: true, json: true, catalog: undefined, threads: 1 };
  expect(await reExtractBucket(bucket, settings)).toBe(1);
  const { hosts } = JSON.parse(output);
  const results = hosts.flatMap((host: { reasons: object }) => Object.entries(host.reasons));
  expect(results).toEqual([["internal-error", 1]]);
});

test("an imported page whose extraction throws fails alone, and the exit code is 1", async () => {
  const pages = join(folder, "pages.jsonl");
  const names = ["One", "Two", "Three"];
  const lines = names.map((name) => JSON.stringify({ url: `https://news.example.com/${name}`, html: htmlOf(name) }));
  await writeFile(pages, lines.join("\n"));
  const { joinPages } = await vi.importActual<typeof extraction>("../../src/extract/extract-article.ts");
  vi.mocked(extraction.joinPages).mockImplementation(
    throwFor(({ fetched }) => fetched.finalUrl.endsWith("Two"), joinPages),
  );
  const store = fileObjectStore(root);
  const settings = { threads: 1, base: null, refresh: false, catalog: undefined };
  expect(await importPages([{ place: pages, kind: "jsonl" }], { store, catalogPath: null }, settings)).toBe(1);
  expect(output).toContain("https://news.example.com/Two  internal-error: RangeError");
  const { articles } = await listArticles({ cursor: null, limit: 10 }, store);
  expect(articles.map(({ headline }) => headline).sort()).toEqual(["One", "Three"]);
});

test("a page whose extraction throws makes `extract` print one line, and the exit code is 1", async () => {
  const page = join(folder, "page.html");
  await writeFile(page, htmlOf("The ferry"));
  vi.mocked(extraction.extractArticle).mockImplementation(() => {
    throw new RangeError("Maximum call stack size exceeded\n    at deeper");
  });
  expect(await extractCommand.run([page])).toBe(1);
  expect(output).toBe("cuttings: internal-error: RangeError: Maximum call stack size exceeded\n");
});
