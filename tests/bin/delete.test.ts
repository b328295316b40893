import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fileObjectStore } from "../../src/adapters/file-object-store.ts";
import { openDatabase } from "../../src/adapters/sqlite-catalog.ts";
import { objectsWith, tablesWith } from "../removal/everything.ts";
import { runCuttings } from "./run-cuttings.ts";
import { htmlOf } from "./sample-bucket.ts";

const URL_OF_STORY = "https://news.example.com/story";
const PECULIAR = "Quillwort zymurgist";

let folder: string;
let bucket: string;
let pages: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-delete-"));
  bucket = join(folder, "bucket");
  pages = join(folder, "pages.jsonl");
  const lines = [
    { url: URL_OF_STORY, html: htmlOf(PECULIAR) },
    { url: "https://other.example.org/heron", html: htmlOf("The heron") },
    { url: "https://other.example.org/ferry", html: htmlOf("The ferry") },
  ];
  await writeFile(pages, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  await runCuttings(["import", pages, "--to", bucket]);
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

async function traces(): Promise<readonly string[]> {
  using database = openDatabase(join(bucket, ".cuttings", "catalog.sqlite"));
  const words = await Promise.all(["quillwort", "zymurgist"].map((word) => tablesWith(word, database)));
  return [...(await objectsWith(PECULIAR, fileObjectStore(bucket))), ...words.flat()];
}

test("a takedown removes every trace of the article, and an import does not restore it until it is undone", {
  timeout: 90_000,
}, async () => {
  expect((await traces()).length).toBeGreaterThan(4);
  const deleted = await runCuttings(["delete", URL_OF_STORY, "--to", bucket, "--reason", "takedown"]);
  expect(deleted).toMatchObject({ exitCode: 0, stdout: "1 article deleted.\n" });
  expect(await traces()).toEqual([]);
  const imported = await runCuttings(["import", pages, "--to", bucket]);
  expect(imported).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("deleted") });
  expect(await traces()).toEqual([]);
  expect((await runCuttings(["verify", bucket])).exitCode).toBe(0);

  const listed = await runCuttings(["undelete", "--list", "--to", bucket]);
  expect(JSON.parse(listed.stdout)).toMatchObject({ host: "news.example.com", reason: "takedown", deletedBy: "cli" });
  expect(await runCuttings(["undelete", URL_OF_STORY, "--to", bucket])).toEqual({
    exitCode: 0,
    stdout: `${URL_OF_STORY} may be ingested again.\n`,
    stderr: "",
  });
  expect((await runCuttings(["undelete", URL_OF_STORY, "--to", bucket])).exitCode).toBe(1);
  expect((await runCuttings(["import", pages, "--to", bucket])).exitCode).toBe(0);
  expect((await traces()).length).toBeGreaterThan(4);
});

test("a host is deleted and blocked", async () => {
  const deleted = await runCuttings(["delete", "--host", "other.example.org", "--to", bucket]);
  expect(deleted.stdout).toBe("2 articles deleted.\n");
  expect((await runCuttings(["block", "https://blocked.example.org/", "--to", bucket])).stdout).toBe(
    "blocked.example.org blocked.\n",
  );
  expect((await runCuttings(["blocks", "--to", bucket])).stdout).toMatch(/^blocked\.example\.org {2}since \d{4}-/);
  const refused = await runCuttings(["ingest", "https://blocked.example.org/story", "--to", bucket]);
  expect(refused).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining("blocked.example.org is blocked here"),
  });
  const unblocked = await runCuttings(["unblock", "blocked.example.org", "--to", bucket]);
  expect(unblocked).toMatchObject({ exitCode: 0, stdout: "blocked.example.org unblocked.\n" });
  expect((await runCuttings(["unblock", "blocked.example.org", "--to", bucket])).exitCode).toBe(1);
  expect((await runCuttings(["blocks", "--to", bucket])).stdout).toBe("Nothing is blocked.\n");
});

test("--older-than spares recent articles", async () => {
  expect((await runCuttings(["delete", "--older-than", "30", "--to", bucket])).stdout).toBe("0 articles deleted.\n");
});

test.each([
  ["no bucket", ["delete", URL_OF_STORY], "Missing --to"],
  ["nothing to delete", ["delete", "--to", "x"], "Missing articles"],
  ["a URL together with --host", ["delete", URL_OF_STORY, "--host", "a.example", "--to", "x"], "Missing articles"],
  ["part of a host", ["delete", "--host", "a.example/sport/", "--to", "x"], "--host takes a host"],
  ["a block of a public suffix", ["block", "com", "--to", "x"], "com is a public suffix: type *.com"],
  ["an unknown option", ["delete", "--nope"], "Unknown option '--nope'. See cuttings delete --help."],
  ["an option without its value", ["delete", "--to"], "argument missing. See cuttings delete --help."],
  ["an unnamed bucket", ["delete", URL_OF_STORY, "--to", ""], "The bucket has no name"],
  ["an invalid age", ["delete", "--older-than", "0", "--to", "x"], "--older-than"],
  ["no pattern", ["block", "--to", "x"], "Missing pattern"],
  ["an invalid pattern", ["block", "/sport/", "--to", "x"], "is not a host"],
  ["an invalid id", ["undelete", "x", "--to", "x"], "neither an id nor a URL"],
])("%s is a usage error", async (_what, args, message) => {
  expect(await runCuttings(args)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(message) });
});

test("an unknown article is reported", async () => {
  const run = await runCuttings(["delete", "https://news.example.com/none", "--to", bucket]);
  expect(run).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("there is no article") });
});
