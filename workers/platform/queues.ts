import { IngestError } from "../../src/errors.ts";
import type { Backlog } from "../../src/health/health.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { alertsOf } from "../../src/searches/alerts-of.ts";
import type { WebhookEvent } from "../../src/webhook/webhook-event.ts";
import { COMPLETE_AFTER_SECONDS, type CompletionMessage } from "../messages/completion-message.ts";
import type { CrawlMessage } from "../messages/crawl-message.ts";
import type { DeadLetter, QueuedMessage } from "../messages/ingest-message.ts";
import type { ReExtractMessage } from "../messages/re-extract-message.ts";
import { backlogOf } from "./backlog.ts";
import { type Delayed, sendDelayed } from "./cloudflare-queue.ts";
import { countedQueue } from "./counted-queue.ts";
import type { Env } from "./env.ts";
import { tally } from "./tally.ts";

/** What is sent to the queues. */
export interface Queues {
  deadLetter(letter: DeadLetter): Promise<void>;
  /** Sends a message to the ingest queue again. */
  sendLater(message: QueuedMessage, delaySeconds: number): Promise<void>;
  /** Sends sources to the crawl queue. */
  sendCrawls(messages: readonly Delayed<CrawlMessage>[]): Promise<void>;
  /** Sends a re-extraction step to the ingest queue. */
  sendReExtract(steps: readonly ReExtractMessage[], delaySeconds?: number): Promise<void>;
  /**
   * Schedules the completion of deletions. Without the queue it throws `storage-unavailable`: the deletion is repeated.
   */
  sendCompletions(messages: readonly CompletionMessage[]): Promise<void>;
  /** Sends an event, and the alerts of saved searches that follow from it, to the webhook queue; `null` is no event. */
  publish(event: WebhookEvent | null): Promise<void>;
  /** Messages that wait in the queues. Never throws. */
  backlog(): Promise<Backlog>;
}

type QueueBindings = Pick<Env, "INGEST_QUEUE" | "CRAWL_QUEUE" | "DEAD_LETTERS" | "WEBHOOK_QUEUE">;

/**
 * @param endpoints that receive webhooks.
 * @param store has the saved searches.
 */
export function queuesOf(env: QueueBindings, endpoints: readonly string[], store: ObjectStore): Queues {
  const { count } = tally;
  const ingestQueue = countedQueue(env.INGEST_QUEUE, count);
  return {
    async publish(event) {
      if (event === null || endpoints.length === 0) return;
      const events = [event, ...(await alertsOf(event, store))];
      const messages = events.flatMap((event) =>
        endpoints.map((endpoint) => ({ message: { endpoint, event }, delaySeconds: 0 })),
      );
      await sendDelayed(messages, countedQueue(env.WEBHOOK_QUEUE, count));
    },
    async sendCrawls(messages) {
      await sendDelayed(messages, countedQueue(env.CRAWL_QUEUE, count));
    },
    async sendReExtract(steps, delaySeconds = 0) {
      await sendDelayed(
        steps.map((message) => ({ message, delaySeconds })),
        ingestQueue,
      );
    },
    async sendCompletions(messages) {
      const delayed = messages.map((message) => ({ message, delaySeconds: COMPLETE_AFTER_SECONDS }));
      try {
        await sendDelayed(delayed, ingestQueue);
      } catch (cause) {
        throw new IngestError("storage-unavailable", "The queue is unavailable.", { cause });
      }
    },
    async sendLater(message, delaySeconds) {
      await ingestQueue.send(message, { contentType: "json", delaySeconds });
    },
    async deadLetter(letter) {
      await countedQueue(env.DEAD_LETTERS, count).send(letter, { contentType: "json" });
    },
    async backlog() {
      const queues = [env.INGEST_QUEUE, env.CRAWL_QUEUE, env.WEBHOOK_QUEUE];
      const [ingest = null, crawl = null, webhooks = null] = await Promise.all(queues.map(backlogOf));
      return { ingest, crawl, webhooks };
    },
  };
}
