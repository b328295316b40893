/** Who named a source to the crawl. */
export const ADDED_BY = ["api", "cli", "page", "opml"] as const;

export type AddedBy = (typeof ADDED_BY)[number];

/** What the owner wants of a source. What the crawl remembers of it is `SourceState`. */
export interface SourceSettings {
  readonly url: string;
  /** Names to sort sources by; in OPML they are folders. */
  readonly labels: readonly string[];
  /** Patterns as robots.txt has them (`/news/`, `*.html$`), of which an entry's path has to match one; none: all do. */
  readonly include: readonly string[];
  /** Patterns of which an entry's path may match none. */
  readonly exclude: readonly string[];
  /** Minutes between two polls; `null`: as often as there is news. */
  readonly intervalMinutes: number | null;
  readonly isPaused: boolean;
  /** All that its sitemaps name is fetched once, and the source ends; `null`: it is followed. */
  readonly archive: { readonly since: string | null } | null;
  readonly addedAt: string;
  readonly addedBy: AddedBy;
}

/** What may be changed of a source. What is `undefined` stays as it is. */
export type SourceChange = {
  readonly [Name in "labels" | "include" | "exclude" | "intervalMinutes" | "isPaused" | "archive"]?:
    | SourceSettings[Name]
    | undefined;
};

/** The sources that were added while the service runs. */
export interface SourceList {
  readonly schemaVersion: 1;
  /** In the order of their URLs. */
  readonly sources: readonly SourceSettings[];
  /** URLs of the setting `SOURCES` that were removed, and stay so. */
  readonly removedSeeds: readonly string[];
}

export const NO_SOURCES: SourceList = { schemaVersion: 1, sources: [], removedSeeds: [] };

/** Some MB as JSON, which one request reads and writes. */
export const MAX_SOURCES = 20_000;

const DEFAULTS = {
  labels: [],
  include: [],
  exclude: [],
  intervalMinutes: null,
  isPaused: false,
  archive: null,
} as const;

/** In bytes of JSON: what is asked of a source travels through a queue, whose messages have at most 128,000. */
export const MAX_SOURCE_BYTES = 100_000;

export interface NewSource extends SourceChange {
  readonly url: string;
}

/** `list` with these sources. One that is there keeps what `added` does not say. */
export function withSources(list: SourceList, added: readonly NewSource[], addedBy: AddedBy, now: Date): SourceList {
  const ofUrl = new Map(list.sources.map((source) => [source.url, source]));
  for (const { url, ...change } of added) {
    const before = ofUrl.get(url) ?? { url, ...DEFAULTS, addedAt: now.toISOString(), addedBy };
    ofUrl.set(url, { ...before, ...stated(change) });
  }
  return {
    ...list,
    sources: [...ofUrl.values()].sort((one, other) => (one.url < other.url ? -1 : 1)),
    removedSeeds: list.removedSeeds.filter((url) => !ofUrl.has(url)),
  };
}

/** `list` without a source; a seed is noted, because the setting goes on naming it. */
export function withoutSource(list: SourceList, url: string, seeds: readonly string[]): SourceList {
  const removedSeeds = seeds.includes(url) ? [...new Set([...list.removedSeeds, url])].sort() : list.removedSeeds;
  return { ...list, sources: list.sources.filter((source) => source.url !== url), removedSeeds };
}

/** A source that is crawled: one of the list, or a seed that nobody has changed. */
export type CrawledSource = Omit<SourceSettings, "addedAt" | "addedBy"> & {
  /** `null` of a seed. */
  readonly addedAt: string | null;
  readonly addedBy: AddedBy | "settings";
};

/** A source of which nothing is known but its URL, as a setting or a command line names it. */
export function seedSource(url: string): CrawledSource {
  return { url, ...DEFAULTS, addedAt: null, addedBy: "settings" };
}

/** All sources, in the order of their URLs: those of the list, and the seeds that it neither has nor has removed. */
export function sourcesOf(list: SourceList, seeds: readonly string[]): readonly CrawledSource[] {
  const others = new Set([...list.sources.map(({ url }) => url), ...list.removedSeeds]);
  const seeded = [...new Set(seeds)].filter((url) => !others.has(url)).map(seedSource);
  return [...list.sources, ...seeded].sort((one, other) => (one.url < other.url ? -1 : 1));
}

function stated(change: SourceChange): Partial<SourceSettings> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
