import { createReadStream } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tableFromIPC } from "apache-arrow";
import { readParquet } from "parquet-wasm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WARCParser } from "warcio";
import { AppendFolder } from "../../bin/export/append-folder.ts";
import { fileObjectStore } from "../../src/adapters/file-object-store.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { storeArticle } from "../../src/store/store-article.ts";
import type { StoredArticle } from "../../src/stored-article.ts";
import { makePage } from "../extract/make-page.ts";
import { runCuttings } from "./run-cuttings.ts";
import { htmlOf, makeSampleBucket } from "./sample-bucket.ts";

let folder: string;
let bucket: string;
let articles: readonly StoredArticle[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-export-"));
  bucket = join(folder, "bucket");
  articles = await makeSampleBucket(bucket);
});
afterAll(() => rm(folder, { recursive: true }));

async function exported(name: string, ...options: string[]): Promise<string> {
  const to = join(folder, name);
  const run = await runCuttings(["export", bucket, "--to", to, ...options]);
  expect(run).toMatchObject({ exitCode: 0, stderr: "" });
  return to;
}

async function jsonLines(to: string): Promise<StoredArticle[]> {
  const text = await readFile(join(to, "articles.jsonl"), "utf8");
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

test("JSONL has every article as stored in the bucket, and the folder has no other file", async () => {
  const to = await exported("jsonl");
  expect(await jsonLines(to)).toEqual(articles);
  expect(await readdir(to)).toEqual(["articles.jsonl"]);
});

test("a folder that cannot be written to is an error, not a crash", async () => {
  const to = join(folder, "unwritable");
  await mkdir(join(to, ".export.json.part"), { recursive: true }); // where the first state is to be written
  const run = await runCuttings(["export", bucket, "--to", to]);
  expect(run).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(/^cuttings: EISDIR: /) });
});

test.each<[string, string[], number[]]>([
  ["a host", ["--host", "www.Post.example.org"], [1, 2]],
  ["a source", ["--source", "https://news.example.com/feed"], [0]],
  ["days, the first included and the last excluded", ["--from", "2026-11-22", "--until", "2026-11-23"], [1, 2]],
])("exports only the articles of %s", async (why, options, indexes) => {
  const expected = indexes.map((index) => articles[index]).filter((article) => article !== undefined);
  const wanted = why.startsWith("days")
    ? expected.filter((article) => article.datePublished?.value === "2026-11-22")
    : expected;
  expect(await jsonLines(await exported(why.replace(/\W+/g, "-"), ...options))).toEqual(wanted);
});

test("passages are one per line, with their article", async () => {
  const to = await exported("passages", "--format", "passages");
  const lines = (await readFile(join(to, "passages.jsonl"), "utf8")).split("\n").filter(Boolean);
  const [article] = articles;
  expect(lines.length).toBe(articles.length);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    articleId: article?.id,
    version: 2,
    id: expect.stringMatching(/^[0-9a-f]{16}$/),
    position: 0,
    articleUrl: "https://news.example.com/bridge",
    url: expect.stringMatching(/^https:\/\/news\.example\.com\/bridge#:~:text=/),
    title: "The bridge stays closed",
    date: "2026-11-20T23:30:00-02:00",
    text: article?.articleBody,
  });
});

