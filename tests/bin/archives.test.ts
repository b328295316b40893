import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ImportedPage } from "../../bin/import/imported-page.ts";
import { jsonlPages } from "../../bin/import/jsonl-pages.ts";
import { warcPages } from "../../bin/import/warc-pages.ts";

const NOW = new Date("2026-11-23T12:00:00.000Z");
const NONE = () => {};
const URLS = ["one", "two", "three", "four"].map((name) => `https://news.example.com/${name}`);

let folder: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-archives-"));
});
afterAll(() => rm(folder, { recursive: true }));

const html = (url: string) => Buffer.from(`<!doctype html><p>${`The page at ${url}. `.repeat(80)}</p>`);

interface Changes {
  readonly length?: number | string;
  readonly date?: string;
  readonly extra?: string;
  readonly type?: string;
}

function record(
  url: string,
  body: Buffer,
  { length, date = "2026-01-02T03:04:05Z", extra = "", type = "text/html" }: Changes = {},
): Buffer {
  const block = Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n`),
    body,
  ]);
  const fields = `WARC-Type: response\r\nWARC-Record-ID: <urn:${url}>\r\nWARC-Date: ${date}\r\nWARC-Target-URI: ${url}\r\n${extra}`;
  const head = `WARC/1.1\r\n${fields}Content-Type: application/http;msgtype=response\r\nContent-Length: ${length ?? block.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), block, Buffer.from("\r\n\r\n")]);
}

async function pagesOf(content: Buffer): Promise<ImportedPage[]> {
  const file = join(folder, `${count++}.warc`);
  await writeFile(file, content);
  return all(warcPages(file, NOW, NONE));
}

async function all(pages: AsyncIterable<ImportedPage>): Promise<ImportedPage[]> {
  const found: ImportedPage[] = [];
  for await (const page of pages) found.push(page);
  return found;
}

const urlsOf = (pages: readonly ImportedPage[]) =>
  pages.flatMap((one) => (one.problem === null ? [one.page.finalUrl] : []));
const problemsOf = (pages: readonly ImportedPage[]) => pages.flatMap(({ problem }) => problem ?? []);

const IMAGE = record("https://news.example.com/a.png", Buffer.alloc(9_000, 7), { type: "image/png" });
const RECORDS = [record(URLS[0] ?? "", html("one")), IMAGE, ...URLS.slice(1).map((url) => record(url, html(url)))];

test.each([
  ["uncompressed", (records: readonly Buffer[]) => records],
  ["compressed", (records: readonly Buffer[]) => records.map((one) => gzipSync(one))],
])("an archive truncated at any point yields its complete pages and reports the truncation: %s", async (_how, pack) => {
  const packed = pack(RECORDS);
  const whole = Buffer.concat(packed);
  const step = whole.length > 10_000 ? 1_000 : 100;
  for (let length = step; length < whole.length; length += step) {
    const pages = await pagesOf(whole.subarray(0, length));
    const complete = packed.filter((_one, index) => Buffer.concat(packed.slice(0, index + 1)).length <= length);
    const imported = urlsOf(pages);
    // The last compressed record may lack only its checksum, and is complete then.
    const isWhole = imported.length > complete.filter((one) => one !== packed[1]).length;
    expect(imported).toEqual(URLS.slice(0, complete.filter((one) => one !== packed[1]).length + (isWhole ? 1 : 0)));
    for (const one of pages)
      if (one.problem === null)
        expect(Buffer.from(one.page.body)).toEqual(html(one.page.finalUrl === URLS[0] ? "one" : one.page.finalUrl));
    expect([length, problemsOf(pages).length]).toEqual([length, 1]);
  }
  expect(problemsOf(await pagesOf(whole))).toEqual([]);
});

