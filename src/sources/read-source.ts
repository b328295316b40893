import { parseFeed } from "../discover/feed.ts";
import { parseSection } from "../discover/section.ts";
import { parseSitemap } from "../discover/sitemap.ts";
import { newestSitemaps } from "../discover/sitemap-index.ts";
import { formatOf } from "../discover/source-format.ts";
import { IngestError } from "../errors.ts";
import type { FetchedResource, ResourceFetcher } from "../ports/resource-fetcher.ts";
import type { SourceDocument, SourceState } from "../store/source-state.ts";
import { entriesOfFeed, entriesOfSection, entriesOfSitemap } from "./listed-entry.ts";
import { documentOf, type PollResult, withoutValidators } from "./poll.ts";
import { readSitemaps } from "./read-sitemaps.ts";

/** What is known about a source from its last poll. */
export type KnownSource = Pick<SourceState, "url" | "kind" | "title" | "documents">;

/**
 * Reads a source. Whether it is a feed, a sitemap or a page is detected from the response.
 * @throws {IngestError} when it cannot be fetched, or lists no articles.
 */
export async function readSource(known: KnownSource, resources: ResourceFetcher): Promise<PollResult> {
  const [first] = known.documents;
  if (first === undefined || first.url === known.url)
    return readDocument(first ?? withoutValidators(known.url), known, resources);
  try {
    return await readDocument(first, known, resources);
  } catch (error) {
    // The declared feed no longer exists: the page may declare another one.
    if (!(error instanceof IngestError) || error.retryable) throw error;
    return readDocument(withoutValidators(known.url), { ...known, documents: [] }, resources);
  }
}

async function readDocument(
  document: SourceDocument,
  known: KnownSource,
  resources: ResourceFetcher,
): Promise<PollResult> {
  const response = await resources.fetchResource(document.url, document);
  const { kind, title, documents } = known;
  // Sitemaps can change while an index without dates stays the same.
  if (response === null && kind === "sitemap-index") return readSitemaps(document, null, documents, resources);
  if (response === null && kind !== null) return { kind, title, documents, entries: null, minIntervalSeconds: null };
  if (response === null)
    throw new IngestError("http-error", "The server responded with 304 to an unconditional request.");
  switch (formatOf(response)) {
    case "feed":
      return readFeed(document.url, response);
    case "sitemap":
      return readSitemap(documentOf(document.url, response), response, documents, resources);
    case "page":
      return readPage(document.url, response, resources);
  }
}

function readFeed(url: string, response: FetchedResource): PollResult {
  const { title, entries, minIntervalSeconds } = parseFeed(response);
  const documents = [documentOf(url, response)];
  const rest = minIntervalSeconds ?? response.maxAgeSeconds;
  return { kind: "feed", title, documents, entries: entriesOfFeed(title, entries), minIntervalSeconds: rest };
}

async function readSitemap(
  document: SourceDocument,
  response: FetchedResource,
  known: readonly SourceDocument[],
  resources: ResourceFetcher,
): Promise<PollResult> {
  const { kind, entries } = await parseSitemap(response);
  if (kind === "index") return readSitemaps(document, newestSitemaps(entries), known, resources);
  const listed = entriesOfSitemap(entries);
  const title = listed.find(({ sourceTitle }) => sourceTitle !== null)?.sourceTitle ?? null;
  return { kind: "sitemap", title, documents: [document], entries: listed, minIntervalSeconds: response.maxAgeSeconds };
}

/** The feed of a page is preferred to its links: it has dates and lists only articles. */
async function readPage(url: string, response: FetchedResource, resources: ResourceFetcher): Promise<PollResult> {
  const { title, feed, links } = parseSection(response);
  const declared = feed === null ? null : await readDeclaredFeed(feed, resources);
  if (declared !== null) return declared;
  if (links.length === 0) {
    throw new IngestError(
      "bad-feed",
      "This is neither a feed nor a sitemap, and no link on the page looks like an article.",
    );
  }
  const entries = entriesOfSection(title, links);
  return {
    kind: "section",
    title,
    documents: [documentOf(url, response)],
    entries,
    minIntervalSeconds: response.maxAgeSeconds,
  };
}

async function readDeclaredFeed(url: string, resources: ResourceFetcher): Promise<PollResult | null> {
  try {
    const result = readFeed(url, await resources.fetchResource(url));
    return result.entries?.length ? result : null;
  } catch (error) {
    if (error instanceof IngestError) return null;
    throw error;
  }
}
