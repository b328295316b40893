import { IngestError } from "../../src/errors.ts";
import { type ParallelExtraction, reExtract } from "../../src/re-extract/re-extract.ts";
import { RE_EXTRACTED_KINDS, type ReExtracted } from "../../src/re-extract/re-extract-article.ts";
import { ReExtractTally } from "../../src/re-extract/re-extract-report.ts";
import type { ArticleWalk } from "../../src/store/walk-articles.ts";
import { counted } from "../../src/text/counted.ts";
import { catalogUpdater } from "../ports/catalog-updater.ts";
import { commandConfig } from "../ports/command-config.ts";
import { countInBackground } from "../ports/count-articles.ts";
import type { Bucket } from "../ports/open-bucket.ts";
import { openCatalog } from "../ports/open-catalog.ts";
import { reportInterruption, resumeHint } from "../terminal/interruption.ts";
import { openProgress, shareOf } from "../terminal/progress.ts";
import { EXIT, printFailure, write } from "../terminal/terminal.ts";
import { extractionPool } from "../threads/extraction-pool.ts";
import { PAGES_AHEAD_PER_THREAD } from "../threads/threads-option.ts";
import { renderReExtractReport } from "./render-re-extract-report.ts";

export interface ReExtractSettings {
  readonly walk: ArticleWalk;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly catalog: string | undefined;
  /** That extract; with 1, the command's own thread does. */
  readonly threads: number;
}

/** About a second's work of each thread, which is repeated after an interruption. */
const ARTICLES_PER_STEP = 20;

/** @returns the exit code. */
export async function reExtractBucket(bucket: Bucket, settings: ReExtractSettings): Promise<number> {
  const markdown = commandConfig().storeMarkdown;
  const hasCatalog = !settings.dryRun && (settings.catalog !== undefined || bucket.catalogPath !== null);
  using catalog = hasCatalog ? await openCatalog(bucket, settings.catalog) : null;
  const progress = openProgress();
  const updater = catalogUpdater(catalog, bucket.store, progress);
  const tally = new ReExtractTally();
  let { after } = settings.walk;
  using _interruption = reportInterruption(() => resumeHint(after), progress);
  const total = countInBackground(settings.walk, bucket.store);
  let done = 0;
  let changed = 0;
  let failed = 0;
  using parallel = settings.threads > 1 ? parallelExtraction(settings.threads) : null;
  const storeSettings = settings.dryRun ? null : { markdown, clock: { now: () => new Date() } };
  try {
    const perStep = ARTICLES_PER_STEP * settings.threads;
    for await (const step of reExtract(settings.walk, bucket.store, storeSettings, perStep, parallel)) {
      const changedArticles = step.results.filter(({ kind }) => kind === "changed").map(({ stored }) => stored);
      await updater.indexArticles(changedArticles);
      for (const result of step.results) tally.add(result);
      for (const key of step.unreadable) progress.say(`cuttings: ${key} is damaged, or contains a different article`);
      after = step.after;
      done += step.results.length;
      changed += changedArticles.length;
      failed += step.unreadable.length + step.results.filter(isBug).length;
      progress.show(shareOf(done, total()), `${counted(done, "article")} re-extracted, ${changed} changed`);
    }
  } catch (error) {
    progress.end();
    if (!(error instanceof IngestError)) throw error;
    printFailure(error, resumeHint(after));
    return EXIT.failed;
  }
  progress.end();
  const report = tally.report();
  await write(settings.json ? `${JSON.stringify(report, null, 2)}\n` : renderReExtractReport(report, settings.dryRun));
  return failed === 0 && !updater.isBehind() ? EXIT.done : EXIT.failed;
}

function parallelExtraction(threads: number): ParallelExtraction & Disposable {
  const pool = extractionPool(threads);
  return {
    extractPages: (pages, known) => pool.run({ pages, filedKinds: RE_EXTRACTED_KINDS, known }),
    ahead: threads * PAGES_AHEAD_PER_THREAD,
    [Symbol.dispose]: () => pool[Symbol.dispose](),
  };
}

function isBug(result: ReExtracted): boolean {
  return result.kind === "kept" && result.reason === "internal-error";
}
