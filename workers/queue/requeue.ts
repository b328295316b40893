import type { HostBusyError } from "../../src/politeness/host-busy.ts";
import { MAX_DELAY } from "../platform/backoff.ts";
import type { Worker } from "../platform/env.ts";
import { log } from "../platform/log.ts";
import type { Delivery } from "./delivery.ts";

/**
 * After this many deliveries in a row that found the host closed, the message is given up: with back-off that takes
 * about a day. A host that is only serving other requests is waited for as long as it takes.
 */
const MAX_CLOSED = 24;

/**
 * Sends the message again for a slot that is reserved at its host, at the cost of none of its retries. The new message
 * carries the history of this one, which is acknowledged after the queue has accepted the new one: whatever fails in
 * between, it is redelivered.
 */
export async function requeue(delivery: Delivery, busy: HostBusyError, worker: Worker): Promise<void> {
  const { message, body, id, sentAt, attempt, isRedelivery } = delivery;
  const before = isRedelivery ? 0 : (body.waited?.closed ?? 0);
  const closed = busy.isClosed ? before + 1 : 0;
  if (closed > MAX_CLOSED) {
    await worker.deadLetter({
      reason: `Its host was closed at all ${MAX_CLOSED} deliveries. ${busy.message}`,
      body,
    });
    message.ack();
    return;
  }
  const wait = await worker.gate.reserveSlot(busy.origin);
  const delaySeconds = Math.min(MAX_DELAY, Math.max(1, Math.ceil(wait / 1000)));
  const waited = { id, sentAt: sentAt.toISOString(), tries: attempt - 1, closed };
  await worker.sendLater({ ...body, waited }, delaySeconds);
  log({ event: "waiting", url: body.url, message: busy.message, delaySeconds });
  message.ack();
}
