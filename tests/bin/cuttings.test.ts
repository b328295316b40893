import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { COMMANDS } from "../../bin/command-line.ts";
import { EXPORT_FORMATS } from "../../bin/export/export-format.ts";
import { runCuttings } from "./run-cuttings.ts";

/** Commands that write create their bucket before they read their input. */
const TEMPORARY = join(tmpdir(), `cuttings-no-list-${process.pid}`);
afterAll(() => rm(TEMPORARY, { recursive: true, force: true }));

// Each test starts processes.
vi.setConfig({ testTimeout: 120_000 });

test("the help of export lists every format", () => {
  const help = COMMANDS.find(({ name }) => name === "export")?.help ?? "";
  expect(EXPORT_FORMATS.filter((format) => !new RegExp(`^ +(?:.* )?${format} {2,}\\S`, "m").test(help))).toEqual([]);
});

test("help lists every command, each command has its own help, and every line fits a terminal", async () => {
  const { exitCode, stdout, stderr } = await runCuttings(["--help"]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  const names = [...stdout.matchAll(/^ {2}([a-z-]+) {2,}\S/gm)].map(([, name]) => name ?? "");
  expect(names).toEqual(expect.arrayContaining(["extract", "clean-text"]));
  let help = stdout;
  for (const name of names) {
    const asked = await runCuttings([name, "--help"]);
    expect(asked.exitCode).toBe(0);
    expect(asked.stdout).toContain(`Usage: cuttings ${name} `);
    help += asked.stdout;
  }
  const tooLong = help.split("\n").filter((line) => line.length > 80);
  expect(tooLong.map((line) => `${line.length} characters, at most 80: ${line}`)).toEqual([]);
});

test("help can be requested in three ways", async () => {
  const asked = await runCuttings(["extract", "--help"]);
  expect(await runCuttings(["extract", "-h"])).toEqual(asked);
  expect(await runCuttings(["help", "extract"])).toEqual(asked);
});

test.each([
  ["no command", [], "Missing command"],
  ["an unknown command", ["shred"], "Unknown command: shred. See cuttings --help."],
  ["a misspelt command", ["exprot"], "Unknown command: exprot. Did you mean export?"],
  ["help for an unknown command", ["help", "shred"], "Unknown command: shred."],
  ["an unknown option", ["extract", "--colour"], "Unknown option '--colour'. See cuttings extract --help."],
  ["an option without its value", ["extract", "-", "--format"], "--format"],
  ["no page", ["extract"], "Missing page"],
  ["two pages", ["extract", "a.html", "b.html"], "a.html b.html"],
  ["an unknown format", ["extract", "-", "--format", "docx"], "docx"],
  ["an invalid URL", ["extract", "-", "--url", "harbour"], "harbour"],
  ["a format that --jsonl does not support", ["extract", "--jsonl", "--format", "text"], "--format"],
  ["a missing file", ["extract", "missing.html"], "missing.html"],
  ["a missing JSONL file", ["extract", "--jsonl", "missing.jsonl"], "missing.jsonl"],
  ["a folder", ["extract", "tests"], "tests"],
  [
    "a bucket path that is a file",
    ["ingest", "https://news.test/a", "--to", "package.json"],
    "is a file, not a folder",
  ],
  [
    "a bucket path inside a file",
    ["crawl", "https://news.test/a", "--to", "package.json/b"],
    "is a file, not a folder",
  ],
  ["a bucket folder that cannot be created", ["import", "-", "--to", "/proc/bucket"], "cannot be written to"],
  ["a URL without its scheme", ["ingest", "news.example/a", "--to", TEMPORARY], "A URL begins with https://."],
  ["a bucket without a name", ["verify", "s3:///news"], "has no bucket name"],
  ["a prefix with a parent folder", ["verify", "s3://news/../other"], "may not contain . or .."],
  ["an export folder that cannot be created", ["export", "tests", "--to", "/proc/export"], "cannot be written to"],
])("%s: exit code 2, one line on standard error and nothing on standard output", async (_why, args, message) => {
  const { exitCode, stdout, stderr } = await runCuttings(args);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  expect(stderr).toMatch(/^cuttings: .*\n$/);
  expect(stderr).toContain(message);
});

test.each([
  ["an ingest", ["ingest", "-", "--to", TEMPORARY]],
  ["sources", ["sources", "add", "-", "--to", TEMPORARY]],
])("a line that is no URL ends %s before it takes memory", async (_what, args) => {
  expect(await runCuttings(args, "x".repeat(20_000))).toMatchObject({
    exitCode: 2,
    stderr: "cuttings: - is no list of URLs: it has a line of over 10,000 characters.\n",
  });
});

test("a file of more than 100 MB is not read", async () => {
  const folder = await mkdtemp(join(tmpdir(), "cuttings-large-"));
  const file = join(folder, "large.html");
  await writeFile(file, "");
  await truncate(file, 100_000_001);
  for (const command of ["extract", "clean-text"])
    expect(await runCuttings([command, file])).toMatchObject({
      exitCode: 2,
      stderr: `cuttings: ${file} has more than 100,000,000 bytes.\n`,
    });
  await rm(folder, { recursive: true });
});

test.each([
  ["extract", ["extract", "https://news.example.com/"]],
  ["import", ["import", "-", "--to", "no-such-bucket"]],
])("%s with an invalid setting: exit code 2 and one line that names it", async (_name, args) => {
  const { exitCode, stdout, stderr } = await runCuttings(args, "", { DEVELOPMENT_ALLOWED_HOSTS: "127.0.0.1:80" });
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  expect(stderr).toMatch(/^cuttings: .*DEVELOPMENT_ALLOWED_HOSTS.*\n$/);
});
