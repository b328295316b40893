import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fileObjectStore } from "../../src/adapters/file-object-store.ts";
import { keysUnder } from "../../src/store/keys-under.ts";
import { runCuttings } from "./run-cuttings.ts";
import { htmlOf } from "./sample-bucket.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-threads-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Hosts in turn, edits of earlier pages, one page twice, one without an article and one that is no page. */
const FETCHED_AT = "2026-11-20T10:00:00.000Z";
const lines = Array.from({ length: 40 }, (_, index) => {
  const url = `https://news${index % 3}.example.com/story-${index % 30}`;
  return JSON.stringify({
    url,
    html: htmlOf(`Story ${index}`),
    fetchedAt: FETCHED_AT.replace("10:", `${10 + (index % 7)}:`),
  });
});
lines.push(
  lines[0] ?? "",
  "no page",
  JSON.stringify({ url: "https://news0.example.com/none", html: "<p>Nothing.</p>" }),
);

/** Object bodies by key. The change log and failures have the time of the import. */
async function contentsOf(bucket: string): Promise<Map<string, string>> {
  const store = fileObjectStore(bucket);
  const contents = new Map<string, string>();
  for (const key of await keysUnder("", store)) {
    if (key.startsWith("changes/")) continue;
    const body = Buffer.from((await store.get(key))?.body ?? []).toString("base64");
    contents.set(key, key.startsWith("failures/") ? "" : body);
  }
  return contents;
}

test("any number of threads stores the same objects, byte for byte, and reports the same", async () => {
  const runs = [];
  for (const threads of ["1", "2"]) {
    const bucket = join(folder, threads);
    const run = await runCuttings(["import", "-", "--to", bucket, "--threads", threads], lines.join("\n"));
    // Progress is shown at intervals of time.
    const told = run.stderr.split("\n").filter((line) => !/^ *\d+ % /.test(line));
    runs.push({ run, told, contents: await contentsOf(bucket) });
  }
  const [one, three] = runs;
  expect(one?.run.stdout).toMatch(/^30 new, \d+ updated/);
  expect(three?.run.stdout).toBe(one?.run.stdout);
  expect(three?.told).toEqual(one?.told);
  expect(one?.contents.size).toBeGreaterThan(60);
  expect(three?.contents).toEqual(one?.contents);
}, 120_000);
