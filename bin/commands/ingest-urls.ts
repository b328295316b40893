import { asFailure, IngestError } from "../../src/errors.ts";
import { type IngestPorts, ingest } from "../../src/ingest/ingest.ts";
import type { Catalog } from "../../src/ports/catalog.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { isKnownUrl } from "../../src/store/known-urls.ts";
import { counted } from "../../src/text/counted.ts";
import { urlRefusal } from "../../src/url/url-refusal.ts";
import { eachByHost } from "../by-host.ts";
import { hostLanes } from "../host-lanes.ts";
import { catalogUpdater } from "../ports/catalog-updater.ts";
import { countingBucket } from "../ports/counting-bucket.ts";
import { ingestPorts } from "../ports/ingest-ports.ts";
import type { Bucket } from "../ports/open-bucket.ts";
import { openCatalog } from "../ports/open-catalog.ts";
import { openWeb } from "../ports/page-fetcher.ts";
import { REPEAT_TO_RESUME, reportInterruption } from "../terminal/interruption.ts";
import { openProgress, shareOf } from "../terminal/progress.ts";
import { EXIT, printFailure, write } from "../terminal/terminal.ts";
import { emptyCounts, lineOf, type PageResult, reasonsOf, summaryOf } from "./ingest-results.ts";
import { countUrls, readUrls } from "./read-urls.ts";

export interface IngestSettings {
  readonly refresh: boolean;
  readonly lanes: number;
  /** Minimum delay between two requests to a host, in seconds; `null` for HOST_DELAY_SECONDS. */
  readonly delay: number | null;
  readonly ignoreRobots: boolean;
  /** Whether a browser renders pages that need one. */
  readonly render: boolean;
  readonly catalog: string | undefined;
}

const DISCOVERY = { via: "cli", source: null, feedTitle: null, feedDate: null } as const;

/** The URLs of an ingest. */
export interface UrlsToIngest {
  readonly urls: AsyncIterable<string>;
  /** `null` if unknown. */
  readonly total: number | null;
  /** Called for each URL that was ingested, was known, or failed. */
  readonly afterEach?: (url: string, store: ObjectStore, catalog: Catalog | null) => Promise<void>;
}

/** @returns the exit code. @throws {UsageError} when a file cannot be read. */
export async function ingestUrls(places: readonly string[], bucket: Bucket, settings: IngestSettings): Promise<number> {
  // Reports a missing file before anything is written.
  const total = await countUrls(places);
  return ingestEach({ urls: readUrls(places), total }, bucket, settings);
}

/** @returns the exit code. @throws {UsageError} when a file cannot be read. */
export async function ingestEach(
  { urls, total, afterEach = async () => {} }: UrlsToIngest,
  bucket: Bucket,
  { refresh, lanes: laneCount, delay, ignoreRobots, render, catalog: catalogPath }: IngestSettings,
): Promise<number> {
  const lanes = hostLanes(laneCount);
  const counting = countingBucket(bucket);
  const { store } = counting;
  const kept = ingestPorts(store);
  const hasCatalog = catalogPath !== undefined || bucket.catalogPath !== null;
  using catalog = hasCatalog ? await openCatalog(bucket, catalogPath) : null;
  await using web = await openWeb(kept, { delay, ignoreRobots, sleep: rest }, render);
  const renderer = counting.countedRenderer(web.renderer);
  const ports: IngestPorts = { ...kept, fetcher: counting.counted(web.fetcher), renderer, catalog };
  const progress = openProgress();
  const updater = catalogUpdater(catalog, store, progress);
  const counts = emptyCounts();
  const reasons = new Map<string, number>();
  let done = 0;
  let resting = 0;

  function show(): void {
    const pages = total === null ? counted(done, "page") : `${done} of ${counted(total, "page")}`;
    const rests = resting === 0 ? "" : `, ${counted(resting, "host")} waiting`;
    const what = `${pages}, ${counts.new + counts.updated} stored, ${counts.failed} failed${rests}`;
    progress.show(shareOf(done, total), what);
  }

  async function rest(milliseconds: number): Promise<void> {
    resting++;
    show();
    await lanes.sleep(milliseconds);
    resting--;
  }

  /** An error of one page does not stop the others; an error of the bucket does. */
  async function ingestOrReport(url: string): Promise<PageResult> {
    try {
      return await ingestUrl(url);
    } catch (error) {
      const { code, message } = asFailure(error);
      if (code !== "internal-error") throw error;
      progress.say(`failed     ${url}  ${code}: ${message}`);
      reasons.set(code, (reasons.get(code) ?? 0) + 1);
      return "failed";
    }
  }

  async function ingestUrl(url: string): Promise<PageResult> {
    const isRefused = urlRefusal(url, ports.urlPolicy) !== null;
    if (!refresh && !isRefused && (await isKnownUrl(url, store))) return "known";
    const request = { url, discovery: DISCOVERY, retrySince: null };
    const outcome = await ingest(request, ports);
    counting.page(request, outcome);
    updater.note(outcome);
    if (outcome.status === "failed") reasons.set(outcome.error.code, (reasons.get(outcome.error.code) ?? 0) + 1);
    if (outcome.status === "failed" || !process.stderr.isTTY) progress.say(lineOf(url, outcome));
    return outcome.status;
  }

  using _interruption = reportInterruption(async () => {
    await counting.record();
    return REPEAT_TO_RESUME;
  }, progress);
  try {
    await eachByHost(lanes, urls, async (url) => {
      counts[await ingestOrReport(url)]++;
      await afterEach(url, store, catalog);
      done++;
      show();
    });
  } catch (error) {
    progress.end();
    if (!(error instanceof IngestError)) throw error;
    // The bucket is unavailable: not even the failure could be recorded.
    printFailure(error, REPEAT_TO_RESUME);
    return EXIT.failed;
  }
  progress.end();
  await counting.record();
  await write(summaryOf(counts) + reasonsOf(reasons));
  return counts.failed === 0 && !updater.isBehind() ? EXIT.done : EXIT.failed;
}
