/** Who added a source. */
export const ADDED_BY = ["api", "cli", "page", "opml"] as const;

export type AddedBy = (typeof ADDED_BY)[number];

/** The owner's settings for a source. What the crawl stores about it is `SourceState`. */
export interface SourceSettings {
  readonly url: string;
  /** Names to group sources by; folders in OPML. */
  readonly labels: readonly string[];
  /**
   * Path patterns as in robots.txt (`/news/`, `*.html$`), one of which an entry must match; without any, all entries
   * match.
   */
  readonly include: readonly string[];
  /** Path patterns that exclude an entry. */
  readonly exclude: readonly string[];
  /** Minutes between polls; `null` adapts the interval to how often there are new entries. */
  readonly intervalMinutes: number | null;
  readonly isPaused: boolean;
  /** Fetches everything in its sitemaps once, then ends; `null` polls it. */
  readonly archive: { readonly since: string | null } | null;
  readonly addedAt: string;
  readonly addedBy: AddedBy;
}

/** Changes to a source. `undefined` fields stay unchanged. */
export type SourceChange = {
  readonly [Name in "labels" | "include" | "exclude" | "intervalMinutes" | "isPaused" | "archive"]?:
    | SourceSettings[Name]
    | undefined;
};

/** The sources added at run time. */
export interface SourceList {
  readonly schemaVersion: 1;
  /** Sorted by URL. */
  readonly sources: readonly SourceSettings[];
  /** URLs of the setting `SOURCES` that were removed. */
  readonly removedSeeds: readonly string[];
}

export const NO_SOURCES: SourceList = { schemaVersion: 1, sources: [], removedSeeds: [] };

/** A few MB of JSON, which one request reads and writes. */
export const MAX_SOURCES = 20_000;

const DEFAULTS = {
  labels: [],
  include: [],
  exclude: [],
  intervalMinutes: null,
  isPaused: false,
  archive: null,
} as const;

/** As JSON: settings are sent in queue messages, which are limited to 128,000 bytes. */
export const MAX_SOURCE_BYTES = 100_000;

export interface NewSource extends SourceChange {
  readonly url: string;
}

/** `list` with these sources. Existing sources keep the fields that `added` does not set. */
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

/** `list` without a source. A removed seed is recorded, because the setting still contains it. */
export function withoutSource(list: SourceList, url: string, seeds: readonly string[]): SourceList {
  const removedSeeds = seeds.includes(url) ? [...new Set([...list.removedSeeds, url])].sort() : list.removedSeeds;
  return { ...list, sources: list.sources.filter((source) => source.url !== url), removedSeeds };
}

/** A crawled source: one of the list, or an unchanged seed. */
export type CrawledSource = Omit<SourceSettings, "addedAt" | "addedBy"> & {
  /** `null` for a seed. */
  readonly addedAt: string | null;
  readonly addedBy: AddedBy | "settings";
};

/** A source with default settings, as named by a setting or on the command line. */
export function seedSource(url: string): CrawledSource {
  return { url, ...DEFAULTS, addedAt: null, addedBy: "settings" };
}

/** All sources sorted by URL: those of the list, and the seeds that it neither contains nor has removed. */
export function sourcesOf(list: SourceList, seeds: readonly string[]): readonly CrawledSource[] {
  const others = new Set([...list.sources.map(({ url }) => url), ...list.removedSeeds]);
  const seeded = [...new Set(seeds)].filter((url) => !others.has(url)).map(seedSource);
  return [...list.sources, ...seeded].sort((one, other) => (one.url < other.url ? -1 : 1));
}

function stated(change: SourceChange): Partial<SourceSettings> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
