import { parseSection } from "../discover/section.ts";
import { formatOf } from "../discover/source-format.ts";
import { fetchRobots } from "../politeness/fetch-robots.ts";
import { forbiddingRule, productToken, readRobots, sitemapsOf } from "../politeness/robots.ts";
import type { FetchedResource, ResourceFetcher } from "../ports/resource-fetcher.ts";
import type { SourceKind } from "../store/source-state.ts";
import { isWanted } from "./entry-filter.ts";
import { readSource } from "./read-source.ts";
import type { SourceSettings } from "./source-settings.ts";

/** What a source would bring, before it is added. */
export interface SourcePreview {
  readonly url: string;
  readonly kind: SourceKind;
  readonly title: string | null;
  /** Entries that the source names and its patterns let through. */
  readonly count: number;
  /** The newest of them. */
  readonly entries: readonly { readonly url: string; readonly date: string | null }[];
  readonly robots: {
    /** How many of all entries robots.txt forbids to fetch. */
    readonly forbidden: number;
    /** One of its rules that forbids some; `null` when none does. */
    readonly rule: string | null;
    readonly crawlDelaySeconds: number | null;
  };
  /** Other sources of the same site: feeds that its page declares, sitemaps that its robots.txt names. */
  readonly others: readonly { readonly url: string; readonly kind: "feed" | "sitemap" }[];
}

/** Entries that a preview shows. */
const SHOWN = 10;

/**
 * Reads a source once, and nothing is kept of it.
 *
 * @param userAgent who asks, in robots.txt too.
 * @throws {IngestError} when it cannot be had, or names no articles.
 */
export async function previewSource(
  { url, ...patterns }: Pick<SourceSettings, "url" | "include" | "exclude">,
  userAgent: string,
  resources: ResourceFetcher,
): Promise<SourcePreview> {
  const answers = new Map<string, FetchedResource>();
  const { kind, title, entries } = await readSource(
    { url, kind: null, title: null, documents: [] },
    noting(answers, resources),
  );
  const wanted = (entries ?? []).filter((entry) => isWanted(entry.url, patterns));
  const text = await fetchRobots(url, resources);
  const robots = readRobots(text, productToken(userAgent));
  const host = new URL(url).host;
  const rules = wanted.map((entry) => (new URL(entry.url).host === host ? forbiddingRule(robots, entry.url) : null));
  const forbidding = rules.filter((rule) => rule !== null);
  const first = answers.get(url);
  const feeds = first !== undefined && formatOf(first) === "page" ? parseSection(first).feeds : [];
  return {
    url,
    kind,
    title,
    count: wanted.length,
    entries: wanted.slice(0, SHOWN).map(({ url, date }) => ({ url, date })),
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

/** Keeps the answers, so that none is asked for twice. */
function noting(answers: Map<string, FetchedResource>, resources: ResourceFetcher): ResourceFetcher {
  return {
    async fetchResource(url: string) {
      const answer = await resources.fetchResource(url);
      answers.set(url, answer);
      return answer;
    },
  } as ResourceFetcher;
}
