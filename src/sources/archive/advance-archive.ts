import { asFailure } from "../../errors.ts";
import type { ResourceFetcher } from "../../ports/resource-fetcher.ts";
import { readBlocks } from "../../store/blocks.ts";
import { refuseBlocked } from "../../store/exclusions.ts";
import { NOTHING_SEEN, sourceId } from "../../store/source-state.ts";
import { type QueuePorts, type QueueSettings, queueNew } from "../queue-new.ts";
import type { CrawledSource } from "../source-settings.ts";
import {
  type ArchiveState,
  type EntryList,
  newArchive,
  readArchiveState,
  replaceArchiveState,
} from "./archive-state.ts";
import { deleteAllEntries, deleteEntries, readEntries, storeEntries } from "./entry-list.ts";
import { readArchiveDocument } from "./read-archive-document.ts";

export interface ArchivePorts extends QueuePorts {
  readonly resources: ResourceFetcher;
}

/** A source whose archive is crawled. */
export type ArchiveSource = CrawledSource & { readonly archive: NonNullable<CrawledSource["archive"]> };

/** Documents fetched in one step; most are on one host. */
const MAX_DOCUMENTS = 4;
/** Sitemaps of one archive: with 50,000 entries each they list a hundred million pages. */
const MAX_SITEMAPS = 2_000;
/** Failed attempts after which a sitemap is skipped. */
const MAX_FAILURES = 3;
/** Much longer than a step takes. */
const LEASE_MS = 900_000;
const MARK_CHARS = 12; // Hexadecimal: 48 bits are enough to distinguish a few thousand URLs.

/**
 * One step of an archive crawl: reads some sitemaps, newest first, and queues some of their entries. The state advances
 * after the queue has accepted the entries, so that a step that crashes is repeated.
 *
 * @returns the state after the step; `null` when the archive has ended already, or another process holds its lease.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function advanceArchive(
  source: ArchiveSource,
  settings: QueueSettings,
  ports: ArchivePorts,
): Promise<ArchiveState | null> {
  const { store, clock } = ports;
  const { since } = source.archive;
  const stored = await readArchiveState(source.url, store);
  const now = clock.now();
  const isSame = stored.state !== null && stored.state.since === since;
  const before = isSame && stored.state !== null ? stored.state : newArchive(source.url, since, now);
  if (before.status !== "running" || Date.parse(before.heldUntil) > now.getTime()) return null;
  const taken = { ...before, heldUntil: new Date(now.getTime() + LEASE_MS).toISOString() };
  const etag = await replaceArchiveState(taken, stored.etag, store);
  if (etag === null) return null;
  let after = taken;
  try {
    refuseBlocked(source.url, await readBlocks(store));
    for await (const state of steps(taken, source, settings, ports)) after = state;
  } catch (thrown) {
    const { code, message } = asFailure(thrown);
    if (code === "storage-unavailable") throw thrown;
    after = { ...after, lastError: { code, message } };
  }
  if (after.status !== "running") await deleteAllEntries(source.url, store);
  const ended = { ...after, heldUntil: clock.now().toISOString() };
  return (await replaceArchiveState(ended, etag, store)) === null ? null : ended;
}

/** Yields the state after each unit of work. */
async function* steps(
  state: ArchiveState,
  source: ArchiveSource,
  settings: QueueSettings,
  ports: ArchivePorts,
): AsyncGenerator<ArchiveState> {
  let current = state;
  let budget = settings.crawlEntriesPerSource;
  for (let documents = 0; budget > 0; ) {
    if (current.list !== null) {
      const { after, checked } = await queueSome(current, current.list, budget, settings, ports);
      current = after;
      budget -= checked;
      yield current;
      continue;
    }
    if (current.pending.length === 0) {
      yield { ...current, ...ending(current), finishedAt: ports.clock.now().toISOString() };
      return;
    }
    if (documents++ === MAX_DOCUMENTS) return;
    current = await readNext(current, source, ports);
    yield current;
  }
}

/** An archive without a single readable sitemap has failed. */
function ending({ counts }: ArchiveState): Pick<ArchiveState, "status"> {
  return { status: counts.sitemaps === 0 ? "failed" : "finished" };
}

/** Reads the next sitemap. @throws {IngestError} `host-busy`; `storage-unavailable`. */
async function readNext(state: ArchiveState, source: ArchiveSource, ports: ArchivePorts): Promise<ArchiveState> {
  const pending = [...state.pending];
  const next = pending.pop();
  if (next === undefined) return state;
  const { since } = state;
  const { include, exclude } = source;
  const { counts } = state;
  try {
    const isRoot = next.url === source.url;
    const wanted = { include, exclude, since };
    const { sitemaps, entries, count } = await readArchiveDocument(next.url, isRoot, wanted, ports.resources);
    const named = new Set(state.named);
    const found: string[] = [];
    for (const url of sitemaps) {
      const mark = markOf(url);
      if (url === source.url || named.has(mark) || named.size === MAX_SITEMAPS) continue;
      named.add(mark);
      found.push(url);
    }
    const mark = markOf(next.url);
    if (entries.length > 0) await storeEntries(source.url, mark, entries, ports.store);
    return {
      ...state,
      pending: [...pending, ...found.reverse().map((url) => ({ url, failures: 0 }))],
      named: [...named],
      list: entries.length === 0 ? null : { mark, entries: entries.length, taken: 0 },
      counts: {
        ...counts,
        sitemaps: counts.sitemaps + 1,
        entries: counts.entries + count,
        passedOver: counts.passedOver + count - entries.length,
      },
      lastError: null,
    };
  } catch (thrown) {
    const { code, message, retryable } = asFailure(thrown);
    if (code === "storage-unavailable" || code === "host-busy") throw thrown;
    const failures = next.failures + 1;
    const isLost = !retryable || failures === MAX_FAILURES;
    return {
      ...state,
      // Retried after all others have been read.
      pending: isLost ? pending : [{ url: next.url, failures }, ...pending],
      counts: { ...counts, failedSitemaps: counts.failedSitemaps + Number(isLost) },
      lastError: { code, message },
    };
  }
}

/** Queues entries of the last sitemap read. @throws {IngestError} `storage-unavailable`. */
async function queueSome(
  state: ArchiveState,
  list: EntryList,
  budget: number,
  settings: QueueSettings,
  ports: ArchivePorts,
): Promise<{ readonly after: ArchiveState; readonly checked: number }> {
  const { counts, url } = state;
  const entries = (await readEntries(url, list.mark, ports.store)).slice(list.taken, list.taken + budget);
  const blocks = await readBlocks(ports.store);
  const bounds = { ...settings, crawlEntriesPerSource: budget };
  const { counts: found } = await queueNew(entries, url, NOTHING_SEEN, blocks, bounds, ports);
  const taken = list.taken + entries.length;
  const isOver = entries.length === 0 || taken >= list.entries;
  if (isOver) await deleteEntries(url, list.mark, ports.store);
  const after = {
    ...state,
    list: isOver ? null : { ...list, taken },
    counts: {
      ...counts,
      queued: counts.queued + found.queued,
      known: counts.known + found.known + found.byOthers,
      refused: counts.refused + found.refused,
    },
  };
  return { after, checked: entries.length };
}

function markOf(url: string): string {
  return sourceId(url).slice(0, MARK_CHARS);
}
