import { setTimeout as sleep } from "node:timers/promises";
import { eachByHost } from "../../src/by-host.ts";
import { indexOutcome } from "../../src/catalog/index-outcome.ts";
import { IngestError } from "../../src/errors.ts";
import { type IngestOutcome, ingest } from "../../src/ingest.ts";
import { isKnownUrl } from "../../src/store/known-urls.ts";
import { urlRefusal } from "../../src/url/url-refusal.ts";
import { ingestPorts } from "../ingest-ports.ts";
import type { Bucket } from "../open-bucket.ts";
import { openCatalog } from "../open-catalog.ts";
import { openProgress } from "../progress.ts";
import { EXIT, printError, write } from "../terminal.ts";
import { countUrls, readUrls } from "./read-urls.ts";

export interface IngestSettings {
  readonly refresh: boolean;
  readonly lanes: number;
  /** Seconds between two requests to one host. */
  readonly delay: number;
  readonly catalog: string | undefined;
}

type Result = "new" | "updated" | "unchanged" | "kept" | "known" | "failed";

const DISCOVERY = { via: "cli", source: null, feedTitle: null, feedDate: null } as const;

/** Answers the exit code. @throws {UsageError} when a file cannot be read. */
export async function ingestUrls(
  places: readonly string[],
  bucket: Bucket,
  { refresh, lanes, delay, catalog: catalogPath }: IngestSettings,
): Promise<number> {
  // A file that is missing is told before anything is made.
  const total = await countUrls(places);
  const { store } = bucket;
  const ports = ingestPorts(store);
  const hasCatalog = catalogPath !== undefined || bucket.catalogPath !== null;
  using catalog = hasCatalog ? await openCatalog(bucket, catalogPath) : null;
  const progress = openProgress();
  const counts: Record<Result, number> = { new: 0, updated: 0, unchanged: 0, kept: 0, known: 0, failed: 0 };
  let done = 0;

  async function ingestUrl(url: string): Promise<Result> {
    const isRefused = urlRefusal(url, ports.urlPolicy) !== null;
    if (!refresh && !isRefused && (await isKnownUrl(url, store))) return "known";
    const outcome = await ingest({ url, discovery: DISCOVERY, html: null }, ports);
    if (catalog !== null) await indexOutcome(url, outcome, store, catalog);
    progress.say(lineOf(url, outcome));
    if (!isRefused) await sleep(delay * 1_000);
    return outcome.status === "stored" ? outcome.kind : "failed";
  }

  try {
    await eachByHost(lanes, readUrls(places), async (url) => {
      counts[await ingestUrl(url)]++;
      progress.show(++done, total, `pages, ${counts.new + counts.updated} filed, ${counts.failed} failed`);
    });
  } catch (error) {
    progress.end();
    if (!(error instanceof IngestError)) throw error;
    // Not even the failure could be recorded: the bucket is away.
    printError(`${error.code}: ${error.message}. The same command goes on where this one ends.`);
    return EXIT.failed;
  }
  progress.end();
  await write(summaryOf(counts));
  return counts.failed === 0 ? EXIT.done : EXIT.failed;
}

function lineOf(url: string, outcome: IngestOutcome): string {
  if (outcome.status === "failed") return `failed     ${url}  ${outcome.error.code}: ${outcome.error.message}`;
  const what = outcome.kind === "kept" ? `${outcome.reason}: the article that is there stays` : outcome.stored.headline;
  return `${outcome.kind.padEnd(9)}  ${url}  ${what ?? ""}`;
}

function summaryOf(counts: Readonly<Record<Result, number>>): string {
  const said = Object.entries(counts).filter(([, count]) => count > 0);
  return said.length === 0 ? "No pages.\n" : `${said.map(([result, count]) => `${count} ${result}`).join(", ")}.\n`;
}
