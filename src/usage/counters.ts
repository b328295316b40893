/** A kind of event that is counted. */
export interface Counter {
  /** Description, as shown by Prometheus. */
  readonly help: string;
  /** Name of the label that distinguishes events of this kind; `null` for none. It has few values. */
  readonly label: string | null;
}

/** Every kind of event that is counted. Names are those of the metrics, and keys of stored entries. */
export const COUNTERS = {
  crawl_runs: { help: "Crawl runs.", label: null },
  polls: { help: "Polls of sources: read, unchanged, or the error code.", label: "outcome" },
  entries_queued: { help: "URLs that polls found and queued.", label: null },
  fetches: {
    help: "Fetches of pages and sources, except robots.txt: ok, not-modified, or the error code.",
    label: "outcome",
  },
  renderings: { help: "Pages rendered in a browser: ok, or the error code.", label: "outcome" },
  pages: { help: "Pages processed: new, updated, unchanged, kept, or failed.", label: "status" },
  refusals: { help: "Pages that failed, by error code.", label: "code" },
  skipped: { help: "Queued URLs that were stored before their message was delivered.", label: null },
  waits: { help: "Messages that were requeued because their host was busy.", label: null },
  retries: { help: "Messages that will be retried, by error code.", label: "code" },
  dead_letters: { help: "Messages that will not be retried.", label: null },
  webhook_deliveries: { help: "Attempts to deliver an event: delivered, gone, failed, or dropped.", label: "status" },
  drifts: { help: "Hosts whose recent pages began to differ from their past.", label: null },
  bugs: { help: "Unexpected errors; the log has their stack traces.", label: null },
  poll_lateness_seconds: { help: "Time from when a source was due to its poll.", label: "le" },
  poll_lateness_seconds_sum: { help: "Sum of the lateness of polls.", label: null },
} as const satisfies Readonly<Record<string, Counter>>;

export type CounterName = keyof typeof COUNTERS;

/** Called for each event as it happens. @param label the value of the counter's label. */
export type CountEvent = (name: CounterName, label?: string, times?: number) => void;

/** Upper bounds of the buckets of `poll_lateness_seconds`; the crawl's target is 15 minutes. */
export const LATENESS_BOUNDS_SECONDS = [60, 300, 900, 3_600, 21_600, 86_400] as const;