test("another Parquet reader finds one file per day, typed columns and the bucket's values", async () => {
  const to = await exported("parquet", "--format", "parquet");
  // 23:30 at an offset of -02:00 is the next day in UTC.
  expect((await readdir(to)).sort()).toEqual(["2026-11-21.parquet", "2026-11-22.parquet", "2026-11-23.parquet"]);
  const file = await readFile(join(to, "2026-11-21.parquet"));
  const table = tableFromIPC(readParquet(new Uint8Array(file)).intoIPCStream());
  const types = Object.fromEntries(
    table.schema.fields.map((field) => [field.name, `${field.type}${field.nullable ? "?" : ""}`]),
  );
  expect(types).toMatchObject({
    id: "Utf8",
    headline: "Utf8?",
    word_count: "Int32",
    authors: "List<Utf8>",
    date_published: "Timestamp<MILLISECOND, UTC>?",
    is_accessible_for_free: "Bool?",
    quality: "Float64",
    fetched_at: "Timestamp<MILLISECOND, UTC>",
  });
  const [article] = articles;
  const row = table.get(0)?.toJSON();
  expect(table.numRows).toBe(1);
  expect(row).toMatchObject({
    id: article?.id,
    headline: "The bridge stays closed",
    text: article?.articleBody,
    date_published: Date.parse("2026-11-21T01:30:00Z"),
    date_published_stated: "2026-11-20T23:30:00-02:00",
    date_modified: null,
    is_accessible_for_free: null,
    version: 2,
    source: "https://news.example.com/feed",
  });

  const undated = await readFile(join(to, "2026-11-23.parquet"));
  const other = tableFromIPC(readParquet(new Uint8Array(undated)).intoIPCStream())
    .get(0)
    ?.toJSON();
  expect(other).toMatchObject({ headline: "橋が再び開く", date_published: null, source: null });
  expect([...(other?.authors ?? [])]).toEqual([]);
});

test("another WARC reader finds every page received, including those of older versions", async () => {
  const to = await exported("warc", "--format", "warc");
  const records: unknown[] = [];
  for await (const record of new WARCParser(createReadStream(join(to, "pages.warc.gz")))) {
    const body = new TextDecoder().decode(await record.readFully(true));
    if (record.warcType === "warcinfo") expect(body).toContain("software: cuttings/");
    else
      records.push({
        type: record.warcType,
        url: record.warcTargetURI,
        date: record.warcDate,
        status: record.httpHeaders?.statusCode,
        headers: Object.fromEntries(record.httpHeaders?.headers ?? []),
        body,
      });
  }
  const response = (url: string, date: string, name: string, headers: Record<string, string> = {}) => {
    const length = String(Buffer.byteLength(htmlOf(name)));
    const all = { "content-type": "text/html; charset=utf-8", "content-length": length, ...headers };
    return { type: "response", url, date, status: 200, headers: all, body: htmlOf(name) };
  };
  const expected = [
    response("https://news.example.com/bridge", "2026-11-23T08:00:00.000Z", "The bridge opens"),
    response("https://news.example.com/bridge", "2026-11-24T09:00:00.000Z", "The bridge stays closed", { etag: '"2"' }),
    response("https://post.example.org/ferry", "2026-11-23T08:00:00.000Z", "The ferry", { "x-robots-tag": "noai" }),
    {
      type: "resource",
      url: "https://post.example.org/hashi",
      date: "2026-11-23T08:00:00.000Z",
      status: undefined,
      headers: {},
      body: htmlOf("橋が再び開く"),
    },
  ];
  expect(records).toHaveLength(expected.length);
  expect(records).toEqual(expect.arrayContaining(expected));
});

test("Markdown has a folder per host and a file per article, named by date and headline", async () => {
  const to = await exported("markdown", "--format", "markdown");
  const files = (await readdir(to, { recursive: true })).filter((name) => name.endsWith(".md"));
  const names = files.map((name) => name.replace(/[0-9a-f]{8}\.md$/, "ID.md")).sort();
  expect(names).toEqual([
    join("news.example.com", "2026-11-21-the-bridge-stays-closed-ID.md"),
    join("post.example.org", "2026-11-22-ID.md"),
    join("post.example.org", "2026-11-23-橋が再び開く-ID.md"),
  ]);
  const text = await readFile(join(to, files.find((name) => name.startsWith("news")) ?? ""), "utf8");
  expect(text).toMatch(/^---\ntitle: "The bridge stays closed"\n/);
});

