import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { tableFromIPC } from "apache-arrow";
import { readParquet } from "parquet-wasm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestHarness, type TestHarness } from "wrangler";
import { fileObjectStore } from "../../src/adapters/file-object-store.ts";
import { prefixedObjectStore } from "../../src/adapters/prefixed-object-store.ts";
import { s3ObjectStore } from "../../src/adapters/s3-object-store.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { deleteArticles } from "../../src/removal/delete-articles.ts";
import { sharedByScan } from "../../src/removal/shared-pages.ts";
import { keysUnder } from "../../src/store/keys-under.ts";
import { storeArticle } from "../../src/store/store-article.ts";
import { runCuttings } from "../bin/run-cuttings.ts";
import { localS3 } from "../store/bucket-worker/local-s3.ts";
import { DISCOVERY, FULL_TEXT, sampleArticle, samplePage } from "../store/samples.ts";
import { articlesView, askDuckDb } from "./duckdb.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-tables-"));
});
afterAll(() => rm(folder, { recursive: true }));

const LONG_AGO = Date.parse("2026-03-01T00:00:00Z");
const dayOf = (day: number) => new Date(LONG_AGO + day * 86_400_000);
let fetches = 0;

async function file(host: string, name: string, day: number, store: ObjectStore, text = FULL_TEXT) {
  const url = `https://${host}/${name}`;
  const page = samplePage(fetches++, { requestedUrl: url, finalUrl: url });
  const authors = [{ name: "Ada Obi", url: null, kind: "Person" as const }];
  const article = sampleArticle({
    url,
    headline: `The ${name}`,
    articleBody: text,
    authors,
    keywords: ["harbour", "ü"],
  });
  return (await storeArticle(article, [page], DISCOVERY, store, { markdown: false }, dayOf(day))).stored;
}

/** Three days, two hosts, an edit and a deletion. */
async function fill(store: ObjectStore): Promise<void> {
  await file("harbour.example", "bridge", 0, store);
  await file("harbour.example", "ferry", 0, store);
  await file("post.example", "tram", 1, store);
  await file("harbour.example", "bridge", 2, store, `${FULL_TEXT}\n\nThe toll is free, for good.`);
  const removed = await file("post.example", "slip", 1, store);
  const ports = {
    store,
    catalog: null,
    passages: null,
    clock: { now: () => dayOf(2) },
    findSharedPages: sharedByScan,
    completeLater: null,
  };
  await deleteArticles([removed], { deletedBy: "api", reason: null }, ports);
}

/** What DuckDB finds through the recommended view. */
async function answersOf(bucket: string) {
  return {
    latest: await askDuckDb(
      articlesView(bucket),
      "SELECT headline, version, filed, authors, keywords, strpos(text, 'toll is free') > 0 AS is_free FROM articles ORDER BY headline",
    ),
    perDay: await askDuckDb(
      articlesView(bucket),
      "SELECT host, filed, count(*)::INT AS articles FROM articles GROUP BY ALL ORDER BY ALL",
    ),
  };
}

const row = (headline: string, version: number, filed: string, is_free: boolean) => ({
  headline,
  version,
  filed,
  authors: ["Ada Obi"],
  keywords: ["harbour", "ü"],
  is_free,
});

const EXPECTED = {
  latest: [
    row("The bridge", 2, "2026-03-03", true),
    row("The ferry", 1, "2026-03-01", false),
    row("The tram", 1, "2026-03-02", false),
  ],
  perDay: [
    { host: "harbour.example", filed: "2026-03-01", articles: 1 },
    { host: "harbour.example", filed: "2026-03-03", articles: 1 },
    { host: "post.example", filed: "2026-03-02", articles: 1 },
  ],
};

describe("the tables of a folder", () => {
  let bucket: string;
  beforeAll(async () => {
    bucket = join(folder, "bucket");
    await fill(fileObjectStore(bucket));
    const run = await runCuttings(["tables", bucket]);
    expect(run).toMatchObject({ exitCode: 0, stdout: "4 rows filed, 0 removed, 0 files merged.\n" });
  });

  test("are read by DuckDB", async () => {
    expect(await answersOf(bucket)).toEqual(EXPECTED);
  });

  test("have the types of the export, for another Parquet reader too", async () => {
    const day = join(bucket, "tables/articles/filed=2026-03-03");
    const [name = ""] = await readdir(day);
    const table = tableFromIPC(readParquet(new Uint8Array(await readFile(join(day, name)))).intoIPCStream());
    expect(table.numRows).toBe(1);
    const types = Object.fromEntries(
      table.schema.fields.map((field) => [field.name, `${field.type}${field.nullable ? "?" : ""}`]),
    );
    expect(types).toMatchObject({
      id: "Utf8",
      headline: "Utf8?",
      version: "Int32",
      authors: "List<Utf8>",
      gone_since: "Timestamp<MILLISECOND, UTC>?",
      filed_at: "Timestamp<MILLISECOND, UTC>",
    });
    expect(types).not.toHaveProperty("is_read");
    expect(table.get(0)?.toJSON()).toMatchObject({ headline: "The bridge", version: 2, filed_at: dayOf(2).getTime() });
  });

  test("follow a deletion and a new article with the next run", async () => {
    const changed = join(folder, "changed");
    await cp(bucket, changed, { recursive: true });
    expect((await runCuttings(["delete", "https://post.example/tram", "--to", changed])).exitCode).toBe(0);
    await file("post.example", "kite", 3, fileObjectStore(changed));
    const run = await runCuttings(["tables", changed]);
    expect(run).toMatchObject({ exitCode: 0, stdout: "1 row filed, 1 removed, 0 files merged.\n" });
    const { latest } = await answersOf(changed);
    expect(latest.map(({ headline }) => headline)).toEqual(["The bridge", "The ferry", "The kite"]);
  });
});

describe("the tables of an S3 bucket", () => {
  let server: TestHarness;
  beforeAll(async () => {
    const configPath = resolve(import.meta.dirname, "../store/bucket-worker/wrangler.toml");
    server = createTestHarness({ workers: [{ configPath }] });
  });
  afterAll(() => server.close());

  /** DuckDB's extension for S3 is downloaded on first use, which a test must not. */
  test("are read by DuckDB from a copy", async () => {
    const options = localS3((await server.listen()).url.origin);
    const store = prefixedObjectStore(s3ObjectStore(options), "lake/");
    await fill(store);
    const env = {
      S3_ENDPOINT: options.endpoint ?? "",
      S3_REGION: options.region,
      S3_ACCESS_KEY_ID: options.accessKeyId,
      S3_SECRET_ACCESS_KEY: options.secretAccessKey,
    };
    const run = await runCuttings(["tables", "s3://contract/lake"], "", env);
    expect(run).toMatchObject({ exitCode: 0, stdout: "4 rows filed, 0 removed, 0 files merged.\n" });
    const copy = join(folder, "copy");
    const local = fileObjectStore(copy);
    for (const key of await keysUnder("tables/", store)) {
      const object = await store.get(key);
      if (object !== null) await local.putIfAbsent(key, object.body);
    }
    expect(await answersOf(copy)).toEqual(EXPECTED);
  }, 120_000);
});
