import type { Discovery } from "../stored-article.ts";

/** A queue message: URLs and ids, never HTML. */
export interface IngestMessage {
  readonly url: string;
  readonly discovery: Discovery;
}

export interface IngestQueue {
  /** Resolves when the queue has accepted every message. */
  send(messages: readonly IngestMessage[]): Promise<void>;
}

export interface CrawlQueue {
  /**
   * Queues pages, except those that are queued already. Resolves when the queue has accepted them, with whether each
   * was queued.
   */
  sendNew(messages: readonly IngestMessage[]): Promise<readonly boolean[]>;
}
