import { parseSection } from "../discover/section.ts";
import { formatOf } from "../discover/source-format.ts";
import { fetchRobots } from "../politeness/fetch-robots.ts";
import { forbiddingRule, productToken, readRobots, sitemapsOf } from "../politeness/robots.ts";
import type { FetchedResource, ResourceFetcher } from "../ports/resource-fetcher.ts";
import type { SourceKind } from "../store/source-state.ts";
import { isWanted } from "./entry-filter.ts";
import { readSource } from "./read-source.ts";
import type { SourceSettings } from "./source-settings.ts";

/** What a source would contribute, shown before it is added. */
export interface SourcePreview {
  readonly url: string;
  readonly kind: SourceKind;
  readonly title: string | null;
  /** Entries that pass the patterns. */
  readonly count: number;
  /** The newest of them. */
  readonly entries: readonly { readonly url: string; readonly date: string | null }[];
  readonly robots: {
    /** How many of the matching entries robots.txt disallows. */
    readonly forbidden: number;
    /** A rule that disallows some of them; `null` when none does. */
    readonly rule: string | null;
    readonly crawlDelaySeconds: number | null;
  };
  /** Other sources of the site: feeds declared by its page, sitemaps listed in its robots.txt. */
  readonly others: readonly { readonly url: string; readonly kind: "feed" | "sitemap" }[];
}

const MAX_SHOWN_ENTRIES = 10;

/**
 * Reads a source once and stores nothing.
 *
 * @param userAgent of the crawler, matched in robots.txt.
 * @throws {IngestError} when it cannot be fetched, or lists no articles.
 */
export async function previewSource(
  { url, ...patterns }: Pick<SourceSettings, "url" | "include" | "exclude">,
  userAgent: string,
  resources: ResourceFetcher,
): Promise<SourcePreview> {
  const responses = new Map<string, FetchedResource>();
  const { kind, title, entries } = await readSource(
    { url, kind: null, title: null, documents: [] },
    recording(responses, resources),
  );
  const wanted = (entries ?? []).filter((entry) => isWanted(entry.url, patterns));
  const text = await fetchRobots(url, resources);
  const robots = readRobots(text, productToken(userAgent));
  const host = new URL(url).host;
  const rules = wanted.map((entry) => (new URL(entry.url).host === host ? forbiddingRule(robots, entry.url) : null));
  const forbidding = rules.filter((rule) => rule !== null);
  const first = responses.get(url);
  const feeds = first !== undefined && formatOf(first) === "page" ? parseSection(first).feeds : [];
  return {
    url,
    kind,
    title,
    count: wanted.length,
    entries: wanted.slice(0, MAX_SHOWN_ENTRIES).map(({ url, date }) => ({ url, date })),
    robots: {
      forbidden: forbidding.length,
      rule: forbidding[0] ?? null,
      crawlDelaySeconds: robots.crawlDelay,
    },
    others: [
      ...feeds.filter((feed) => feed !== url).map((feed) => ({ url: feed, kind: "feed" as const })),
      ...sitemapsOf(text)
        .filter((sitemap) => sitemap !== url)
        .map((sitemap) => ({ url: sitemap, kind: "sitemap" as const })),
    ],
  };
}

/** Records the responses, so that nothing is fetched twice. */
function recording(responses: Map<string, FetchedResource>, resources: ResourceFetcher): ResourceFetcher {
  return {
    async fetchResource(url: string) {
      const response = await resources.fetchResource(url);
      responses.set(url, response);
      return response;
    },
  } as ResourceFetcher;
}
