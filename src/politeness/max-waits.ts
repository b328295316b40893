/**
 * How long each caller waits for a host that is busy or resting, in milliseconds. Past that the attempt ends as
 * `host-busy`: over HTTP with 503 and Retry-After, in the queue as a message that comes back at a reserved slot.
 */
export const MAX_WAIT_MS = {
  /** Nothing: a message that has to wait makes room for the other hosts of its batch. */
  queueMessage: 0,
  /** From the first try of a message to its last in one batch: a few delays of nearly every host. Other consumers take other batches. */
  queueMessageInBatch: 15_000,
  /** A person is waiting. */
  httpRequest: 10_000,
  /** A redirect to another host: coming back later would ask the first host again. */
  redirect: 10_000,
  /** The next page of an article: coming back later would fetch all its other pages again. Several delays of nearly every host. */
  additionalPage: 60_000,
  /** Sources of a crawl run, on hosts that the queue keeps busy. A cron trigger has 15 minutes in all. */
  crawlRun: 60_000,
  /** The command line: twice the longest Crawl-delay that is honoured. */
  commandLine: 600_000,
} as const;
