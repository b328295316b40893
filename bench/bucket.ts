import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { EXPORT_FORMATS } from "../bin/commands/export.ts";
import { exportBucket } from "../bin/commands/export-bucket.ts";
import { fileObjectStore } from "../src/adapters/file-object-store.ts";
import { sqliteCatalog } from "../src/adapters/sqlite-catalog.ts";
import type { StoredArticle } from "../src/article.ts";
import { reindex } from "../src/catalog/reindex.ts";
import { type IngestPorts, ingest } from "../src/ingest.ts";
import { replay } from "../src/replay/replay.ts";
import { updateJson } from "../src/store/json-object.ts";
import { articleKey } from "../src/store/keys.ts";
import { walkArticles } from "../src/walk-articles.ts";
import { StageClock } from "./stage-clock.ts";
import { syntheticPage } from "./synthetic-page.ts";

/**
 * Synthetic articles through a folder: ingest, edit, replay, reindex, export. Times are multiples of
 * what an article takes to be ingested; memory is the most that the process held in each stage.
 * node bench/bucket.ts [--articles 10000]
 */
const { values } = parseArgs({ options: { articles: { type: "string" } } });
const ARTICLES = Number(values.articles ?? 10_000);
const EDITED = 10; // One of so many articles.
const CUT_WORSE_ONCE = 20; // One of so many articles was extracted by an older extractor.
const ALL = { host: null, after: null };

const folder = mkdtempSync(join(tmpdir(), "cuttings-bench-"));
const store = fileObjectStore(join(folder, "bucket"));
const clock = new StageClock(ARTICLES);
try {
  await clock.stage("ingest", ARTICLES, async (tick) => {
    for (let index = 0; index < ARTICLES; index++) tick(await ingestPage(index, 0));
  });
  await clock.stage("ingest again, unchanged", ARTICLES / EDITED, async (tick) => {
    for (let index = 0; index < ARTICLES; index += EDITED) tick(await ingestPage(index, 0));
  });
  await clock.stage("ingest again, edited", ARTICLES / EDITED, async (tick) => {
    for (let index = 0; index < ARTICLES; index += EDITED) tick(await ingestPage(index, 1));
  });
  await spoilSome();
  await clock.stage("replay, dry run", ARTICLES, (tick) => replayAll(null, tick));
  await clock.stage("replay", ARTICLES, (tick) => replayAll({ markdown: false }, tick));
  await clock.stage("replay, once more", ARTICLES, (tick) => replayAll({ markdown: false }, tick));
  await clock.stage("reindex", ARTICLES, async (tick) => {
    using catalog = sqliteCatalog(join(folder, "catalog.sqlite"));
    const { articles } = await reindex(store, catalog, null, () => tick("batches"));
    if (articles !== ARTICLES) throw new Error(`${articles} articles are in the catalog`);
  });
  for (const format of EXPORT_FORMATS) {
    const filter = { host: null, source: null, from: null, until: null };
    await clock.stage(`export, ${format}`, ARTICLES, async () => {
      await exportBucket(store, join(folder, format), format, filter);
    });
  }
} finally {
  rmSync(folder, { recursive: true });
}

async function ingestPage(index: number, edits: number): Promise<string> {
  const page = syntheticPage(index, edits);
  const ports: IngestPorts = {
    fetcher: { fetchPage: async () => page },
    store,
    clock: { now: () => new Date(page.fetchedAt) },
    urlPolicy: { refusedHosts: [], allowLoopbackHosts: [] },
    storeSettings: { markdown: false },
  };
  const discovery = { via: "cli", source: null, feedTitle: null, feedDate: null } as const;
  const outcome = await ingest({ url: page.requestedUrl, discovery, html: null }, ports);
  if (outcome.status === "failed") throw outcome.error;
  return outcome.kind;
}

/** As if an older extractor had left a line in them. */
async function spoilSome(): Promise<void> {
  let index = 0;
  for await (const { articles } of walkArticles(ALL, store)) {
    for (const article of articles) {
      if (index++ % CUT_WORSE_ONCE !== 0) continue;
      await updateJson<StoredArticle>(articleKey(article), store, (latest) =>
        latest === null ? null : { ...latest, articleBody: `${latest.articleBody}\n\nREAD NEXT` },
      );
    }
  }
}

async function replayAll(settings: { readonly markdown: boolean } | null, tick: (kind: string) => void): Promise<void> {
  for await (const { results } of replay(ALL, store, settings)) for (const { kind } of results) tick(kind);
}