test.each([
  ["shorter than the record", { length: 50 }],
  ["longer than the record", { length: 9_000 }],
  ["negative", { length: -5 }],
  ["not a number", { length: "x12" }],
])("a record with a length stated as %s is refused, and the records around it are read", async (_how, changes) => {
  const [first = "", second = "", third = ""] = URLS;
  const pages = await pagesOf(
    Buffer.concat([record(first, html(first)), record(second, html(second), changes), record(third, html(third))]),
  );
  expect(urlsOf(pages)).toEqual([first, third]);
  expect(problemsOf(pages)).toHaveLength(1);
});

test("endless headers use no memory, and the records after them are read", async () => {
  const [first = "", second = ""] = URLS;
  const endless = Buffer.concat([Buffer.from("WARC/1.1\r\nX-A: "), Buffer.alloc(50_000_000, "a")]);
  const before = process.memoryUsage().arrayBuffers;
  const pages = await pagesOf(
    gzipSync(Buffer.concat([record(first, html(first)), endless, Buffer.from("\r\n"), record(second, html(second))])),
  );
  expect(urlsOf(pages)).toEqual([first, second]);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(120_000_000);
});

test("a future fetch date becomes now, one before the Web is refused, and so is a truncated record", async () => {
  const [first = "", second = "", third = ""] = URLS;
  const pages = await pagesOf(
    Buffer.concat([
      record(first, html(first), { date: "9999-12-31T23:59:59Z" }),
      record(second, html(second), { date: "-271821-04-20T00:00:00Z" }),
      record(third, html(third), { extra: "WARC-Truncated: length\r\n" }),
    ]),
  );
  expect(pages.flatMap((one) => (one.problem === null ? [one.page.fetchedAt] : []))).toEqual([NOW.toISOString()]);
  expect(problemsOf(pages)).toHaveLength(2);
});

test("a response stored decompressed, or with LF after its HTTP headers, is read", async () => {
  const [first = "", second = ""] = URLS;
  const crlf = record(second, html(second)).toString("latin1");
  const at = crlf.indexOf("HTTP/1.1");
  const end = crlf.indexOf("\r\n\r\n", at);
  const headers = crlf.slice(at, end).replaceAll("\r\n", "\n");
  const saved = end + 2 - at - headers.length;
  const fields = crlf
    .slice(0, at)
    .replace(/(msgtype=response\r\nContent-Length: )(\d+)/, (_, name, length) => `${name}${length - saved}`);
  const lf = Buffer.from(`${fields}${headers}\n\n${crlf.slice(end + 4)}`, "latin1");
  const unpacked = record(first, html(first), { type: "text/html\r\nContent-Encoding: br" });
  const pages = await pagesOf(Buffer.concat([unpacked, lf]));
  expect(problemsOf(pages)).toEqual([]);
  expect(pages.map((one) => (one.problem === null ? one.page.html : null))).toEqual([
    String(html(first)),
    String(html(second)),
  ]);
});

test("the additional pages of an article follow its first", async () => {
  const [first = "", second = "", third = ""] = URLS;
  const extra = `WARC-Concurrent-To: <urn:${first}>\r\n`;
  const pages = await pagesOf(
    Buffer.concat([record(first, html(first)), record(second, html(second), { extra }), record(third, html(third))]),
  );
  expect(pages.map((one) => (one.problem === null ? one.further.map(({ finalUrl }) => finalUrl) : one))).toEqual([
    [second],
    [],
  ]);
});

test("a JSONL line that unpacks to more than the page limit is reported, and the next one is read", async () => {
  const file = join(folder, "bomb.jsonl.gz");
  const good = JSON.stringify({ url: URLS[0], html: html("x").toString(), fetchedAt: "9999-01-01T00:00:00Z" });
  await writeFile(file, gzipSync(Buffer.concat([Buffer.alloc(60_000_000, " "), Buffer.from(`\n${good}\n`)])));
  const pages = await all(jsonlPages(file, NOW.toISOString(), NONE));
  expect(pages.map(({ problem }) => problem !== null)).toEqual([true, false]);
  expect(urlsOf(pages)).toEqual([URLS[0]]);
});
