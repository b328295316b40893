import type { MessageSendRequest, Queue } from "@cloudflare/workers-types";

/** Limits of `sendBatch`: https://developers.cloudflare.com/queues/platform/limits/ */
const MAX_MESSAGES = 100;
const MAX_BYTES = 256_000;
/** Added to each message by the platform, approximately. */
const MESSAGE_OVERHEAD_BYTES = 100;

/** A message and its delay in the queue. */
export interface Delayed<M> {
  readonly message: M;
  /** At most `MAX_DELAY_SECONDS`. */
  readonly delaySeconds: number;
}

/** Sends messages to a queue binding, in as few batches as its limits allow. */
export async function sendDelayed<M>(messages: readonly Delayed<M>[], queue: Queue<M>): Promise<void> {
  for (const batch of batches(messages)) await queue.sendBatch(batch);
}

/** Splits messages into batches within the limits of `sendBatch`. */
export function* batches<M>(messages: readonly Delayed<M>[]): Generator<MessageSendRequest<M>[]> {
  let batch: MessageSendRequest<M>[] = [];
  let bytes = 0;
  for (const { message: body, delaySeconds } of messages) {
    const size = new TextEncoder().encode(JSON.stringify(body)).length + MESSAGE_OVERHEAD_BYTES;
    if (batch.length === MAX_MESSAGES || (batch.length > 0 && bytes + size > MAX_BYTES)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push({ body, contentType: "json", ...(delaySeconds > 0 ? { delaySeconds } : {}) });
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}
