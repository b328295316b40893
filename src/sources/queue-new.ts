import { mapConcurrently } from "../concurrently.ts";
import { IngestError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { IngestMessage, IngestQueue } from "../ports/ingest-queue.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { type Blocks, readBlocks } from "../store/blocks.ts";
import { readFailure } from "../store/failures.ts";
import { ownersRefusal } from "../store/kept-away.ts";
import { isKnownUrl } from "../store/known-urls.ts";
import type { SourceCounts } from "../store/source-state.ts";
import { articleId } from "../url/article-id.ts";
import type { UrlPolicy } from "../url/public-url.ts";
import { urlRefusal } from "../url/url-refusal.ts";
import type { ListedEntry } from "./listed-entry.ts";

export interface QueuePorts {
  readonly store: ObjectStore;
  readonly queue: IngestQueue;
  readonly clock: Clock;
  readonly urlPolicy: UrlPolicy;
}

export interface QueueSettings {
  /** Entries of a source that one poll looks at. */
  readonly crawlEntriesPerSource: number;
  readonly retryFailedAfterHours: number;
}

const LOOKUPS_AT_ONCE = 6; // Workers hold six connections open.

/**
 * Puts what is new of a source onto the queue.
 * @param queuedIds ids of the articles that this crawl run has queued already; those that are queued now are added.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function queueNew(
  listed: readonly ListedEntry[],
  source: string,
  queuedIds: Set<string>,
  settings: QueueSettings,
  ports: QueuePorts,
): Promise<SourceCounts> {
  const entries = listed.slice(0, settings.crawlEntriesPerSource);
  const blocks = await readBlocks(ports.store);
  const states = await mapConcurrently(LOOKUPS_AT_ONCE, entries, (entry) => stateOf(entry, blocks, settings, ports));
  const messages: IngestMessage[] = [];
  const counts = { known: 0, byOthers: 0, refused: 0 };
  for (const [index, entry] of entries.entries()) {
    const state = states[index] ?? "refused";
    if (state !== "new") {
      counts[state]++;
      continue;
    }
    const id = articleId(entry.url);
    if (queuedIds.has(id)) counts.byOthers++;
    else {
      queuedIds.add(id);
      messages.push(messageOf(entry, source));
    }
  }
  await ports.queue.send(messages);
  return { entries: entries.length, queued: messages.length, ...counts };
}

type EntryState = "new" | "known" | "refused";

/** One entry that nothing can be made of stops no other. */
async function stateOf(
  entry: ListedEntry,
  blocks: Blocks,
  settings: QueueSettings,
  ports: QueuePorts,
): Promise<EntryState> {
  try {
    return await lookUp(entry, blocks, settings, ports);
  } catch (error) {
    if (error instanceof IngestError) throw error;
    return "refused";
  }
}

async function lookUp(
  { url }: ListedEntry,
  blocks: Blocks,
  settings: QueueSettings,
  ports: QueuePorts,
): Promise<EntryState> {
  if (urlRefusal(url, ports.urlPolicy) !== null) return "refused";
  if (await isKnownUrl(url, ports.store)) return "known";
  if ((await ownersRefusal(url, blocks, ports.store)) !== null) return "refused";
  const failure = await readFailure(url, ports.store);
  if (failure === null) return "new";
  const hours = (ports.clock.now().getTime() - Date.parse(failure.lastAt)) / 3_600_000;
  return hours < settings.retryFailedAfterHours ? "refused" : "new";
}

const MAX_TITLE = 300; // Characters: a message is small.

function messageOf({ url, via, sourceTitle, date }: ListedEntry, source: string): IngestMessage {
  const feedTitle = sourceTitle?.slice(0, MAX_TITLE) ?? null;
  return { url, discovery: { via, source, feedTitle, feedDate: date } };
}
