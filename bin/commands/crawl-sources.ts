import { bucketCrawlSchedule } from "../../src/adapters/bucket-crawl-schedule.ts";
import { IngestError } from "../../src/errors.ts";
import { type IngestPorts, ingest } from "../../src/ingest/ingest.ts";
import type { CrawlQueue, IngestMessage } from "../../src/ports/ingest-queue.ts";
import type { FetchedResource, ResourceFetcher, Validators } from "../../src/ports/resource-fetcher.ts";
import { archiveProgress, describeArchive } from "../../src/sources/archive/archive-progress.ts";
import type { ArchiveState } from "../../src/sources/archive/archive-state.ts";
import { crawlArchives, polledSources } from "../../src/sources/archive/crawl-archives.ts";
import { type CrawlReport, type CrawlSettings, crawl } from "../../src/sources/crawl.ts";
import { crawledSources } from "../../src/sources/manage-sources.ts";
import type { SourceReport } from "../../src/sources/poll-source.ts";
import { seedSource } from "../../src/sources/source-settings.ts";
import { counted } from "../../src/text/counted.ts";
import { articleId } from "../../src/url/article-id.ts";
import { type HostLanes, hostLanes } from "../host-lanes.ts";
import { catalogUpdater } from "../ports/catalog-updater.ts";
import { commandConfig } from "../ports/command-config.ts";
import { countingBucket } from "../ports/counting-bucket.ts";
import { ingestPorts } from "../ports/ingest-ports.ts";
import type { Bucket } from "../ports/open-bucket.ts";
import { openCatalog } from "../ports/open-catalog.ts";
import { openWeb } from "../ports/page-fetcher.ts";
import { releasableSchedule } from "../ports/releasable-schedule.ts";
import { REPEAT_TO_RESUME, reportInterruption } from "../terminal/interruption.ts";
import { openProgress } from "../terminal/progress.ts";
import { EXIT, printFailure, UsageError, write } from "../terminal/terminal.ts";
import { lineOf } from "./ingest-results.ts";
import { readUrls } from "./read-urls.ts";

/**
 * Hosts with sources in progress. Most of them wait for a lane, or until their new pages are stored: a host with many
 * new pages takes minutes. Each holds the entries of a source in memory.
 */
const HOSTS_IN_PROGRESS = 500;

export interface CrawlOptions extends Pick<CrawlSettings, "polls"> {
  readonly catalogPath: string | undefined;
  /** Minimum delay between two requests to a host, in seconds; `null` for HOST_DELAY_SECONDS. */
  readonly delay: number | null;
  /** Whether a browser renders pages that need one. */
  readonly render: boolean;
  /** Maximum number of hosts to fetch from concurrently. */
  readonly lanes: number;
}

