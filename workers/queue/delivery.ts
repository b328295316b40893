import type { Message } from "@cloudflare/workers-types";
import type { QueuedMessage } from "../messages/ingest-message.ts";

/** A delivered message, with the history from before it was requeued for a busy host. */
export interface Delivery {
  readonly message: Message<unknown>;
  readonly body: QueuedMessage;
  /** Id of the first message. */
  readonly id: string;
  /** When the first message was sent. */
  readonly sentAt: Date;
  /** From 1. */
  readonly attempt: number;
  /** The previous attempt was a delivery of this same message, which failed or crashed. */
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
