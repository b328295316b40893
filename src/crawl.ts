import { mapConcurrently } from "./concurrently.ts";
import type { Config } from "./config.ts";
import { type FeedEntry, parseFeed } from "./discover/feed.ts";
import { IngestError, type IngestErrorCode } from "./errors.ts";
import type { Clock, IngestMessage, IngestQueue, ObjectStore, ResourceFetcher } from "./ports.ts";
import { readFailure } from "./store/failures.ts";
import { isKnownUrl } from "./store/known-urls.ts";
import { articleId } from "./url/article-id.ts";
import type { UrlPolicy } from "./url/public-url.ts";
import { urlRefusal } from "./url/url-refusal.ts";

export interface CrawlPorts {
  readonly resources: ResourceFetcher;
  readonly store: ObjectStore;
  readonly queue: IngestQueue;
  readonly clock: Clock;
  readonly urlPolicy: UrlPolicy;
}

export type CrawlSettings = Pick<Config, "crawlEntriesPerSource" | "retryFailedAfterHours">;

/** What a turn found at one source. */
export interface SourceReport {
  readonly url: string;
  readonly title: string | null;
  /** Entries that were looked at; each is counted once more below. */
  readonly entries: number;
  readonly queued: number;
  /** They led to an article before. */
  readonly known: number;
  /** They may not be fetched, failed not long ago, or were queued by another source of this turn. */
  readonly skipped: number;
  /** Why the source could not be read; `null` when it was. */
  readonly error: { readonly code: IngestErrorCode; readonly message: string } | null;
}

const SOURCES_AT_ONCE = 3;
const LOOKUPS_AT_ONCE = 6; // Workers hold six connections open.

/**
 * A turn of the crawl: every source is read, and what is new goes onto the queue. A source that
 * cannot be read is reported and stops no other.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function crawl(
  sources: readonly string[],
  settings: CrawlSettings,
  ports: CrawlPorts,
): Promise<SourceReport[]> {
  const queuedIds = new Set<string>();
  return mapConcurrently(SOURCES_AT_ONCE, sources, (source) => crawlSource(source, queuedIds, settings, ports));
}

async function crawlSource(
  source: string,
  queuedIds: Set<string>,
  settings: CrawlSettings,
  ports: CrawlPorts,
): Promise<SourceReport> {
  try {
    const feed = parseFeed(await ports.resources.fetchResource(source));
    const entries = feed.entries.slice(0, settings.crawlEntriesPerSource);
    const states = await mapConcurrently(LOOKUPS_AT_ONCE, entries, (entry) => stateOf(entry, settings, ports));
    const messages: IngestMessage[] = [];
    for (const [index, entry] of entries.entries()) {
      const id = articleId(entry.url);
      if (states[index] !== "new" || queuedIds.has(id)) continue;
      queuedIds.add(id);
      messages.push(messageOf(entry, source, feed.title));
    }
    await ports.queue.send(messages);
    const known = states.filter((state) => state === "known").length;
    const queued = messages.length;
    return {
      url: source,
      title: feed.title,
      entries: entries.length,
      queued,
      known,
      skipped: entries.length - queued - known,
      error: null,
    };
  } catch (error) {
    if (!(error instanceof IngestError) || error.code === "storage-unavailable") throw error;
    const { code, message } = error;
    return { url: source, title: null, entries: 0, queued: 0, known: 0, skipped: 0, error: { code, message } };
  }
}

type EntryState = "new" | "known" | "not-allowed" | "failed-lately";

async function stateOf(entry: FeedEntry, settings: CrawlSettings, ports: CrawlPorts): Promise<EntryState> {
  if (urlRefusal(entry.url, ports.urlPolicy) !== null) return "not-allowed";
  if (await isKnownUrl(entry.url, ports.store)) return "known";
  const failure = await readFailure(entry.url, ports.store);
  if (failure === null) return "new";
  const hours = (ports.clock.now().getTime() - Date.parse(failure.lastAt)) / 3_600_000;
  return hours < settings.retryFailedAfterHours ? "failed-lately" : "new";
}

const MAX_TITLE = 300; // Characters: a message is small.

function messageOf(entry: FeedEntry, source: string, feedTitle: string | null): IngestMessage {
  return {
    url: entry.url,
    discovery: { via: "feed", source, feedTitle: feedTitle?.slice(0, MAX_TITLE) ?? null, feedDate: entry.date },
  };
}
