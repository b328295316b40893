import { mkdtemp, rm, writeFile } from "node:fs/promises";
import type { RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sqliteCatalog } from "../../src/adapters/sqlite-catalog.ts";
import { EVERY_ARTICLE } from "../../src/ports/catalog.ts";
import { serve } from "../adapters/loopback-server.ts";
import { ARTICLE_HTML } from "../ingest/sample-ports.ts";
import { type Newspaper, startNewspaper } from "../newspaper/server.ts";
import { runCuttings } from "./run-cuttings.ts";

const ALL = EVERY_ARTICLE;
const FIRST = { cursor: null, limit: 100 };

let folder: string;
let newspaper: Newspaper;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-ingest-"));
  newspaper = await startNewspaper();
});
afterAll(async () => {
  await newspaper.close();
  await rm(folder, { recursive: true });
});

test("a URL with another scheme is refused as a URL", async () => {
  const run = await ingest("scheme", ["ftp://news.example/a"]);
  expect(run).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("scheme ftp are not allowed") });
});

function ingest(bucket: string, places: readonly string[], options: readonly string[] = [], input = "") {
  const env = { ENVIRONMENT: "development", DEVELOPMENT_ALLOWED_HOSTS: new URL(newspaper.url).host };
  return runCuttings(["ingest", ...places, "--to", join(folder, bucket), "--delay", "0", ...options], input, env);
}

async function catalogOf(bucket: string) {
  using catalog = sqliteCatalog(join(folder, bucket, ".cuttings", "catalog.sqlite"));
  const articles = await catalog.listArticles(ALL, FIRST);
  const failures = await catalog.listFailures(null, FIRST);
  return {
    articles: articles.entries.map(({ url }) => new URL(url).pathname),
    failures: failures.entries.map(({ url, code }) => [new URL(url).pathname, code]),
  };
}

test("stores and indexes a list of pages; a second run retries failures only; --refresh fetches all", async () => {
  const list = join(folder, "urls.txt");
  const pages = ["/news/night-ferry/", "/news/missing/"].map((path) => newspaper.url + path);
  await writeFile(list, `# The harbour\n${pages[0]}\r\n\n${pages[1]}\n`);

  const first = await ingest("list", [list]);
  expect(first).toMatchObject({ exitCode: 1, stdout: "1 new, 1 failed.\nFailed: 1 page-gone.\n" });
  expect(first.stderr).toContain(`failed     ${pages[1]}  page-gone: `);
  expect(await catalogOf("list")).toEqual({
    articles: ["/news/night-ferry/"],
    failures: [["/news/missing/", "page-gone"]],
  });

  const second = await ingest("list", [list]);
  expect(second).toMatchObject({ exitCode: 1, stdout: "1 known, 1 failed.\nFailed: 1 page-gone.\n" });
  const third = await ingest("list", [list], ["--refresh"]);
  expect(third).toMatchObject({ exitCode: 1, stdout: "1 unchanged, 1 failed.\nFailed: 1 page-gone.\n" });
});

test("reads pages from the command line and standard input; reindex rebuilds the catalog", async () => {
  const page = `${newspaper.url}/news/night-ferry/`;
  expect(await ingest("input", [page, "-"], [], `${page}?utm_source=x\n`)).toMatchObject({
    exitCode: 0,
    stdout: "1 new, 1 known.\n",
  });
  const before = await catalogOf("input");
  const { stdout } = await runCuttings(["reindex", join(folder, "input")]);
  expect(stdout).toBe("1 article and 0 failures are in the catalog.\n");
  expect(await catalogOf("input")).toEqual(before);
});

test("a page that robots.txt disallows is fetched only with --ignore-robots", async () => {
  const page = `${newspaper.url}/private/editorial-diary/`;
  const polite = await ingest("robots", [page]);
  expect(polite).toMatchObject({ exitCode: 1, stdout: "1 failed.\nFailed: 1 robots-disallowed.\n" });
  expect(polite.stderr).toContain(`failed     ${page}  robots-disallowed: `);
  expect(polite.stderr).toContain("Disallow: /private/");
  expect(await ingest("robots", [page], ["--ignore-robots"])).toMatchObject({ exitCode: 0, stdout: "1 new.\n" });
});

test("a host gets one request at a time with a delay between, while another host is fetched", async () => {
  const requests: { path: string; at: number }[] = [];
  const answer: RequestListener = (request, response) => {
    requests.push({ path: `${request.headers.host}${request.url}`, at: performance.now() });
    response.writeHead(request.url === "/robots.txt" ? 404 : 200, { "content-type": "text/html" }).end(ARTICLE_HTML);
  };
  await using one = await serve(answer);
  await using other = await serve(answer);
  const urls = [one.url("/1"), one.url("/2"), other.url("/1")];
  const env = { ENVIRONMENT: "development", DEVELOPMENT_ALLOWED_HOSTS: `${one.host},${other.host}` };
  const run = await runCuttings(["ingest", ...urls, "--to", join(folder, "rests"), "--delay", "1"], "", env);
  expect(run).toMatchObject({ exitCode: 0, stdout: "3 new.\n" });
  const timesOf = (url: string) => requests.filter(({ path }) => `http://${path}` === url).map(({ at }) => at);
  const [first, second, elsewhere] = urls.flatMap(timesOf) as [number, number, number];
  // Each is answered immediately: the gap between them is the delay.
  expect(second - first).toBeGreaterThanOrEqual(1_000);
  expect(elsewhere).toBeLessThan(second);
});

test("a forbidden URL fails and does not stop the rest", async () => {
  const run = await ingest(
    "refused",
    ["-"],
    [],
    `http://169.254.169.254/\nnonsense\n${newspaper.url}/news/night-ferry/\n`,
  );
  expect(run).toMatchObject({ exitCode: 1, stdout: "1 new, 2 failed.\nFailed: 2 url-not-allowed.\n" });
});

test.each([
  ["no bucket", ["ingest", "https://news.test/a"], "--to"],
  ["no page", ["ingest", "--to", "x"], "Missing pages"],
  ["an invalid number", ["ingest", "https://news.test/a", "--to", "x", "--lanes", "many"], "--lanes"],
  ["S3 without its settings", ["ingest", "https://news.test/a", "--to", "s3://bucket"], "S3_ENDPOINT"],
  ["another scheme", ["ingest", "https://news.test/a", "--to", "gs://bucket"], "gs://bucket"],
  ["a missing file", ["ingest", join("missing", "urls.txt"), "--to", join(tmpdir(), "unused")], "urls.txt"],
])("%s: exit code 2", async (_why, args, message) => {
  const { exitCode, stderr } = await runCuttings(args, "", { S3_ENDPOINT: "" });
  expect(exitCode).toBe(2);
  expect(stderr).toContain(message);
});
