import { dayInPath } from "../../discover/entry-day.ts";
import { parseFeed } from "../../discover/feed.ts";
import { parseSitemap } from "../../discover/sitemap.ts";
import { articleSitemaps } from "../../discover/sitemap-index.ts";
import { formatOf } from "../../discover/source-format.ts";
import { fetchRobots } from "../../politeness/fetch-robots.ts";
import { sitemapsOf } from "../../politeness/robots.ts";
import type { FetchedResource, ResourceFetcher } from "../../ports/resource-fetcher.ts";
import { isWanted } from "../entry-filter.ts";
import { entriesOfFeed, entriesOfSitemap, type ListedEntry } from "../listed-entry.ts";
import type { SourceSettings } from "../source-settings.ts";

/** What a document of an archive names. */
export interface ArchiveDocument {
  /** Sitemaps to follow, the newest first. */
  readonly sitemaps: readonly string[];
  /** Articles to fetch. */
  readonly entries: readonly ListedEntry[];
  /** Entries of the document, those among them that are not to be fetched. */
  readonly count: number;
}

type Wanted = Pick<SourceSettings, "include" | "exclude"> & { readonly since: string | null };

/**
 * Reads a document: a sitemap, an index of them or a feed that an index names. The archive's own URL may be any page of
 * the site: then the sitemaps are those that robots.txt names, or the one where sites without such a line have it.
 *
 * @throws {IngestError} when it cannot be had.
 */
export async function readArchiveDocument(
  url: string,
  isRoot: boolean,
  wanted: Wanted,
  resources: ResourceFetcher,
): Promise<ArchiveDocument> {
  const answer = await resources.fetchResource(url);
  const format = formatOf(answer);
  if (format === "sitemap") return readSitemap(answer, wanted);
  const { entries } = format === "feed" ? parseFeed(answer) : { entries: [] };
  const listed = entriesOfFeed(null, entries);
  if (!isRoot) return { sitemaps: [], entries: chosen(listed, wanted), count: listed.length };
  const stated = sitemapsOf(await fetchRobots(answer.finalUrl, resources));
  const sitemaps = stated.length > 0 ? stated : [new URL("/sitemap.xml", answer.finalUrl).href];
  return { sitemaps, entries: chosen(listed, wanted), count: listed.length };
}

async function readSitemap(answer: FetchedResource, wanted: Wanted): Promise<ArchiveDocument> {
  const { kind, entries } = await parseSitemap(answer);
  if (kind === "pages")
    return { sitemaps: [], entries: chosen(entriesOfSitemap(entries), wanted), count: entries.length };
  // A sitemap that has not changed since then names nothing that is newer.
  const changed = entries.filter(({ lastModified }) => isSince(lastModified, wanted.since));
  return { sitemaps: articleSitemaps(changed), entries: [], count: 0 };
}

/** The day in the path tells more than the date of a sitemap, which moves with every change of a page. */
function chosen(entries: readonly ListedEntry[], wanted: Wanted): readonly ListedEntry[] {
  return entries.filter(({ url, date }) => isWanted(url, wanted) && isSince(dayInPath(url) ?? date, wanted.since));
}

/** What states no date may be from any time: it belongs. */
function isSince(date: string | null, since: string | null): boolean {
  return since === null || date === null || date.slice(0, since.length) >= since;
}
