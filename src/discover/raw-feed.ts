/** An entry as in the feed: candidates for its link and date, the most likely first. */
export interface RawEntry {
  readonly links: readonly { readonly href: string; readonly base: string }[];
  readonly title: string | null;
  readonly dates: readonly string[];
}

export interface RawFeed {
  readonly title: string | null;
  readonly entries: readonly RawEntry[];
  readonly minIntervalSeconds: number | null;
}

/** Entries to read per feed; larger archives use sitemaps. */
export const MAX_FEED_ENTRIES = 5000;
