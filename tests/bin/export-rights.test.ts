import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileObjectStore } from "../../src/adapters/file-object-store.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { storeArticle } from "../../src/store/store-article.ts";
import { makePage } from "../extract/make-page.ts";
import { runCuttings } from "./run-cuttings.ts";
import { htmlOf } from "./sample-bucket.ts";

const DISCOVERY = { via: "cli", source: null, feedTitle: null, feedDate: null } as const;
/** Pages by what is stated about them, with the word that each export is searched for. */
const PAGES = [
  { name: "Silentium", head: "", signal: null },
  { name: "Permissum", head: "", signal: "search=yes, ai-train=yes" },
  { name: "Reservatum", head: "", signal: "search=yes, ai-train=no" },
  { name: "Vetitum", head: `<meta name="robots" content="noai">`, signal: null },
  { name: "Clausum", head: `<meta name="tdm-reservation" content="1">`, signal: null },
] as const;

let folder: string;
let bucket: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-rights-"));
  bucket = join(folder, "bucket");
  for (const { name, head, signal } of PAGES) await store(name, head, signal, "2026-11-23T08:00:00.000Z");
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

async function store(name: string, head: string, signal: string | null, fetchedAt: string, more = ""): Promise<void> {
  const html = htmlOf(name).replace("<title>", `${head}<title>`).replace("</p>", ` ${more}</p>`);
  const page = {
    ...makePage(html, `https://news.example.com/${name.toLowerCase()}`),
    fetchedAt,
    hostStatements: {
      agent: "cuttings",
      robotsFetchedAt: "2026-11-23T07:00:00.000Z",
      statements:
        signal === null
          ? []
          : [{ kind: "usage-preferences", source: "robots.txt:content-signal", text: signal } as const],
    },
  };
  await storeArticle(extractArticle(page), [page], DISCOVERY, fileObjectStore(bucket));
}

/** The names of the pages whose text is anywhere in the files of an export. */
async function namesIn(to: string): Promise<string[]> {
  const entries = await readdir(to, { recursive: true, withFileTypes: true });
  const texts: string[] = [];
  for (const entry of entries) {
    if (!entry.isFile() || entry.name === "left-out.jsonl") continue;
    const bytes = await readFile(join(entry.parentPath, entry.name));
    texts.push(bytes.toString("latin1"), ...(entry.name.endsWith(".gz") ? [gunzipSync(bytes).toString()] : []));
  }
  return PAGES.map(({ name }) => name).filter((name) => texts.some((text) => text.includes(name)));
}

const REPORT = `3 articles left out by --rights ai-train:
  1  ai-train is reserved by meta:robots
  1  ai-train is reserved by meta:tdm-reservation
  1  ai-train is reserved by robots.txt:content-signal
`;

describe("an export for a use", () => {
  test.each(["jsonl", "markdown", "warc", "parquet", "passages"])(
    "as %s leaves out what is reserved",
    async (format) => {
      const to = join(folder, format);
      const run = await runCuttings(["export", bucket, "--to", to, "--format", format, "--rights", "ai-train"]);
      expect(run).toMatchObject({ exitCode: 0, stderr: REPORT });
      expect(run.stdout).toMatch(/^2 articles written/);
      expect(await namesIn(to)).toEqual(["Silentium", "Permissum"]);
      const lines = (await readFile(join(to, "left-out.jsonl"), "utf8")).trim().split("\n");
      expect(lines.map((line) => JSON.parse(line))).toContainEqual({
        id: expect.stringMatching(/^[0-9a-f]{32}$/),
        host: "news.example.com",
        url: "https://news.example.com/vetitum",
        reason: "ai-train is reserved by meta:robots",
      });
    },
    60_000,
  );

  test("as epub leaves out what is reserved", async () => {
    const to = join(folder, "epub");
    const run = await runCuttings(["export", bucket, "--to", to, "--format", "epub", "--rights", "ai-train:stated"]);
    expect(run.stderr).toContain("4 articles left out by --rights ai-train:stated:\n");
    expect(run.stderr).toContain("  1  ai-train is not explicitly allowed\n");
    expect(run.stdout).toMatch(/^1 article written/);
    expect(await readdir(to)).toContain("articles-1.epub");
  }, 60_000);

  test("of changes has the counts in its manifest", async () => {
    const to = join(folder, "changes");
    const run = await runCuttings(["export", bucket, "--to", to, "--since", "2026-01-01", "--rights", "ai-train"]);
    expect(run).toMatchObject({ exitCode: 0, stderr: REPORT });
    expect(JSON.parse(await readFile(join(to, "manifest.json"), "utf8"))).toMatchObject({
      articles: 2,
      filter: { rights: [{ use: "ai-train", isStated: false }] },
      leftOut: {
        "ai-train is reserved by meta:robots": 1,
        "ai-train is reserved by meta:tdm-reservation": 1,
        "ai-train is reserved by robots.txt:content-signal": 1,
      },
      files: ["articles.jsonl", "left-out.jsonl"],
    });
    const output = await runCuttings(["export", bucket, "--to", "-", "--since", "2026-01-01", "--rights", "ai-train"]);
    expect(output.stdout.trim().split("\n")).toHaveLength(2);
    expect(output.stderr).toContain(REPORT);
  }, 60_000);

  test("as WARC leaves out the versions that are reserved", async () => {
    const own = join(folder, "versions");
    bucket = own;
    await store("Silentium", `<meta name="robots" content="noai">`, null, "2026-11-23T08:00:00.000Z", "Prohibitum.");
    await store("Silentium", "", null, "2026-11-24T08:00:00.000Z", "Liberum.");
    const to = join(folder, "versions-warc");
    await runCuttings(["export", own, "--to", to, "--format", "warc", "--rights", "ai-train"]);
    const warc = gunzipSync(await readFile(join(to, "pages.warc.gz"))).toString();
    expect([warc.includes("Liberum"), warc.includes("Prohibitum")]).toEqual([true, false]);
  }, 60_000);

  test("refuses a use that it does not know", async () => {
    const run = await runCuttings(["export", bucket, "--to", join(folder, "x"), "--rights", "training"]);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain(
      "Unknown use: training. --rights takes one or more of search, ai-input, ai-train, tdm",
    );
  });
});
