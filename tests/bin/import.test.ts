import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fileObjectStore } from "../../src/adapters/file-object-store.ts";
import { findByUrl } from "../../src/store/read-article.ts";
import { runCuttings } from "./run-cuttings.ts";
import { htmlOf, makeSampleBucket } from "./sample-bucket.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-import-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function put(path: string, content: string | Uint8Array): Promise<string> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
}

const imports = (bucket: string, ...args: string[]) => runCuttings(["import", ...args, "--to", join(folder, bucket)]);
const article = (bucket: string, url: string) => findByUrl(url, fileObjectStore(join(folder, bucket)));

test("a page that was never fetched is imported, whatever its URL", async () => {
  const url = "http://127.0.0.1:8790/news/story";
  const file = await put("local.jsonl", `${JSON.stringify({ url, html: htmlOf("The bridge reopens") })}\n`);
  expect(await imports("local", file)).toMatchObject({ exitCode: 0, stdout: "1 new.\n" });
  expect(await article("local", url)).toMatchObject({ host: "127.0.0.1_8790" });
});

test("exported WARC is imported with its fetch times, once", async () => {
  const originals = await makeSampleBucket(join(folder, "original"));
  const to = join(folder, "archive");
  await runCuttings(["export", join(folder, "original"), "--to", to, "--format", "warc"]);
  const file = join(to, "pages.warc.gz");
  expect(await imports("from-warc", file, "--refresh")).toMatchObject({ exitCode: 0, stdout: "3 new, 1 updated.\n" });
  for (const original of originals) {
    const { aliases: _aliases, ...fetch } = { ...original.fetch, aliases: null };
    const copy = await article("from-warc", original.url);
    expect(copy?.articleBody).toBe(original.articleBody);
    // A WARC resource does not record that the caller sent its page as text.
    expect({ ...copy?.fetch, charset: null, contentType: null }).toEqual({
      ...fetch,
      charset: null,
      contentType: null,
    });
  }
  expect(await imports("from-warc", file)).toMatchObject({ exitCode: 0, stdout: "4 known.\n" });
});

function warc(url: string, head: string, body: Uint8Array): Buffer {
  const block = Buffer.concat([Buffer.from(`${head}\r\nContent-Length: ${body.length}\r\n\r\n`), body]);
  const fields = `WARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2020-01-02T03:04:05Z\r\nWARC-Target-URI: ${url}`;
  const type = "Content-Type: application/http;msgtype=response";
  return Buffer.concat([
    Buffer.from(`WARC/1.0\r\n${fields}\r\n${type}\r\nContent-Length: ${block.length}\r\n\r\n`),
    block,
    Buffer.from("\r\n\r\n"),
  ]);
}

