import { parseFeed } from "../discover/feed.ts";
import { parseSection } from "../discover/section.ts";
import { parseSitemap } from "../discover/sitemap.ts";
import { newestSitemaps } from "../discover/sitemap-index.ts";
import { formatOf } from "../discover/source-format.ts";
import { IngestError } from "../errors.ts";
import type { FetchedResource, ResourceFetcher } from "../ports/resource-fetcher.ts";
import type { SourceDocument, SourceState } from "../store/source-state.ts";
import { entriesOfFeed, entriesOfSection, entriesOfSitemap } from "./listed-entry.ts";
import { documentOf, type PollResult, unread } from "./poll.ts";
import { readSitemaps } from "./read-sitemaps.ts";

/** What is known of a source from its last poll. */
export type KnownSource = Pick<SourceState, "url" | "kind" | "title" | "documents">;

/**
 * Reads a source. What it is, a feed, a sitemap or a page, is found from what it answers.
 * @throws {IngestError} when it cannot be had, or names no articles.
 */
export async function readSource(known: KnownSource, resources: ResourceFetcher): Promise<PollResult> {
  const [first] = known.documents;
  if (first === undefined || first.url === known.url) return readDocument(first ?? unread(known.url), known, resources);
  try {
    return await readDocument(first, known, resources);
  } catch (error) {
    // The feed that the page declared is no more: the page may declare another one.
    if (!(error instanceof IngestError) || error.retryable) throw error;
    return readDocument(unread(known.url), { ...known, documents: [] }, resources);
  }
}

async function readDocument(
  document: SourceDocument,
  known: KnownSource,
  resources: ResourceFetcher,
): Promise<PollResult> {
  const answer = await resources.fetchResource(document.url, document);
  const { kind, title, documents } = known;
  // Sitemaps change while their index, which names no dates, stays as it is.
  if (answer === null && kind === "sitemap-index") return readSitemaps(document, null, documents, resources);
  if (answer === null && kind !== null) return { kind, title, documents, entries: null, restSeconds: null };
  if (answer === null) throw new IngestError("http-error", "The server answered 304 to a request without conditions.");
  switch (formatOf(answer)) {
    case "feed":
      return readFeed(document.url, answer);
    case "sitemap":
      return readSitemap(documentOf(document.url, answer), answer, documents, resources);
    case "page":
      return readPage(document.url, answer, resources);
  }
}

function readFeed(url: string, answer: FetchedResource): PollResult {
  const { title, entries, restSeconds } = parseFeed(answer);
  const documents = [documentOf(url, answer)];
  const rest = restSeconds ?? answer.maxAgeSeconds;
  return { kind: "feed", title, documents, entries: entriesOfFeed(title, entries), restSeconds: rest };
}

async function readSitemap(
  document: SourceDocument,
  answer: FetchedResource,
  known: readonly SourceDocument[],
  resources: ResourceFetcher,
): Promise<PollResult> {
  const { kind, entries } = await parseSitemap(answer);
  if (kind === "index") return readSitemaps(document, newestSitemaps(entries), known, resources);
  const listed = entriesOfSitemap(entries);
  const title = listed.find(({ sourceTitle }) => sourceTitle !== null)?.sourceTitle ?? null;
  return { kind: "sitemap", title, documents: [document], entries: listed, restSeconds: answer.maxAgeSeconds };
}

/** A page's feed tells more than its links: dates, and what is no article is not in it. */
async function readPage(url: string, answer: FetchedResource, resources: ResourceFetcher): Promise<PollResult> {
  const { title, feed, links } = parseSection(answer);
  const reading = feed === null ? null : await readDeclaredFeed(feed, resources);
  if (reading !== null) return reading;
  if (links.length === 0) {
    throw new IngestError(
      "bad-feed",
      "This is neither a feed nor a sitemap, and no link on the page looks like an article.",
    );
  }
  const entries = entriesOfSection(title, links);
  return { kind: "section", title, documents: [documentOf(url, answer)], entries, restSeconds: answer.maxAgeSeconds };
}

async function readDeclaredFeed(url: string, resources: ResourceFetcher): Promise<PollResult | null> {
  try {
    const reading = readFeed(url, await resources.fetchResource(url));
    return reading.entries?.length ? reading : null;
  } catch (error) {
    if (error instanceof IngestError) return null;
    throw error;
  }
}
