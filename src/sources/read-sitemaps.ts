import { parseFeed } from "../discover/feed.ts";
import { newestFirst } from "../discover/newest-first.ts";
import { parseSitemap } from "../discover/sitemap.ts";
import { newestSitemaps } from "../discover/sitemap-index.ts";
import { formatOf } from "../discover/source-format.ts";
import { IngestError } from "../errors.ts";
import type { FetchedResource, ResourceFetcher } from "../ports/resource-fetcher.ts";
import type { SourceDocument } from "../store/source-state.ts";
import { entriesOfFeed, entriesOfSitemap, type ListedEntry } from "./listed-entry.ts";
import { documentOf, type PollResult, withoutValidators } from "./poll.ts";

/** Documents below one index that a poll fetches, including those of nested indexes. */
const MAX_DOCUMENTS = 8;

/**
 * Reads the sitemaps of an index in sequence, because most are on one host. One that cannot be fetched does not stop
 * the others. The protocol allows neither nested indexes nor feeds; both occur.
 *
 * @param urls of the sitemaps; `null` reads those of the last poll.
 * @throws {IngestError} the first failure, when none could be read.
 */
export async function readSitemaps(
  index: SourceDocument,
  urls: readonly string[] | null,
  known: readonly SourceDocument[],
  resources: ResourceFetcher,
): Promise<PollResult> {
  const [, ...before] = known;
  const documents: SourceDocument[] = [];
  const listed: ListedEntry[] = [];
  const failures: IngestError[] = [];
  let hasChanged = false;
  const pending = new Set(urls ?? before.map((document) => document.url));
  for (const url of pending) {
    if (url === index.url) continue;
    if (documents.length === MAX_DOCUMENTS) break;
    const document = before.find((one) => one.url === url) ?? withoutValidators(url);
    try {
      const response = await resources.fetchResource(url, document);
      const { entries, sitemaps } = response === null ? NOTHING_NEW : await readList(response);
      listed.push(...entries);
      for (const sitemap of sitemaps) pending.add(sitemap);
      hasChanged ||= response !== null;
      // A nested index is always fetched unconditionally: a 304 would not say what it lists.
      documents.push(
        sitemaps.length > 0 ? withoutValidators(url) : response === null ? document : documentOf(url, response),
      );
    } catch (error) {
      if (!(error instanceof IngestError)) throw error;
      failures.push(error);
      documents.push(withoutValidators(url));
    }
  }
  if (failures[0] !== undefined && failures.length === documents.length) throw failures[0];
  const title = listed.find(({ sourceTitle }) => sourceTitle !== null)?.sourceTitle ?? null;
  return {
    kind: "sitemap-index",
    title,
    documents: [index, ...documents],
    entries: hasChanged ? deduplicate(newestFirst(listed)) : null,
    minIntervalSeconds: null,
  };
}

interface ReadList {
  readonly entries: readonly ListedEntry[];
  /** URLs of the sitemaps to follow, if it is an index. */
  readonly sitemaps: readonly string[];
}

const NOTHING_NEW: ReadList = { entries: [], sitemaps: [] };

async function readList(response: FetchedResource): Promise<ReadList> {
  if (formatOf(response) === "feed") {
    const { title, entries } = parseFeed(response);
    return { entries: entriesOfFeed(title, entries), sitemaps: [] };
  }
  const { kind, entries } = await parseSitemap(response);
  if (kind === "index") return { entries: [], sitemaps: newestSitemaps(entries) };
  return { entries: entriesOfSitemap(entries), sitemaps: [] };
}

/** Most entries of a news sitemap are in another sitemap too; the news sitemap has more facts. */
function deduplicate(entries: readonly ListedEntry[]): ListedEntry[] {
  const ofUrl = new Map<string, ListedEntry>();
  for (const entry of entries) {
    const other = ofUrl.get(entry.url);
    if (other === undefined || (other.via === "sitemap" && entry.via === "news-sitemap")) ofUrl.set(entry.url, entry);
  }
  return [...ofUrl.values()];
}
