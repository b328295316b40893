import type { HostBusyError } from "../../src/politeness/host-busy.ts";
import { MAX_DELAY_SECONDS } from "../platform/backoff.ts";
import { log } from "../platform/log.ts";
import type { Worker } from "../platform/worker.ts";
import type { Delivery } from "./delivery.ts";

/**
 * Consecutive deliveries to a closed host before the message is given up: about a day with backoff. There is no limit
 * while the host is merely busy with other requests.
 */
const MAX_CLOSED = 24;

/**
 * Sends the message again, delayed to a reserved slot at its host, without using up a retry. The new message carries
 * the history of this one, which is acknowledged only after the queue has accepted the new one.
 */
export async function requeue(delivery: Delivery, busy: HostBusyError, worker: Worker): Promise<void> {
  const { message, body, id, sentAt, attempt, isRedelivery } = delivery;
  const before = isRedelivery ? 0 : (body.waited?.closed ?? 0);
  const closed = busy.isClosed ? before + 1 : 0;
  if (closed > MAX_CLOSED) {
    await worker.deadLetter({
      reason: `The host was closed at ${MAX_CLOSED} deliveries in a row. ${busy.message}`,
      body,
    });
    message.ack();
    return;
  }
  const wait = await worker.gate.reserveSlot(busy.origin);
  const delaySeconds = Math.min(MAX_DELAY_SECONDS, Math.max(1, Math.ceil(wait / 1000)));
  const waited = { id, sentAt: sentAt.toISOString(), tries: attempt - 1, closed };
  await worker.sendLater({ ...body, waited }, delaySeconds);
  log({ event: "waiting", url: body.url, message: busy.message, delaySeconds });
  message.ack();
}
