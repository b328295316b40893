import { parseFeed } from "../discover/feed.ts";
import { newestFirst } from "../discover/newest-first.ts";
import { parseSitemap } from "../discover/sitemap.ts";
import { newestSitemaps } from "../discover/sitemap-index.ts";
import { formatOf } from "../discover/source-format.ts";
import { IngestError } from "../errors.ts";
import type { FetchedResource, ResourceFetcher } from "../ports/resource-fetcher.ts";
import type { SourceDocument } from "../store/source-state.ts";
import { entriesOfFeed, entriesOfSitemap, type ListedEntry } from "./listed-entry.ts";
import { documentOf, type PollResult, unread } from "./poll.ts";

/** Documents below one index that a poll fetches, those of an index in it included. */
const MAX_DOCUMENTS = 8;

/**
 * Reads the sitemaps of an index, one after the other, for they are mostly of one host. One that cannot be
 * had does not hold up the others. The protocol knows no index in an index, and no feed; both are found.
 *
 * @param urls of the sitemaps; `null` reads those that were read last.
 * @throws {IngestError} what the first of them threw, when none could be read.
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
    const document = before.find((one) => one.url === url) ?? unread(url);
    try {
      const answer = await resources.fetchResource(url, document);
      const { entries, sitemaps } = answer === null ? NOTHING_NEW : await readList(answer);
      listed.push(...entries);
      for (const sitemap of sitemaps) pending.add(sitemap);
      hasChanged ||= answer !== null;
      // An index in an index is always read whole: an unchanged answer would not say what it lists.
      documents.push(sitemaps.length > 0 ? unread(url) : answer === null ? document : documentOf(url, answer));
    } catch (error) {
      if (!(error instanceof IngestError)) throw error;
      failures.push(error);
      documents.push(unread(url));
    }
  }
  if (failures[0] !== undefined && failures.length === documents.length) throw failures[0];
  const title = listed.find(({ sourceTitle }) => sourceTitle !== null)?.sourceTitle ?? null;
  return {
    kind: "sitemap-index",
    title,
    documents: [index, ...documents],
    entries: hasChanged ? eachOnce(newestFirst(listed)) : null,
    restSeconds: null,
  };
}

interface ReadList {
  readonly entries: readonly ListedEntry[];
  /** URLs of the sitemaps to follow, of an index. */
  readonly sitemaps: readonly string[];
}

const NOTHING_NEW: ReadList = { entries: [], sitemaps: [] };

async function readList(answer: FetchedResource): Promise<ReadList> {
  if (formatOf(answer) === "feed") {
    const { title, entries } = parseFeed(answer);
    return { entries: entriesOfFeed(title, entries), sitemaps: [] };
  }
  const { kind, entries } = await parseSitemap(answer);
  if (kind === "index") return { entries: [], sitemaps: newestSitemaps(entries) };
  return { entries: entriesOfSitemap(entries), sitemaps: [] };
}

/** What a news sitemap names is mostly in another one too; the news sitemap says more of it. */
function eachOnce(entries: readonly ListedEntry[]): ListedEntry[] {
  const ofUrl = new Map<string, ListedEntry>();
  for (const entry of entries) {
    const other = ofUrl.get(entry.url);
    if (other === undefined || (other.via === "sitemap" && entry.via === "news-sitemap")) ofUrl.set(entry.url, entry);
  }
  return [...ofUrl.values()];
}
