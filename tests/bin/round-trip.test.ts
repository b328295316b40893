import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { exportBucket } from "../../bin/commands/export-bucket.ts";
import { importPages } from "../../bin/commands/import-pages.ts";
import { fileObjectStore } from "../../src/adapters/file-object-store.ts";
import { IngestError } from "../../src/errors.ts";
import type { FetchedPage } from "../../src/fetched-page.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { fetchesOf } from "../../src/store/fetch-records.ts";
import { listVersions } from "../../src/store/list-versions.ts";
import { walkArticles } from "../../src/store/walk-articles.ts";
import type { FetchRecord, StoredArticle } from "../../src/stored-article.ts";
import { makePage } from "../extract/make-page.ts";
import { FIRST, storyPage } from "../extract/pages/paged-story.ts";
import { DISCOVERY } from "../store/samples.ts";
import { htmlOf } from "./sample-bucket.ts";

const ALL = {
  host: null,
  source: null,
  kind: null,
  rights: null,
  from: null,
  until: null,
  unread: null,
  archived: null,
  label: null,
};
const FERRY = "https://post.example.org/ferry";
const BRIDGE = "https://news.example.com/bridge";
const SUBMITTED = "https://post.example.org/brought";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-round-"));
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, "write").mockReturnValue(true);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** Ingests one URL from a web with these pages. */
async function file(url: string, pages: readonly FetchedPage[], html: string | null, store: ObjectStore, at: string) {
  const fetchPage = async (wanted: string): Promise<FetchedPage> => {
    const page = pages.find(({ requestedUrl }) => requestedUrl === wanted);
    if (page === undefined) throw new IngestError("page-gone", wanted);
    return { ...page, fetchedAt: at };
  };
  const outcome = await ingest(
    html === null
      ? { url, discovery: DISCOVERY, retrySince: null }
      : { pages: [pageFromHtml(html, url, at)], discovery: DISCOVERY, retrySince: null },
    {
      store,
      fetcher: { fetchPage },
      clock: { now: () => new Date(at) },
      urlPolicy: { refusedHosts: [], allowLoopbackHosts: [] },
      storeSettings: { markdown: false },
      filedKinds: ["article"],
      catalog: null,
      index: null,
      subscribers: null,
      renderer: null,
      passages: null,
      digests: null,
    },
  );
  if (outcome.status === "failed") throw outcome.error;
}

/** The contents by which buckets of the same pages agree, whoever sent them and under whichever URL. */
async function contentOf(store: ObjectStore): Promise<Record<string, unknown>> {
  const content: Record<string, unknown> = {};
  for await (const { articles } of walkArticles({ host: null, after: null }, store))
    for (const article of articles) {
      const { versions } = await listVersions(article, { from: null, limit: 100 }, store);
      content[`${article.host} ${article.id}`] = versions.map(comparable);
    }
  return content;
}

function comparable({
  fetch,
  furtherFetches,
  aliases,
  version,
  discovery,
  provenance,
  firstSeen,
  ...article
}: StoredArticle) {
  const pages = fetchesOf({ fetch, ...(furtherFetches && { furtherFetches }) }).map(fetchOf);
  return { ...article, pages, number: version.number, hash: version.contentHash, firstSeen: version.firstSeen };
}

function fetchOf({ finalUrl, fetchedAt, rawSha256, statusCode, etag, lastModified, headers }: FetchRecord) {
  return { finalUrl, fetchedAt, rawSha256, statusCode, etag, lastModified, headers };
}

test("articles exported as WARC and imported elsewhere are the same, with their pages and versions", async () => {
  const store = fileObjectStore(join(folder, "one"));
  const [morning, noon, evening] = ["08", "12", "18"].map((hour) => `2026-11-23T${hour}:00:00.000Z`) as [
    string,
    string,
    string,
  ];
  await file(
    FIRST,
    [1, 2, 3].map((number) => storyPage(number)),
    null,
    store,
    morning,
  );
  for (const [at, name] of [
    [morning, "The bridge opens"],
    [noon, "The bridge closes"],
    [evening, "The bridge is gone"],
  ] as const)
    await file(BRIDGE, [{ ...makePage(htmlOf(name), BRIDGE), etag: `"${name.length}"` }], null, store, at);
  const latin = Buffer.from(
    htmlOf("La fête de l’été").replace("<title>", '<meta charset="windows-1252"><title>').replace("’", "'"),
    "latin1",
  );
  const fete = makePage("", FERRY);
  await file(
    FERRY,
    [
      {
        ...fete,
        body: new Uint8Array(latin),
        html: latin.toString("latin1"),
        contentType: "text/html",
        headers: { "x-robots-tag": "noai" },
      },
    ],
    null,
    store,
    noon,
  );
  await file(SUBMITTED, [], htmlOf("Brought by hand"), store, noon);

  expect(await exportBucket(store, join(folder, "warc"), "warc", ALL)).toBe(0);
  const again = fileObjectStore(join(folder, "two"));
  const place = { place: join(folder, "warc", "pages.warc.gz"), kind: "warc" } as const;
  const settings = { threads: 1, base: null, refresh: false, catalog: undefined };
  expect(await importPages([place], { store: again, catalogPath: null }, settings)).toBe(0);

  const [before, after] = [await contentOf(store), await contentOf(again)];
  expect(Object.keys(before)).toHaveLength(4);
  expect(after).toEqual(before);
});