test("WARC of other tools: compressed pages are unpacked, other files skipped, bombs isolated", async () => {
  const html = (name: string) => Buffer.from(htmlOf(name));
  const ok = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8";
  const file = await put(
    "other.warc",
    Buffer.concat([
      warc("https://news.example.com/gzip", `${ok}\r\nContent-Encoding: gzip`, gzipSync(html("Gzip"))),
      warc("https://news.example.com/brotli", `${ok}\r\nContent-Encoding: br`, brotliCompressSync(html("Brotli"))),
      warc("https://news.example.com/bomb", `${ok}\r\nContent-Encoding: gzip`, gzipSync(Buffer.alloc(50_000_000, " "))),
      warc("https://news.example.com/image.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png", Buffer.from("\x89PNG")),
      warc("https://news.example.com/missing", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html", html("Missing")),
      warc("https://news.example.com/last", ok, html("Last")),
    ]),
  );
  const run = await imports("other", file);
  expect(run).toMatchObject({ exitCode: 1, stdout: "3 new, 1 failed.\n" });
  expect(run.stderr).toContain("https://news.example.com/bomb: too-large");
  for (const name of ["Gzip", "Brotli", "Last"]) {
    const stored = await article("other", `https://news.example.com/${name.toLowerCase()}`);
    expect(stored).toMatchObject({ headline: name, fetch: { fetchedAt: "2020-01-02T03:04:05.000Z", statusCode: 200 } });
  }
});

test("URLs of a folder come from its mirror layout, from --base, or from the pages themselves", async () => {
  const saved = await put("mirror/news.example.com/2026/story.html", htmlOf("Mirrored"));
  await utimes(saved, new Date(), new Date("2021-05-06T07:08:09Z"));
  await put("mirror/news.example.com/2026/deep/index.html.gz", gzipSync(htmlOf("Packed")));
  await put("mirror/news.example.com/style.css", "p {}");
  await put(
    "mirror/page.html",
    htmlOf("Own").replace("<title>", '<link rel="canonical" href="https://post.example.org/own"><title>'),
  );
  const ahead = await put("mirror/news.example.com/ahead.html", htmlOf("Ahead"));
  await utimes(ahead, new Date(), new Date("2199-01-01T00:00:00Z"));
  await put("mirror/unknown.html", htmlOf("Unknown"));
  const run = await imports("mirrored", join(folder, "mirror"));
  expect(run).toMatchObject({ exitCode: 1, stdout: "4 new, 1 failed.\n" });
  expect(run.stderr).toContain("unknown.html: its URL is unknown");
  expect(await article("mirrored", "https://news.example.com/2026/story.html")).toMatchObject({
    headline: "Mirrored",
    fetch: { fetchedAt: "2021-05-06T07:08:09.000Z", statusCode: null },
  });
  const { fetch } = (await article("mirrored", "https://news.example.com/ahead.html")) ?? {};
  expect(Date.parse(fetch?.fetchedAt ?? "")).toBeLessThanOrEqual(Date.now());
  expect(await article("mirrored", "https://news.example.com/2026/deep/")).toMatchObject({ headline: "Packed" });
  expect(await article("mirrored", "https://post.example.org/own")).toMatchObject({ headline: "Own" });

  const based = await imports(
    "based",
    join(folder, "mirror", "news.example.com"),
    "--base",
    "https://archive.example.com/old",
  );
  expect(based).toMatchObject({ exitCode: 0, stdout: "3 new.\n" });
  expect(await article("based", "https://archive.example.com/old/2026/story.html")).toMatchObject({
    headline: "Mirrored",
  });
});

test("a page saved as UTF-8 that still declares its site's encoding is read as UTF-8", async () => {
  await put(
    "recoded/news.example.com/most.html",
    htmlOf("Мост").replace("<title>", "<meta charset=windows-1251><title>"),
  );
  await imports("recoded", join(folder, "recoded"));
  expect(await article("recoded", "https://news.example.com/most.html")).toMatchObject({ headline: "Мост" });
});

test("JSON Lines, also compressed and from standard input; an invalid line does not stop the rest", async () => {
  const line = (name: string, more = {}) =>
    JSON.stringify({ url: `https://news.example.com/${name}`, html: htmlOf(name), ...more });
  const file = await put(
    "pages.jsonl.gz",
    gzipSync(`${line("One", { fetchedAt: "2022-02-02T02:02:02+02:00" })}\n\nnonsense\n${line("Two")}`),
  );
  const run = await imports("lines", file);
  expect(run).toMatchObject({ exitCode: 1, stdout: "2 new, 1 failed.\n" });
  expect(run.stderr).toContain("line 3: it is not JSON");
  expect(await article("lines", "https://news.example.com/One")).toMatchObject({
    fetch: { fetchedAt: "2022-02-02T00:02:02.000Z" },
  });
  const input = await runCuttings(["import", "-", "--to", join(folder, "lines")], `${line("Two")}\n${line("Three")}\n`);
  expect(input).toMatchObject({ exitCode: 0, stdout: "1 new, 1 known.\n" });
});

test("a folder without saved pages is reported", async () => {
  const archives = join(folder, "archives");
  await mkdir(archives);
  await writeFile(join(archives, "crawl.warc.gz"), "");
  const run = await imports("none", archives);
  expect(run).toMatchObject({ stdout: "No pages.\n", stderr: expect.stringContaining("has no .html files") });
});

test("a truncated file is reported, with the pages stored before", async () => {
  const whole = gzipSync(
    Array.from({ length: 50 }, (_, index) =>
      JSON.stringify({
        url: `https://news.example.com/${index}`,
        html: `${htmlOf(`N${index}`)}${crypto.randomUUID().repeat(500)}`,
      }),
    ).join("\n"),
  );
  const file = await put("broken.jsonl.gz", whole.subarray(0, whole.length - 1_000));
  const run = await imports("broken", file);
  expect(run.exitCode).toBe(1);
  expect(run.stderr).toContain("broken.jsonl.gz is damaged or cut short: unexpected end of file.");
  expect(await readdir(join(folder, "broken", "articles"))).toEqual(["news.example.com"]);
  expect((await readFile(file)).length).toBe(whole.length - 1_000);
});

test.each([
  ["no bucket", ["import", "."], "--to"],
  ["no page", ["import", "--to", "x"], "Missing pages"],
  ["an unsupported file", ["import", "package.json", "--to", "x"], "package.json"],
  ["a missing file", ["import", "missing.warc", "--to", "x"], "missing.warc"],
  ["saved pages to render", ["import", ".", "--to", "x", "--render"], "--render is for lists"],
  ["an invalid base", ["import", ".", "--to", "x", "--base", "harbour"], "--base"],
])("%s: exit code 2", async (_why, args, message) => {
  const { exitCode, stderr } = await runCuttings(args);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(message);
});
