import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCuttings } from "./run-cuttings.ts";
import { htmlOf } from "./sample-bucket.ts";

const DAY = "2026-01-01";
const urlOf = (name: string) => `https://news.example.com/${name}`;

let folder: string;
let bucket: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-changes-"));
  bucket = join(folder, "bucket");
  await file("bridge", "The bridge");
  await file("ferry", "The ferry");
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, headline: string): Promise<void> {
  const pages = join(folder, "pages.jsonl");
  await writeFile(pages, `${JSON.stringify({ url: urlOf(name), html: htmlOf(headline) })}\n`);
  const run = await runCuttings(["import", pages, "--to", bucket, "--refresh"]);
  expect(run.exitCode).toBe(0);
}

async function exported(to: string, since: string, ...options: string[]) {
  const run = await runCuttings(["export", bucket, "--to", join(folder, to), "--since", since, ...options]);
  expect(run).toMatchObject({ exitCode: 0, stderr: "" });
  const read = (name: string) => readFile(join(folder, to, name), "utf8");
  const lines = async (name: string) =>
    (await read(name))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  return { manifest: JSON.parse(await read("manifest.json")), lines, stdout: run.stdout };
}

test("each export continues where the previous one ended, and lists deletions", { timeout: 120_000 }, async () => {
  const first = await exported("first", DAY);
  expect((await first.lines("articles.jsonl")).map(({ headline }) => headline)).toEqual(["The bridge", "The ferry"]);
  expect(first.manifest).toMatchObject({ since: DAY, articles: 2, deleted: 0, files: ["articles.jsonl"] });
  const { cursor } = first.manifest;
  expect(first.stdout).toBe(`2 articles and 0 deletions written. Continue with --since ${cursor}\n`);

  await file("bridge", "The old bridge");
  await runCuttings(["delete", urlOf("ferry"), "--to", bucket]);
  const second = await exported("second", cursor);
  expect((await second.lines("articles.jsonl")).map(({ headline }) => headline)).toEqual(["The old bridge"]);
  const [{ id }] = await second.lines("deleted.jsonl");
  expect(await second.lines("deleted.jsonl")).toEqual([
    { id, host: "news.example.com", deletedAt: expect.any(String) },
  ]);
  expect(second.manifest).toMatchObject({ articles: 1, deleted: 1, files: ["articles.jsonl", "deleted.jsonl"] });
  expect((await exported("third", second.manifest.cursor)).manifest).toMatchObject({ articles: 0, deleted: 0 });

  const output = await runCuttings(["export", bucket, "--to", "-", "--since", DAY]);
  const written = output.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(written.map((line) => line.headline ?? line.deletedAt !== undefined)).toEqual(["The old bridge", true]);
  expect(output.stderr).toMatch(/^Continue with --since \S+\n$/);
  const markdown = await exported("markdown", DAY, "--format", "markdown");
  expect(markdown.manifest.files).toEqual(["deleted.jsonl", expect.stringMatching(/^news\.example\.com\/.*\.md$/)]);
  expect((await readdir(join(folder, "markdown"))).sort()).toEqual([
    "deleted.jsonl",
    "manifest.json",
    "news.example.com",
  ]);
});

test.each([
  ["an invalid position", ["--to", "x", "--since", "yesterday"], "--since takes a day"],
  [
    "a format that standard output does not support",
    ["--to", "-", "--since", DAY, "--format", "parquet"],
    "takes JSONL",
  ],
])("%s is a usage error", async (_what, args, message) => {
  expect(await runCuttings(["export", bucket, ...args])).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining(message),
  });
});
