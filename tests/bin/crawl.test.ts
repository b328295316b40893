import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bucketCrawlSchedule } from "../../src/adapters/bucket-crawl-schedule.ts";
import { fileObjectStore } from "../../src/adapters/file-object-store.ts";
import { sqliteCatalog } from "../../src/adapters/sqlite-catalog.ts";
import { sourceId } from "../../src/store/source-state.ts";
import { type Newspaper, startNewspaper } from "../newspaper/server.ts";
import { runCuttings } from "./run-cuttings.ts";

let folder: string;
let newspaper: Newspaper;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-crawl-"));
  newspaper = await startNewspaper();
});
afterAll(async () => {
  await newspaper.close();
  await rm(folder, { recursive: true });
});

function crawl(places: readonly string[], ...options: readonly string[]) {
  const host = new URL(newspaper.url).host;
  const env = { ENVIRONMENT: "development", DEVELOPMENT_ALLOWED_HOSTS: host, HOST_DELAY_SECONDS: "0" };
  return runCuttings(["crawl", ...places, "--to", join(folder, "bucket"), ...options], "", env);
}

test("stores and indexes the entries of sources, and skips sources that are not due", async () => {
  const [lab, archive] = [`${newspaper.url}/lab/`, `${newspaper.url}/archive/`];
  const list = join(folder, "sources.txt");
  await writeFile(list, `# The harbour\n${lab}\n${archive}\n`);
  const first = await crawl([list]);
  expect(first).toMatchObject({ exitCode: 0, stdout: "2 sources read; 3 pages stored, 0 failed.\n" });
  expect(first.stderr).toContain(`read       ${lab}  section, Tide Lab | Tern Harbour Gazette, 2 new of 2`);
  using catalog = sqliteCatalog(join(folder, "bucket", ".cuttings", "catalog.sqlite"));
  expect((await catalog.listSources({ cursor: null, limit: 10 })).entries).toMatchObject([
    { url: archive, via: "section", articles: 1 },
    { url: lab, via: "section", articles: 2 },
  ]);
  const second = await crawl([list, `${newspaper.url}/missing/`]);
  expect(second).toMatchObject({
    exitCode: 1,
    stdout: "0 sources read, 1 failed, 2 not due; 0 pages stored, 0 failed.\n",
  });
  expect(second.stderr).toContain("page-gone: The server responded with 404.");
});

test("--now polls sources that are not due, including one whose earlier poll was interrupted", async () => {
  const lab = `${newspaper.url}/lab/`;
  await crawl([lab]);
  const store = fileObjectStore(join(folder, "bucket"));
  const schedule = bucketCrawlSchedule(store, { now: () => new Date() });
  const source = { id: sourceId(lab), host: new URL(lab).host, shortest: 900, longest: 86_400 };
  // An interrupted poll has taken the source and not settled it.
  expect(await schedule.takeDue([source], 86_400, null)).toHaveLength(1);
  const again = await crawl([lab], "--now", "--delay", "0", "--lanes", "2");
  expect(again).toMatchObject({ exitCode: 0, stdout: "1 source read; 0 pages stored, 0 failed.\n" });
});

test("a missing source or bucket is a usage error", async () => {
  expect(await runCuttings(["crawl", "--to", folder])).toMatchObject({ exitCode: 2 });
  expect(await runCuttings(["crawl", "https://news.example.com/"])).toMatchObject({ exitCode: 2 });
});
