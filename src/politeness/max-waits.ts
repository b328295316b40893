/**
 * How long each caller waits for a host that is busy or backing off. After that the attempt ends as `host-busy`: over
 * HTTP with 503 and Retry-After, in the queue as a message redelivered at a reserved slot.
 */
export const MAX_WAIT_MS = {
  /** No wait: the other hosts of the batch come first. */
  queueMessage: 0,
  /**
   * From the first attempt at a message to its last within a batch: a few delays of nearly every host. Other consumers
   * take other batches.
   */
  queueMessageInBatch: 15_000,
  /** A person is waiting. */
  httpRequest: 10_000,
  /** A redirect to another host: a later retry would request the first host again. */
  redirect: 10_000,
  /**
   * The next page of an article: a later retry would fetch all its other pages again. Several delays of nearly every
   * host.
   */
  additionalPage: 60_000,
  /** The rendering of a page: a later retry would fetch the page again. */
  rendering: 60_000,
  /** Sources of a crawl run whose hosts the queue keeps busy. A cron trigger has 15 minutes in all. */
  crawlRun: 60_000,
  /** The command line: twice the longest Crawl-delay that is honoured. */
  commandLine: 600_000,
} as const;