/** As `export` records them without filters. */
const WHOLE_BUCKET = JSON.stringify({
  format: "jsonl",
  host: null,
  source: null,
  kind: null,
  from: null,
  until: null,
  unread: null,
  archived: null,
  label: null,
});

test("an interrupted export resumes to the same result", async () => {
  const whole = await exported("whole");
  const broken = join(folder, "broken");
  const begun = await AppendFolder.open(broken, WHOLE_BUCKET);
  const [first] = articles;
  await begun.append("articles.jsonl", `${JSON.stringify(first)}\n`);
  await begun.checkpoint(`articles/${first?.host}/${first?.id}/article.json`, false);
  await begun.append("articles.jsonl", '{"half": "a li');

  await exported("broken");
  expect(await readFile(join(broken, "articles.jsonl"))).toEqual(await readFile(join(whole, "articles.jsonl")));
  expect(await readdir(broken)).toEqual(["articles.jsonl"]);
});

test("an export interrupted before its first checkpoint can be resumed", async () => {
  const broken = join(folder, "early");
  await (await AppendFolder.open(broken, WHOLE_BUCKET)).append("articles.jsonl", '{"half": "a li');
  const again = await AppendFolder.open(broken, WHOLE_BUCKET);
  await again.append("articles.jsonl", "{}\n");
  expect(await readFile(join(broken, "articles.jsonl"), "utf8")).toBe("{}\n");
});

test("a folder with other contents is left alone", async () => {
  const other = join(folder, "other");
  await (await AppendFolder.open(other, "another export")).checkpoint(null, false);
  const used = join(folder, "bucket");
  for (const to of [other, used]) {
    const run = await runCuttings(["export", bucket, "--to", to]);
    expect(run).toMatchObject({ exitCode: 2, stdout: "" });
  }
  await writeFile(join(other, "mine.txt"), "");
  expect(await readdir(other)).toContain("mine.txt");
});

test.each([
  ["no bucket", ["export", "--to", "x"], "Missing bucket"],
  ["no folder", ["export", "."], "--to"],
  ["standard output without --since", ["export", ".", "--to", "-"], "requires --since"],
  ["s3:// without --since", ["export", ".", "--to", "s3://bucket/prefix"], "requires --since"],
  ["an unknown format", ["export", ".", "--to", "x", "--format", "no-such-format"], "no-such-format"],
  ["an invalid date", ["export", ".", "--to", "x", "--from", "2026-13-45"], "--from"],
])("%s: exit code 2", async (_why, args, message) => {
  const { exitCode, stderr } = await runCuttings(args);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(message);
});

test("any number of threads writes the same files", async () => {
  const large = join(folder, "large");
  const store = fileObjectStore(large);
  for (let index = 0; index < 70; index++) {
    const url = `https://news${index % 3}.example.com/story-${index}`;
    const page = makePage(htmlOf(`Story ${index}`), url);
    const discovery = { via: "api", source: null, feedTitle: null, feedDate: null } as const;
    await storeArticle(extractArticle(page), [page], discovery, store);
  }
  // Lines of text, binary rows, and a file per article. WARC and EPUB have the time of the export.
  for (const format of ["jsonl", "parquet", "markdown"]) {
    const [one, two] = [join(folder, `${format}-1`), join(folder, `${format}-2`)];
    const run = (to: string, threads: string) =>
      runCuttings(["export", large, "--to", to, "--format", format, "--threads", threads]);
    const runs = [await run(one, "1"), await run(two, "2")];
    for (const { exitCode, stderr } of runs) expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    expect((await filesIn(one)).size).toBeGreaterThan(0);
    expect(await filesIn(two)).toEqual(await filesIn(one));
  }
}, 120_000);

/** Content of the files of a folder, by name. */
async function filesIn(root: string): Promise<Map<string, string>> {
  const names = (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const files = new Map<string, string>();
  for (const name of names.sort()) files.set(name.slice(root.length), await readFile(name, "base64"));
  return files;
}
