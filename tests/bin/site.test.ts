import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCuttings } from "./run-cuttings.ts";
import { htmlOf } from "./sample-bucket.ts";

const URL_OF_STORY = "https://news.example.com/story";

let bucket: string;

beforeAll(async () => {
  bucket = await mkdtemp(join(tmpdir(), "cuttings-site-"));
  const html = htmlOf("The bridge").replace("</h1>", '</h1><p class="who">By Ada Obi</p>');
  await runCuttings(["import", "-", "--to", bucket], `${JSON.stringify({ url: URL_OF_STORY, html })}\n`);
}, 60_000);
afterAll(() => rm(bucket, { recursive: true }));

const site = (...args: string[]) => runCuttings(["site", ...args, "--to", bucket]);

test("a rule is tried, set, shown and removed", { timeout: 90_000 }, async () => {
  const tried = await site("try", URL_OF_STORY, "--title", ".who");
  expect(tried.stdout).toMatch(/^https:\S+\n {5}1 × \.who\n.* changed: .*headline.*\n {2}By Ada Obi/);
  expect((await site("show", "news.example.com")).exitCode).toBe(1);
  expect((await site("set", "news.example.com", "--title", ".who")).stdout).toMatch(/^The rule .* is version 1\./);
  expect(JSON.parse((await site("show", "news.example.com")).stdout)).toMatchObject({
    title: ".who",
    changedBy: "cli",
  });
  expect((await site("show")).stdout).toBe("news.example.com\n");
  const replayed = await runCuttings(["re-extract", bucket, "--dry-run"]);
  expect(replayed.stdout).toContain("1 would change");
  expect((await site("remove", "https://www.News.example.com")).stdout).toMatch(
    /^The rule for news\.example\.com is rem/,
  );
  expect((await site("remove", "news.example.com")).exitCode).toBe(1);
  expect((await site("try", "none.example.com")).exitCode).toBe(1);
});

test.each([
  ["no action", ["site"], "Missing action"],
  ["two sites", ["site", "show", "a.example", "b.example", "--to", "x"], "not also b.example"],
  ["no site", ["site", "set", "--to", "x", "--title", "h1"], "Missing site"],
  ["no selectors", ["site", "set", "a.example", "--to", "x"], "Missing selectors"],
  ["an invalid selector", ["site", "set", "a.example", "--to", "x", "--title", "h1["], "not a CSS selector"],
])("%s is a usage error", async (_what, args, message) => {
  expect(await runCuttings(args)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(message) });
});
