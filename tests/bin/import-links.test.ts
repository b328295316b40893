import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fileObjectStore } from "../../src/adapters/file-object-store.ts";
import { changeMarks, readMarks } from "../../src/store/marks.ts";
import { findByUrl } from "../../src/store/read-article.ts";
import { articleId } from "../../src/url/article-id.ts";
import { type Newspaper, startNewspaper } from "../newspaper/server.ts";
import { runCuttings } from "./run-cuttings.ts";

let folder: string;
let newspaper: Newspaper;
let list: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-lists-"));
  newspaper = await startNewspaper();
  list = join(folder, "pocket.csv");
  const rows = [
    "title,url,time_added,tags,status",
    `Ferry,${newspaper.url}/news/night-ferry/,1700000000,harbour|to cite,archive`,
    `A report,${newspaper.url}/news/annual-report.pdf,1700000001,,unread`,
    "No address,,1700000002,,unread",
  ];
  await writeFile(list, rows.join("\n"));
});
afterAll(async () => {
  await newspaper?.close();
  await rm(folder, { recursive: true });
});

const run = (...options: string[]) =>
  runCuttings(["import", list, "--to", join(folder, "bucket"), "--delay", "0", ...options], "", {
    DEVELOPMENT_ALLOWED_HOSTS: new URL(newspaper.url).host,
    ENVIRONMENT: "development",
  });

test("a list's pages are stored and marked, and failures are reported", async () => {
  const { exitCode, stdout, stderr } = await run("--from", "pocket");
  expect(stdout).toBe("1 new, 1 failed.\nFailed: 1 not-html.\n");
  expect(stderr).toContain("line 4: it has no URL");
  expect(exitCode).toBe(1);
  const store = fileObjectStore(join(folder, "bucket"));
  const article = await findByUrl(`${newspaper.url}/news/night-ferry/`, store);
  expect(await readMarks(article?.id ?? "", store)).toMatchObject({
    isArchived: true,
    isRead: true,
    labels: ["harbour", "to cite"],
    savedAt: "2023-11-14T22:13:20.000Z",
  });
  // The page is not an article; its marks wait for one.
  expect((await readMarks(articleId(`${newspaper.url}/news/annual-report.pdf`), store))?.savedAt).not.toBeNull();
});

test("a second run skips stored pages, and does not restore marks changed since", async () => {
  const store = fileObjectStore(join(folder, "bucket"));
  const { id = "" } = (await findByUrl(`${newspaper.url}/news/night-ferry/`, store)) ?? {};
  await changeMarks(id, () => ({ isArchived: false }), new Date(), store);
  expect((await run()).stdout).toContain("1 known, 1 failed.");
  expect((await readMarks(id, store))?.isArchived).toBe(false);
});

test("a list in another format than --from states is refused before anything is fetched", async () => {
  expect(await run("--from", "wallabag")).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("not an export of wallabag"),
  });
});
