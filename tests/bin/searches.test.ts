import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCuttings } from "./run-cuttings.ts";

let bucket: string;
beforeAll(async () => {
  bucket = await mkdtemp(join(tmpdir(), "cuttings-searches-"));
});
afterAll(() => rm(bucket, { recursive: true }));

const searches = (...args: string[]) => runCuttings(["searches", ...args, "--to", bucket]);

test("a search is added, listed and removed", async () => {
  const added = await searches("add", "harbour OR port", "--name", "Ports", "--rights", "tdm", "--no-alert");
  const id = added.stdout.trim();
  expect(id).toMatch(/^[0-9a-f]{32}$/);
  expect((await searches("list")).stdout).toBe(`${id}  Ports  harbour OR port  tdm  no alert\n`);
  expect(JSON.parse((await searches("list", "--json")).stdout)).toMatchObject({ id, addedBy: "cli", hasAlert: false });
  expect((await searches("remove", id)).exitCode).toBe(0);
  expect((await searches("remove", id)).exitCode).toBe(1);
  expect((await searches("list")).stdout).toBe("No saved searches.\n");
});

test.each([
  ["no action", ["searches"], "Missing action"],
  ["no query", ["searches", "add", "--to", "x"], "Missing query"],
  ["an empty query", ["searches", "add", "-", "--to", "x"], "one word that must match"],
  ["words without quotes", ["searches", "add", "old", "bridge", "--to", "x"], "Quote a query"],
  ["an unknown use", ["searches", "add", "a1", "--rights", "reading", "--to", "x"], "--rights is one or more of"],
  ["an unknown kind", ["searches", "add", "a1", "--kind", "novel", "--to", "x"], "--kind is one of article"],
])("%s is a usage error", async (_what, args, message) => {
  expect(await runCuttings(args)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(message) });
});
