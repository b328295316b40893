import { mapConcurrently } from "../concurrently.ts";
import { IngestError } from "../errors.ts";
import type { UrlIndex } from "../ports/article-index.ts";
import type { Clock } from "../ports/clock.ts";
import type { CrawlQueue, IngestMessage } from "../ports/ingest-queue.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import type { Blocks } from "../store/blocks.ts";
import { exclusionOf } from "../store/exclusions.ts";
import { readFailure } from "../store/failures.ts";
import { isKnownUrl } from "../store/known-urls.ts";
import type { SeenEntries, SourceCounts } from "../store/source-state.ts";
import { articleId } from "../url/article-id.ts";
import type { UrlPolicy } from "../url/public-url.ts";
import { urlRefusal } from "../url/url-refusal.ts";
import type { ListedEntry } from "./listed-entry.ts";
import { entryMark, findSeen, type SeenAs, seenEntries } from "./seen-entries.ts";

export interface QueuePorts {
  readonly store: ObjectStore;
  readonly queue: CrawlQueue;
  readonly clock: Clock;
  readonly urlPolicy: UrlPolicy;
  /** Answers most lookups; `null` reads the bucket for each. */
  readonly index: UrlIndex | null;
}

export interface QueueSettings {
  /** Entries of a source that one poll checks. */
  readonly crawlEntriesPerSource: number;
  readonly retryFailedAfterHours: number;
}

/** The result of a check of a source's entries. */
export interface QueuedEntries {
  readonly counts: SourceCounts;
  /** To be stored in the state of the source. */
  readonly seen: SeenEntries;
}

const CONCURRENT_LOOKUPS = 6; // Workers allow six open connections.

/**
 * How long the result of a lookup is reused. A stored article stays unless it is deleted; a queued page is stored or
 * has failed by then, unless the queue is far behind; a refusal depends on the owner's blocks and the host setting,
 * which seldom change.
 */
const FILED_FOR_SECONDS = 7 * 86_400;
const WAITING_FOR_SECONDS = 3_600;
const REFUSED_FOR_SECONDS = 86_400;

/**
 * Queues the new entries of a source. Entries with an unexpired result in `before` are not looked up again.
 *
 * @param before stored results of earlier polls.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function queueNew(
  listed: readonly ListedEntry[],
  source: string,
  before: SeenEntries,
  blocks: Blocks,
  settings: QueueSettings,
  ports: QueuePorts,
): Promise<QueuedEntries> {
  const entries = listed.slice(0, settings.crawlEntriesPerSource);
  const checked = await mapConcurrently(CONCURRENT_LOOKUPS, entries, (entry) =>
    lookUp(entry, before, blocks, settings, ports),
  );
  const found = new Map<string, Found>();
  const fresh = new Map<string, ListedEntry>();
  for (const { mark, as, until, entry } of checked) {
    if (as !== "new") found.set(mark, { as, until });
    else if (!fresh.has(mark)) fresh.set(mark, entry);
  }
  const sent = await ports.queue.sendNew([...fresh.values()].map((entry) => messageOf(entry, source)));
  const until = secondOf(ports.clock.now()) + WAITING_FOR_SECONDS;
  for (const mark of fresh.keys()) found.set(mark, { as: "waiting", until });
  const queued = sent.filter(Boolean).length;
  const count = (as: SeenAs | "new") => checked.filter((one) => one.as === as).length;
  const counts = {
    entries: entries.length,
    queued,
    known: count("filed"),
    byOthers: count("waiting") + count("new") - queued,
    refused: count("refused"),
  };
  return { counts, seen: seenEntries([...found].map(([mark, one]) => ({ mark, ...one }))) };
}

interface Found {
  readonly as: SeenAs;
  /** Seconds since 1970. */
  readonly until: number;
}

interface CheckedEntry {
  readonly entry: ListedEntry;
  readonly mark: string;
  readonly as: SeenAs | "new";
  readonly until: number;
}

/** An entry that cannot be processed does not stop the others. */
async function lookUp(
  entry: ListedEntry,
  before: SeenEntries,
  blocks: Blocks,
  settings: QueueSettings,
  ports: QueuePorts,
): Promise<CheckedEntry> {
  const now = ports.clock.now();
  let mark = "";
  try {
    mark = entryMark(entry.url);
    const { as, until } = findSeen(mark, before, now) ?? (await stateOf(entry.url, blocks, settings, ports));
    return { entry, mark, as, until };
  } catch (error) {
    if (error instanceof IngestError) throw error;
    return { entry, mark, as: "refused", until: secondOf(now) + REFUSED_FOR_SECONDS };
  }
}

async function stateOf(
  url: string,
  blocks: Blocks,
  { retryFailedAfterHours }: QueueSettings,
  { store, clock, urlPolicy, index }: QueuePorts,
): Promise<Pick<CheckedEntry, "as" | "until">> {
  const now = secondOf(clock.now());
  const refused = { as: "refused", until: now + REFUSED_FOR_SECONDS } as const;
  if (urlRefusal(url, urlPolicy) !== null) return refused;
  if (await isKnownUrl(url, store, index)) return { as: "filed", until: now + FILED_FOR_SECONDS };
  if ((await exclusionOf(url, blocks, store)) !== null) return refused;
  const failure = await (index === null ? readFailure(url, store) : index.findFailure(articleId(url)));
  const retriedAt = failure === null ? 0 : secondOf(new Date(failure.lastAt)) + retryFailedAfterHours * 3_600;
  return retriedAt > now ? { as: "refused", until: retriedAt } : { as: "new", until: now };
}

function secondOf(time: Date): number {
  return Math.floor(time.getTime() / 1_000);
}

const MAX_TITLE_CHARS = 300; // Keeps queue messages small.

function messageOf({ url, via, sourceTitle, date }: ListedEntry, source: string): IngestMessage {
  const feedTitle = sourceTitle?.slice(0, MAX_TITLE_CHARS) ?? null;
  return { url, discovery: { via, source, feedTitle, feedDate: date } };
}
