import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { runCommandLine } from "../../bin/command-line.ts";
import { fileObjectStore } from "../../src/adapters/file-object-store.ts";
import { sqliteCatalog } from "../../src/adapters/sqlite-catalog.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";
import { EVERY_ARTICLE } from "../../src/ports/catalog.ts";
import { listFailures } from "../../src/store/failures.ts";
import { listArticles } from "../../src/store/list-articles.ts";
import { listVersions } from "../../src/store/list-versions.ts";
import { findByUrl } from "../../src/store/read-article.ts";
import { storeArticle } from "../../src/store/store-article.ts";
import { counted } from "../../src/text/counted.ts";
import { DISCOVERY } from "./samples.ts";

vi.setConfig({ testTimeout: 60_000 });

const FROZEN = join(import.meta.dirname, "frozen");
const SITE = "https://chronicle.example.com";
const DUES = `${SITE}/news/harbour-dues/`;
const ALL = EVERY_ARTICLE;
const FIRST_PAGE = { cursor: null, limit: 10 };

interface Frozen {
  readonly articles: number;
  readonly failures: number;
  /** URLs of the article that has two versions. */
  readonly urls: readonly string[];
  readonly hasSources?: boolean;
}

const BUCKETS: Readonly<Record<string, Frozen>> = {
  "2026-11-23": { articles: 1, failures: 1, urls: [DUES] },
  "2026-11-27": { articles: 2, failures: 2, urls: [DUES, `${SITE}/d1`], hasSources: true },
  "2026-11-27-b": { articles: 2, failures: 1, urls: [DUES, `${SITE}/d1`] },
  "2026-11-27-c": { articles: 2, failures: 1, urls: [DUES, `${SITE}/d1`] },
};

test("every frozen bucket is tested", async () => {
  const entries = await readdir(FROZEN, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(folders.sort()).toEqual(Object.keys(BUCKETS));
});

describe.each(Object.entries(BUCKETS))(
  "a bucket written on %s",
  (name, { articles, failures, urls, hasSources = false }) => {
    let folder: string;
    let root: string;
    let said = "";
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "cuttings-frozen-"));
      root = join(folder, "bucket");
      await cp(join(FROZEN, name), root, { recursive: true });
    });
    afterAll(() => rm(folder, { recursive: true }));
    beforeEach(() => {
      said = "";
      const hear = (text: string | Uint8Array) => {
        said += text;
        return true;
      };
      vi.spyOn(process.stdout, "write").mockImplementation(hear);
      vi.spyOn(process.stderr, "write").mockImplementation(hear);
      return () => vi.restoreAllMocks();
    });

    async function runs(...args: string[]): Promise<string> {
      expect([await runCommandLine(args), said]).toEqual([0, expect.anything()]);
      return said;
    }

    test("verify finds no damage", async () => {
      expect(await runs("verify", root)).toContain(
        `${counted(articles, "article")} read: 0 that --repair can repair, 0 lost`,
      );
    });

    test("reindex lists every article, and searches find them", async () => {
      const found = `${counted(articles, "article")} and ${counted(failures, "failure")}`;
      expect(await runs("reindex", root)).toContain(`${found} are in the catalog`);
      using catalog = sqliteCatalog(join(root, ".cuttings", "catalog.sqlite"));
      expect((await catalog.listArticles(ALL, FIRST_PAGE)).entries).toHaveLength(articles);
      expect((await catalog.searchArticles("harbour dues", ALL, FIRST_PAGE)).entries).toMatchObject([{ url: DUES }]);
      expect((await catalog.listFailures(null, FIRST_PAGE)).entries).toHaveLength(failures);
      const article = await findByUrl(DUES, fileObjectStore(root));
      if (article === null) throw new Error("not found");
      expect(await catalog.listSimilar(article)).toEqual([]);
    });

    test("re-extraction extracts every article again", async () => {
      const report = JSON.parse(await runs("replay", root, "--dry-run", "--json"));
      const { unchanged, changed, kept } = report.hosts[0];
      expect([unchanged + changed, kept]).toEqual([articles, 0]);
    });

    test.each(["jsonl", "parquet", "markdown", "warc"])("export writes every article as %s", async (format) => {
      const to = join(folder, format);
      expect(await runs("export", root, "--to", to, "--format", format)).toContain(
        `${counted(articles, "article")} written`,
      );
      const [first = ""] = (await readdir(to)).sort();
      if (format !== "markdown") expect((await readFile(join(to, first))).length).toBeGreaterThan(100);
    });

    test("sources and their state are listed", async () => {
      const listed = await runs("sources", "list", "--to", root);
      if (hasSources) expect(listed).toMatch(/feed\.xml.*\n.*local/);
    });

    test("each of its URLs leads to the article with both versions, and the next edit becomes the third", async () => {
      const store = fileObjectStore(root);
      expect((await listArticles(FIRST_PAGE, store)).articles).toHaveLength(articles);
      expect((await listFailures(FIRST_PAGE, store)).failures).toHaveLength(failures);
      for (const url of urls) expect(await findByUrl(url, store)).toMatchObject({ url: DUES, version: { number: 2 } });
      const latest = await findByUrl(DUES, store);
      if (latest === null) throw new Error("not found");
      const { versions } = await listVersions(latest, { from: null, limit: 10 }, store);
      expect(versions.map(({ version }) => version.number)).toEqual([2, 1]);

      const html = `<title>Dues</title><article><h1>Harbour dues rise again</h1><p>${"The council met on Friday, and voted. ".repeat(60)}</p></article>`;
      const page = pageFromHtml(html, DUES, "2026-12-01T08:00:00.000Z");
      expect(await storeArticle(extractArticle(page), [page], DISCOVERY, store)).toMatchObject({
        status: "updated",
        stored: { id: latest.id, version: { number: 3, previous: 2 } },
      });
    });
  },
);
