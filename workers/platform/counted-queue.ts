import type { MessageBatch, Queue } from "@cloudflare/workers-types";
import type { Count } from "../../src/usage/counted-store.ts";

/**
 * Counts the messages written to a queue. One of more than 64 KB is billed as several; ours are nearly always smaller.
 * https://developers.cloudflare.com/queues/platform/pricing/
 */
export function countedQueue<Body>(queue: Queue<Body>, count: Count): Queue<Body> {
  return {
    metrics: () => queue.metrics(),
    send: (message, options) => {
      count("queueOperations", 1);
      return queue.send(message, options);
    },
    sendBatch: (messages, options) => {
      const sent = [...messages];
      count("queueOperations", sent.length);
      return queue.sendBatch(sent, options);
    },
  };
}

/** Counts the messages read in a batch, and a deletion for each that is acknowledged. */
export function countedBatch<Body>(batch: MessageBatch<Body>, count: Count): MessageBatch<Body> {
  count("queueOperations", batch.messages.length);
  const messages = batch.messages.map((message) => ({
    id: message.id,
    timestamp: message.timestamp,
    body: message.body,
    attempts: message.attempts,
    ack() {
      count("queueOperations", 1);
      message.ack();
    },
    retry: (options?: Parameters<typeof message.retry>[0]) => message.retry(options),
  }));
  return {
    queue: batch.queue,
    metadata: batch.metadata,
    messages,
    ackAll() {
      count("queueOperations", messages.length);
      batch.ackAll();
    },
    retryAll: (options) => batch.retryAll(options),
  };
}
