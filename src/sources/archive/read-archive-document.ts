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

/** The contents of an archive document. */
export interface ArchiveDocument {
  /** Sitemaps to follow, newest first. */
  readonly sitemaps: readonly string[];
  /** Articles to fetch. */
  readonly entries: readonly ListedEntry[];
  /** All entries of the document, including those not to be fetched. */
  readonly count: number;
}

type Wanted = Pick<SourceSettings, "include" | "exclude"> & { readonly since: string | null };

/**
 * Reads a document: a sitemap, a sitemap index, or a feed listed in an index. The archive's own URL may be any page of
 * the site: the sitemaps are then those in robots.txt, or `/sitemap.xml` if it lists none.
 *
 * @throws {IngestError} when it cannot be fetched.
 */
export async function readArchiveDocument(
  url: string,
  isRoot: boolean,
  wanted: Wanted,
  resources: ResourceFetcher,
): Promise<ArchiveDocument> {
  const response = await resources.fetchResource(url);
  const format = formatOf(response);
  if (format === "sitemap") return readSitemap(response, wanted);
  const { entries } = format === "feed" ? parseFeed(response) : { entries: [] };
  const listed = entriesOfFeed(null, entries);
  if (!isRoot) return { sitemaps: [], entries: select(listed, wanted), count: listed.length };
  const listedInRobots = sitemapsOf(await fetchRobots(response.finalUrl, resources));
  const sitemaps = listedInRobots.length > 0 ? listedInRobots : [new URL("/sitemap.xml", response.finalUrl).href];
  return { sitemaps, entries: select(listed, wanted), count: listed.length };
}

async function readSitemap(response: FetchedResource, wanted: Wanted): Promise<ArchiveDocument> {
  const { kind, entries } = await parseSitemap(response);
  if (kind === "pages")
    return { sitemaps: [], entries: select(entriesOfSitemap(entries), wanted), count: entries.length };
  // A sitemap unchanged since then lists nothing newer.
  const changed = entries.filter(({ lastModified }) => isSince(lastModified, wanted.since));
  return { sitemaps: articleSitemaps(changed), entries: [], count: 0 };
}

/** The day in the path is preferred: the date in a sitemap changes whenever the page does. */
function select(entries: readonly ListedEntry[], wanted: Wanted): readonly ListedEntry[] {
  return entries.filter(({ url, date }) => isWanted(url, wanted) && isSince(dayInPath(url) ?? date, wanted.since));
}

/** Entries without a date are included. */
function isSince(date: string | null, since: string | null): boolean {
  return since === null || date === null || date.slice(0, since.length) >= since;
}