/** @returns the exit code. @throws {UsageError} when a file cannot be read. */
export async function crawlSources(places: readonly string[], bucket: Bucket, options: CrawlOptions): Promise<number> {
  const { catalogPath, delay } = options;
  const lanes = hostLanes(options.lanes);
  const named = await sourcesIn(places);
  const listed = places.length === 0 ? await crawledSources([], bucket.store) : [];
  const sources = [...listed, ...named.map(seedSource)];
  if (sources.length === 0) throw new UsageError("No sources: pass one, or add some with cuttings sources add.");
  const counting = countingBucket(bucket);
  const kept = ingestPorts(counting.store);
  await using web = await openWeb(kept, { delay, ignoreRobots: false, sleep: lanes.sleep }, options.render);
  const renderer = counting.countedRenderer(web.renderer);
  const fetcher = counting.counted(web.fetcher);
  const hasCatalog = catalogPath !== undefined || bucket.catalogPath !== null;
  using catalog = hasCatalog ? await openCatalog(bucket, catalogPath) : null;
  const ports: IngestPorts = { ...kept, fetcher, renderer, catalog };
  const progress = openProgress();
  const updater = catalogUpdater(catalog, ports.store, progress);
  const counts = { stored: 0, failed: 0 };

  async function file({ url, discovery }: IngestMessage): Promise<void> {
    const request = { url, discovery, retrySince: null };
    const outcome = await ingest(request, ports);
    counting.page(request, outcome);
    updater.note(outcome);
    counts[outcome.status === "failed" ? "failed" : "stored"]++;
    progress.say(lineOf(url, outcome));
  }

  const schedule = releasableSchedule(bucketCrawlSchedule(ports.store, ports.clock));
  using _interruption = reportInterruption(async () => {
    await schedule.release();
    await counting.record();
    return REPEAT_TO_RESUME;
  }, progress);
  try {
    const crawlPorts = { ...ports, resources: inLanes(lanes, fetcher), queue: ingestingQueue(lanes, file), schedule };
    const settings = crawlSettings(options.polls);
    const report = await crawl(polledSources(sources), settings, crawlPorts, {
      polled: (source) => {
        counting.poll(source);
        progress.say(describe(source));
      },
      bug: (source, error) => progress.say(`bug        ${source}  ${String(error)}`),
    });
    const onProgress = (state: ArchiveState) =>
      progress.say(`archive    ${state.url}  ${describeArchive(archiveProgress(state.since, state))}`);
    // Each part of an archive is ingested before the next is read.
    while ((await crawlArchives(sources, settings, crawlPorts, onProgress)) > 0);
    progress.end();
    await counting.record();
    await write(summaryOf(report, counts));
    return report.failed === 0 && !updater.isBehind() ? EXIT.done : EXIT.failed;
  } catch (error) {
    progress.end();
    if (!(error instanceof IngestError)) throw error;
    printFailure(error, REPEAT_TO_RESUME);
    return EXIT.failed;
  }
}

async function sourcesIn(places: readonly string[]): Promise<readonly string[]> {
  const sources = new Set<string>();
  for await (const url of readUrls(places)) sources.add(url);
  return [...sources];
}

/** Sources are fetched in the same lanes as pages. */
function inLanes(lanes: HostLanes, resources: ResourceFetcher): ResourceFetcher {
  const fetchResource = (url: string, known: Validators) =>
    lanes.run<FetchedResource | null>(url, () => resources.fetchResource(url, known));
  return { fetchResource: fetchResource as ResourceFetcher["fetchResource"] };
}

/** A queue that ingests each URL once before it reports it as queued. */
function ingestingQueue(lanes: HostLanes, file: (message: IngestMessage) => Promise<void>): CrawlQueue {
  const seen = new Set<string>();
  return {
    async sendNew(messages) {
      const isNew = messages.map(({ url }) => seen.size < seen.add(articleId(url)).size);
      const fresh = messages.filter((_message, index) => isNew[index]);
      const sent = await Promise.allSettled(fresh.map((message) => lanes.run(message.url, () => file(message))));
      const failed = sent.find((one) => one.status === "rejected");
      if (failed !== undefined) throw failed.reason;
      return isNew;
    },
  };
}

function crawlSettings(polls: CrawlSettings["polls"]): CrawlSettings {
  const { crawlPace, crawlEntriesPerSource, retryFailedAfterHours } = commandConfig();
  return {
    pace: crawlPace,
    crawlEntriesPerSource,
    retryFailedAfterHours,
    // Unlike an invocation of the worker, a command has no time limit.
    startWithinMs: Number.POSITIVE_INFINITY,
    concurrentHosts: HOSTS_IN_PROGRESS,
    polls,
  };
}

function describe({ url, kind, title, counts, error }: SourceReport): string {
  if (error !== null) return `failed     ${url}  ${error.code}: ${error.message}`;
  const found = counts === null ? "unchanged" : `${counts.queued} new of ${counts.entries}`;
  return `read       ${url}  ${[kind, title, found].filter(Boolean).join(", ")}`;
}

function summaryOf(
  { read, failed, notDue, paused, taken }: CrawlReport,
  pages: { stored: number; failed: number },
): string {
  const parts = [`${counted(read, "source")} read`];
  if (failed > 0) parts.push(`${failed} failed`);
  if (notDue > 0) parts.push(`${notDue} not due`);
  if (paused > 0) parts.push(`${paused} paused`);
  if (taken > 0) parts.push(`${taken} being read by another process`);
  return `${parts.join(", ")}; ${counted(pages.stored, "page")} stored, ${pages.failed} failed.\n`;
}
