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
