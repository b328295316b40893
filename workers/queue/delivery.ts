import type { Message } from "@cloudflare/workers-types";
import type { QueuedMessage } from "../messages/ingest-message.ts";

/** A message as it comes to a consumer, together with what it was before it waited for its host. */
export interface Delivery {
  readonly message: Message<unknown>;
  readonly body: QueuedMessage;
  /** Of the first message. */
  readonly id: string;
  readonly sentAt: Date;
  /** Which try this is, from 1. */
  readonly attempt: number;
  /** The try before this one was a delivery of the same message: it failed, or it ended its process. */
  readonly isRedelivery: boolean;
}

export function deliveryOf(message: Message<unknown>, body: QueuedMessage): Delivery {
  const { waited } = body;
  return {
    message,
    body,
    id: waited?.id ?? message.id,
    sentAt: waited === null ? message.timestamp : new Date(waited.sentAt),
    attempt: (waited?.tries ?? 0) + message.attempts,
    isRedelivery: message.attempts > 1,
  };
}
