import { mapConcurrently } from "../concurrently.ts";
import { readOpml, writeOpml } from "../discover/opml.ts";
import { IngestError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { readSourceState } from "../store/source-state.ts";
import type { UrlPolicy } from "../url/public-url.ts";
import { urlRefusal } from "../url/url-refusal.ts";
import { readSourceList, updateSourceList } from "./source-list.ts";
import {
  type AddedBy,
  type CrawledSource,
  MAX_SOURCE_BYTES,
  MAX_SOURCES,
  type NewSource,
  type SourceChange,
  type SourceList,
  sourcesOf,
  withoutSource,
  withSources,
} from "./source-settings.ts";

export interface SourcePorts {
  readonly store: ObjectStore;
  readonly clock: Clock;
  readonly urlPolicy: UrlPolicy;
}

/** The result of an OPML import. */
export interface ImportedSources {
  readonly added: number;
  /** Existing sources; the labels of the file are added to theirs. */
  readonly known: number;
  readonly refused: readonly { readonly url: string; readonly detail: string }[];
}

const CONCURRENT_READS = 6; // Workers allow six open connections.

/**
 * All crawled sources, including paused ones, sorted by URL.
 * @param seeds URLs of the setting `SOURCES`.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function crawledSources(seeds: readonly string[], store: ObjectStore): Promise<readonly CrawledSource[]> {
  return sourcesOf(await readSourceList(store), seeds);
}

/**
 * Adds sources, or changes existing ones.
 * @throws {IngestError} `url-not-allowed` for the first URL that may not be fetched; `storage-unavailable`;
 *   `too-large` beyond `MAX_SOURCES`, or with too many patterns for a source.
 */
export async function addSources(added: readonly NewSource[], addedBy: AddedBy, ports: SourcePorts): Promise<void> {
  for (const { url } of added) {
    const refusal = urlRefusal(url, ports.urlPolicy);
    if (refusal !== null) throw refusal;
  }
  await updateSourceList(ports.store, (list) => checkSize(withSources(list, added, addedBy, ports.clock.now()), added));
}

/** Changes a crawled source; a seed is added to the list. */
export async function changeSource(url: string, change: SourceChange, by: AddedBy, ports: SourcePorts): Promise<void> {
  await changeSources([url], change, by, ports);
}

/** Changes crawled sources in a single write; seeds are added to the list. */
export async function changeSources(
  urls: readonly string[],
  change: SourceChange,
  by: AddedBy,
  ports: SourcePorts,
): Promise<void> {
  if (urls.length === 0) return;
  const changes = urls.map((url) => ({ url, ...change }));
  await updateSourceList(ports.store, (list) => checkSize(withSources(list, changes, by, ports.clock.now()), changes));
}

/** @throws {IngestError} `too-large` for too many sources, or too many patterns in one of `changed`. */
function checkSize(list: SourceList, changed: readonly NewSource[]): SourceList {
  if (list.sources.length > MAX_SOURCES)
    throw new IngestError("too-large", `At most ${MAX_SOURCES.toLocaleString("en")} sources are allowed.`);
  for (const source of changed) {
    if (new TextEncoder().encode(JSON.stringify(source)).length > MAX_SOURCE_BYTES)
      throw new IngestError("too-large", `${source.url} has too many patterns: at most 100,000 bytes are allowed.`);
  }
  return list;
}

/** Removes a source from the crawl. Its articles and its state are kept. */
export async function removeSource(url: string, seeds: readonly string[], store: ObjectStore): Promise<void> {
  await updateSourceList(store, (list) => withoutSource(list, url, seeds));
}

/** Adds the feeds of an OPML file. @throws {IngestError} `bad-feed` for any other file. */
export async function importSources(
  opml: string,
  seeds: readonly string[],
  ports: SourcePorts,
): Promise<ImportedSources> {
  const before = new Map((await crawledSources(seeds, ports.store)).map((source) => [source.url, source]));
  const read = readOpml(opml).map((source) => ({ ...source, refusal: urlRefusal(source.url, ports.urlPolicy) }));
  const allowed = read.filter(({ refusal }) => refusal === null);
  const added = allowed.map(({ url, labels }) => ({
    url,
    labels: [...new Set([...(before.get(url)?.labels ?? []), ...labels])],
  }));
  if (added.length > 0) await addSources(added, "opml", ports);
  const known = added.filter(({ url }) => before.has(url)).length;
  return {
    added: added.length - known,
    known,
    refused: read.flatMap(({ url, refusal }) => (refusal === null ? [] : [{ url, detail: refusal.message }])),
  };
}

/** All crawled sources as an OPML file. */
export async function exportSources(seeds: readonly string[], store: ObjectStore): Promise<string> {
  const sources = await mapConcurrently(
    CONCURRENT_READS,
    await crawledSources(seeds, store),
    async ({ url, labels }) => ({
      url,
      labels,
      title: (await readSourceState(url, store)).state?.title ?? null,
    }),
  );
  return writeOpml(sources);
}
