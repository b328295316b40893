/** An entry as the feed has it: where its link may stand and its date, the likeliest first. */
export interface RawEntry {
  readonly links: readonly { readonly href: string; readonly base: string }[];
  readonly title: string | null;
  readonly dates: readonly string[];
}

export interface RawFeed {
  readonly title: string | null;
  readonly entries: readonly RawEntry[];
  readonly restSeconds: number | null;
}

/** Entries of one feed that are read; archives with more go by sitemap. */
export const MAX_FEED_ENTRIES = 5000;
