import type { Article } from "../../src/article.ts";
import { readAhead } from "../../src/concurrently.ts";
import { asFailure } from "../../src/errors.ts";
import { type IngestPorts, ingest } from "../../src/ingest/ingest.ts";
import type { PageFetcher } from "../../src/ports/page-fetcher.ts";
import { readSiteRule } from "../../src/store/site-rules.ts";
import { counted } from "../../src/text/counted.ts";
import { urlRefusal } from "../../src/url/url-refusal.ts";
import { htmlFiles } from "../import/html-files.ts";
import type { ImportPlace } from "../import/import-place.ts";
import type { ImportedPage, OnRead } from "../import/imported-page.ts";
import { isKnown } from "../import/is-known.ts";
import { jsonlPages } from "../import/jsonl-pages.ts";
import { warcPages } from "../import/warc-pages.ts";
import { catalogUpdater } from "../ports/catalog-updater.ts";
import { ingestPorts } from "../ports/ingest-ports.ts";
import type { Bucket } from "../ports/open-bucket.ts";
import { openCatalog } from "../ports/open-catalog.ts";
import { REPEAT_TO_RESUME, reportInterruption } from "../terminal/interruption.ts";
import { openProgress, shareOf } from "../terminal/progress.ts";
import { EXIT, printError, printFailure, write } from "../terminal/terminal.ts";
import { extractionPool } from "../threads/extraction-pool.ts";
import { PAGES_AHEAD_PER_THREAD } from "../threads/threads-option.ts";
import { emptyCounts, lineOf, type PageResult, summaryOf } from "./ingest-results.ts";

export interface ImportSettings {
  /** That extract pages; with 1, the command's own thread does. */
  readonly threads: number;
  readonly base: string | null;
  readonly refresh: boolean;
  readonly catalog: string | undefined;
}

/** A page that was read, and may be in extraction. */
interface Started {
  readonly imported: ImportedPage;
  /** `null` if the command's own thread extracts it, or no extraction is needed. */
  readonly article: Promise<Article> | null;
  /** The share of the input read so far, 0 to 1. */
  readonly read: number;
}

const DISCOVERY = { via: "cli", source: null, feedTitle: null, feedDate: null } as const;

/** Imported pages are never fetched. */
const NO_WEB: PageFetcher = {
  async fetchPage(url) {
    throw new TypeError(`An import fetched ${url}`);
  },
};

/** @returns the exit code. */
export async function importPages(
  places: readonly ImportPlace[],
  bucket: Bucket,
  { base, refresh, catalog: catalogPath, threads }: ImportSettings,
): Promise<number> {
  const { store } = bucket;
  const kept = ingestPorts(store);
  const hasCatalog = catalogPath !== undefined || bucket.catalogPath !== null;
  using catalog = hasCatalog ? await openCatalog(bucket, catalogPath) : null;
  const urlPolicy = { ...kept.urlPolicy, isNeverFetched: true };
  // With digests, the result would depend on the order of the pages and the number of threads.
  const ports: IngestPorts = { ...kept, urlPolicy, catalog, fetcher: NO_WEB, renderer: null, digests: null };
  using pool = threads > 1 ? extractionPool(threads) : null;
  const progress = openProgress();
  const updater = catalogUpdater(catalog, store, progress);
  const counts = emptyCounts();
  let done = 0;
  let reading = "";

  /** An error of one page does not stop the import; an error of the bucket does. */
  async function importPage({ imported, article }: Started): Promise<PageResult> {
    try {
      return await fileImported(imported, article);
    } catch (error) {
      const { code, message } = asFailure(error);
      if (code !== "internal-error") throw error;
      progress.say(`failed     ${imported.problem === null ? imported.page.requestedUrl : imported.place}: ${message}`);
      return "failed";
    }
  }

  /** Pages are stored one after the other, so that any number of threads stores the same. */
  async function startExtraction(imported: ImportedPage, read: number): Promise<Started> {
    if (pool === null || imported.problem !== null) return { imported, article: null, read };
    const { page, further } = imported;
    const isRefused = urlRefusal(page.requestedUrl, ports.urlPolicy) !== null;
    if (isRefused || (!refresh && (await isKnown(imported, store)))) return { imported, article: null, read };
    const siteRule = await readSiteRule(page.finalUrl, store);
    const article = pool.run({ pages: [page, ...further], filedKinds: ports.filedKinds, known: { siteRule } });
    // Its error is handled when the page is stored, or not at all if the page is known by then.
    article.catch(() => {});
    return { imported, article, read };
  }

  async function fileImported(imported: ImportedPage, article: Started["article"]): Promise<PageResult> {
    if (imported.problem !== null) {
      progress.say(`failed     ${imported.place}: ${imported.problem}`);
      return "failed";
    }
    const { page, further } = imported;
    const url = page.requestedUrl;
    const isRefused = urlRefusal(url, ports.urlPolicy) !== null;
    if (!refresh && !isRefused && (await isKnown(imported, store))) return "known";
    const request = { pages: [page, ...further] as const, discovery: DISCOVERY, retrySince: null };
    const outcome = await ingest(article === null ? request : { ...request, article }, ports);
    updater.note(outcome);
    if (outcome.status === "failed" || !process.stderr.isTTY) progress.say(lineOf(url, outcome));
    return outcome.status;
  }

  using _interruption = reportInterruption(() => REPEAT_TO_RESUME, progress);
  try {
    for (const place of places) {
      reading = place.place;
      const doneBefore = done;
      let read = 0;
      const onRead: OnRead = (share) => {
        read = share;
      };
      const ahead = pool === null ? 0 : threads * PAGES_AHEAD_PER_THREAD;
      const pages = pagesOf(place, base, onRead);
      for await (const started of readAhead(pages, ahead, (imported) => startExtraction(imported, read))) {
        counts[await importPage(started)]++;
        const what = `${counted(++done, "page")}, ${counts.new + counts.updated} stored, ${counts.failed} failed`;
        progress.show(shareOf(places.indexOf(place) + started.read, places.length), what);
      }
      if (place.kind === "html" && done === doneBefore) {
        progress.say(`cuttings: ${place.place} has no .html files. Archives are imported by their own names.`);
      }
    }
  } catch (error) {
    progress.end();
    const { code, message } = error as NodeJS.ErrnoException;
    // A truncated file or an unavailable bucket. An error without a code is a bug.
    if (code === undefined) throw error;
    await write(summaryOf(counts));
    const isDamaged = code.startsWith("Z_");
    if (isDamaged) printError(`${reading} is damaged or cut short: ${message}.`);
    else printFailure({ code, message }, REPEAT_TO_RESUME);
    return EXIT.failed;
  }
  progress.end();
  await write(summaryOf(counts));
  return counts.failed === 0 && !updater.isBehind() ? EXIT.done : EXIT.failed;
}

function pagesOf({ place, kind }: ImportPlace, base: string | null, onRead: OnRead): AsyncGenerator<ImportedPage> {
  switch (kind) {
    case "html":
      return htmlFiles(place, base, onRead);
    case "jsonl":
      return jsonlPages(place, new Date().toISOString(), onRead);
    case "warc":
      return warcPages(place, new Date(), onRead);
  }
}
