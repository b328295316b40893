import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Newspaper, startNewspaper } from "../newspaper/server.ts";
import { runCuttings } from "./run-cuttings.ts";

let folder: string;
let newspaper: Newspaper;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-sources-"));
  newspaper = await startNewspaper();
});
afterAll(async () => {
  await newspaper.close();
  await rm(folder, { recursive: true });
});

function cuttings(...args: string[]) {
  const host = new URL(newspaper.url).host;
  const env = { ENVIRONMENT: "development", DEVELOPMENT_ALLOWED_HOSTS: host, HOST_DELAY_SECONDS: "0" };
  return runCuttings(args, "", env);
}

test("a source is previewed, added, crawled, paused, exported and removed", async () => {
  const bucket = join(folder, "bucket");
  const lab = `${newspaper.url}/lab/`;
  const preview = await cuttings("sources", "preview", lab);
  expect(preview.stdout).toMatch(/section · Tide Lab .* · 2 entries\n {2}robots\.txt allows every entry/);
  expect(await cuttings("sources", "add", lab, "--label", "lab", "--to", bucket)).toMatchObject({ exitCode: 0 });
  expect((await cuttings("sources", "list", "--to", bucket)).stdout).toBe(`${lab}\n  lab · not polled yet\n`);
  expect((await cuttings("crawl", "--to", bucket)).stdout).toMatch(/^1 source read/);
  await cuttings("sources", "pause", lab, "--to", bucket);
  const listed = JSON.parse((await cuttings("sources", "list", "--json", "--to", bucket)).stdout);
  expect(listed).toMatchObject({ url: lab, isPaused: true, state: { kind: "section" } });
  expect((await cuttings("crawl", "--to", bucket)).stdout).toMatch(/^0 sources read, 1 paused/);

  const opml = await cuttings("sources", "export", "--to", bucket);
  await writeFile(join(folder, "feeds.opml"), opml.stdout);
  const other = join(folder, "other");
  const imported = await cuttings("sources", "import", join(folder, "feeds.opml"), "--to", other);
  expect(imported.stdout).toBe("1 source added, 0 known, 0 refused.\n");
  expect((await cuttings("sources", "remove", lab, "--to", other)).exitCode).toBe(0);
  expect(await cuttings("sources", "remove", lab, "--to", other)).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining("is not a source of this bucket"),
  });
});

test("the list shows what a source is limited to", async () => {
  const bucket = join(folder, "limits");
  const limits = ["--include", "/news/", "--exclude", "/news/video/", "--exclude", "*.pdf$", "--interval", "60"];
  await cuttings("sources", "add", "https://one.example.com/feed", ...limits, "--to", bucket);
  expect((await cuttings("sources", "list", "--to", bucket)).stdout).toBe(
    "https://one.example.com/feed\n  only /news/ · not /news/video/ *.pdf$ · every 60 min · not polled yet\n",
  );
});

test("a refused URL of a list is named, and the others are added", async () => {
  const bucket = join(folder, "refused");
  const list = join(folder, "list.txt");
  await writeFile(list, "https://one.example.com/feed\ntwo.example.com/feed\nhttps://three.example.com/feed\n");
  expect(await cuttings("sources", "add", list, "--to", bucket)).toMatchObject({
    exitCode: 1,
    stdout: expect.stringMatching(/^2 sources added\./),
    stderr: expect.stringContaining("two.example.com/feed is refused: The URL is not absolute."),
  });
});

test("sources are paused and removed by their label", async () => {
  const bucket = join(folder, "labels");
  const add = (url: string, label: string) => cuttings("sources", "add", url, "--label", label, "--to", bucket);
  await add("https://one.example.com/feed", "sport");
  await add("https://two.example.com/feed", "sport");
  await add("https://three.example.com/feed", "news");
  expect((await cuttings("sources", "pause", "--label", "sport", "--to", bucket)).exitCode).toBe(0);
  expect((await cuttings("sources", "list", "--to", bucket)).stdout.match(/ · paused/g)).toHaveLength(2);
  expect((await cuttings("sources", "remove", "--label", "sport", "--to", bucket)).exitCode).toBe(0);
  expect((await cuttings("sources", "list", "--to", bucket)).stdout).toMatch(
    /^https:\/\/three\.example\.com\/feed\n.*\n$/,
  );
  expect(await cuttings("sources", "pause", "--label", "sport", "--to", bucket)).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining("No source has the label sport."),
  });
});

test("an archive is crawled to its end", { timeout: 90_000 }, async () => {
  const bucket = join(folder, "archive");
  const args = ["--archive", "--since", "2020-01-01", "--to", bucket];
  expect((await cuttings("sources", "add", `${newspaper.url}/`, ...args)).exitCode).toBe(0);
  expect((await cuttings("sources", "list", "--to", bucket)).stdout).toContain("archive · waiting, 0 of 0 entries");
  const crawled = await cuttings("crawl", "--to", bucket);
  expect(crawled.stderr).toMatch(/archive {4}http:\S+ {2}finished, [1-9]\d* of [1-9]\d* entries queued/);
  expect(crawled.stdout).toMatch(/^0 sources read; [1-9]\d* pages stored/);
  const listed = JSON.parse((await cuttings("sources", "list", "--json", "--to", bucket)).stdout);
  expect(listed).toMatchObject({ archive: { since: "2020-01-01" }, progress: { status: "finished" } });
  expect((await cuttings("crawl", "--to", bucket)).stdout).toBe("0 sources read; 0 pages stored, 0 failed.\n");
});

test.each([
  [
    "an invalid date",
    ["sources", "add", "https://a.example/", "--archive", "--since", "May", "--to", "x"],
    "--since takes",
  ],
  [
    "a date without --archive",
    ["sources", "add", "https://a.example/", "--since", "2024-01-01", "--to", "x"],
    "--since requires",
  ],
  ["no action", ["sources"], "Missing action: list, preview"],
  ["a misspelt action", ["sources", "ad", "https://a.example/", "--to", "x"], "Unknown action: ad. Use one of list"],
  ["no bucket", ["sources", "list"], "Missing --to"],
  ["no source", ["sources", "add", "--to", "x"], "Missing source"],
  ["an invalid pattern", ["sources", "add", "https://a.example.com/", "--include", "x", "--to", "x"], "A pattern"],
  ["an invalid interval", ["sources", "add", "https://a.example.com/", "--interval", "0", "--to", "x"], "--interval"],
])("%s is a usage error", async (_what, args, message) => {
  const run = await cuttings(...args);
  expect(run.exitCode).toBe(2);
  expect(run.stderr).toContain(message);
});
