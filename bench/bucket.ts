import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { exportBucket } from "../bin/commands/export-bucket.ts";
import { EXPORT_FORMATS } from "../bin/export/export-format.ts";
import { openBucket } from "../bin/ports/open-bucket.ts";
import { sqliteCatalog } from "../src/adapters/sqlite-catalog.ts";
import { PAGE_KINDS } from "../src/article.ts";
import { reindex } from "../src/catalog/reindex.ts";
import { mapConcurrently } from "../src/concurrently.ts";
import { type IngestPorts, ingest } from "../src/ingest/ingest.ts";
import { reExtract } from "../src/re-extract/re-extract.ts";
import { updateJson } from "../src/store/json-object.ts";
import { articleKey } from "../src/store/keys.ts";
import { walkArticles } from "../src/store/walk-articles.ts";
import type { StoredArticle } from "../src/stored-article.ts";
import { verify } from "../src/verify/verify.ts";
import { StageClock } from "./stage-clock.ts";
import { syntheticPage } from "./synthetic-page.ts";

/**
 * Synthetic articles through a bucket: ingest, edit, re-extract, reindex, verify, export. Times are multiples of
 * the ingest time of an article; memory is the peak of the process in each half of a stage.
 * node bench/bucket.ts [--articles 10000] [--to s3://name/prefix]
 *
 * Without `--to` the bucket is a temporary folder. The local R2 of `npx wrangler dev` is a
 * bucket over S3: S3_ENDPOINT=http://localhost:8787/cdn-cgi/local/r2/s3 S3_ACCESS_KEY_ID=local
 * S3_SECRET_ACCESS_KEY=locallocal --to s3://cuttings/bench
 */
const { values } = parseArgs({ options: { articles: { type: "string" }, to: { type: "string" } } });
const ARTICLES = Number(values.articles ?? 10_000);
const EDITED = 10; // One of this many articles.
const CUT_WORSE_ONCE = 20; // One of this many articles was extracted by an older extractor.
const LANES = 6; // A worker's connections.
const ALL = { host: null, after: null };

const folder = mkdtempSync(join(tmpdir(), "cuttings-bench-"));
const { store } = openBucket(values.to ?? join(folder, "bucket"));
const clock = new StageClock(ARTICLES);
try {
  await clock.stage("ingest", ARTICLES, async (tick) => {
    await ingestPages(1, 0, tick);
  });
  await clock.stage("ingest again, unchanged", ARTICLES / EDITED, async (tick) => {
    await ingestPages(EDITED, 0, tick);
  });
  await clock.stage("ingest again, edited", ARTICLES / EDITED, async (tick) => {
    await ingestPages(EDITED, 1, tick);
  });
  await spoilSome();
  await clock.stage("re-extract, dry run", ARTICLES, (tick) => reExtractAll(null, tick));
  await clock.stage("re-extract", ARTICLES, (tick) => reExtractAll(false, tick));
  await clock.stage("re-extract, once more", ARTICLES, (tick) => reExtractAll(false, tick));
  await clock.stage("reindex", ARTICLES, async (tick) => {
    using catalog = sqliteCatalog(join(folder, "catalog.sqlite"));
    const { articles } = await reindex(store, catalog, null, () => tick("batches"));
    if (articles !== ARTICLES) throw new Error(`${articles} articles are in the catalog`);
  });
  await clock.stage("verify", ARTICLES, async (tick) => {
    for await (const { findings } of verify(ALL, store, false)) for (const { problem } of findings) tick(problem);
  });
  for (const format of EXPORT_FORMATS) {
    const filter = {
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
    await clock.stage(`export, ${format}`, ARTICLES, async () => {
      await exportBucket(store, join(folder, format), format, filter);
    });
  }
} finally {
  rmSync(folder, { recursive: true });
}

async function ingestPages(every: number, edits: number, tick: (kind: string) => void): Promise<void> {
  const indexes = Array.from({ length: ARTICLES / every }, (_, nth) => nth * every);
  await mapConcurrently(LANES, indexes, async (index) => tick(await ingestPage(index, edits)));
}

async function ingestPage(index: number, edits: number): Promise<string> {
  const page = syntheticPage(index, edits);
  const ports: IngestPorts = {
    fetcher: { fetchPage: async () => page },
    store,
    clock: { now: () => new Date(page.fetchedAt) },
    urlPolicy: { refusedHosts: [], allowLoopbackHosts: [] },
    storeSettings: { markdown: false },
    filedKinds: PAGE_KINDS,
    catalog: null,
    index: null,
    subscribers: null,
    renderer: null,
    passages: null,
    digests: null,
  };
  const discovery = { via: "cli", source: null, feedTitle: null, feedDate: null } as const;
  const outcome = await ingest({ url: page.requestedUrl, discovery, retrySince: null }, ports);
  if (outcome.status === "failed") throw outcome.error;
  return outcome.status;
}

/** Adds a line to some articles, as if left by an older extractor. */
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

async function reExtractAll(markdown: boolean | null, tick: (kind: string) => void): Promise<void> {
  const settings = markdown === null ? null : { markdown, clock: { now: () => new Date() } };
  for await (const { results } of reExtract(ALL, store, settings)) for (const { kind } of results) tick(kind);
}
