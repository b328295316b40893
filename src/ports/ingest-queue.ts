import type { Discovery } from "../article.ts";

/** What travels through the queue: URLs and ids, never HTML. */
export interface IngestMessage {
  readonly url: string;
  readonly discovery: Discovery;
}

export interface IngestQueue {
  /** Resolves when the queue has taken every message. */
  send(messages: readonly IngestMessage[]): Promise<void>;
}

export interface CrawlQueue {
  /**
   * Puts pages onto the queue, save those that are known to wait in it. Answers for each message whether it was put
   * onto the queue; resolves when the queue has taken them.
   */
  sendNew(messages: readonly IngestMessage[]): Promise<readonly boolean[]>;
}
