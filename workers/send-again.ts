import type { HostBusyError } from "../src/politeness/host-busy.ts";
import { MAX_DELAY } from "./backoff.ts";
import type { Delivery } from "./delivery.ts";
import type { Worker } from "./env.ts";
import { log } from "./log.ts";

/**
 * A host that was closed whenever the message came, as often in a row, is given up: with back-off that
 * takes a day or so. A host that only has others to serve is waited for as long as it takes.
 */
const MAX_CLOSED = 24;

/**
 * Lets a message come again when its host has time, and costs it none of its retries: a new message is
 * sent, which knows what this one was. This one is acknowledged after the queue has taken the new one:
 * whatever fails in between, it comes again.
 */
export async function sendAgain(delivery: Delivery, busy: HostBusyError, worker: Worker): Promise<void> {
  const { message, body, id, sentAt, attempt, isRedelivery } = delivery;
  const before = isRedelivery ? 0 : (body.waited?.closed ?? 0);
  const closed = busy.isClosed ? before + 1 : 0;
  if (closed > MAX_CLOSED) {
    await worker.putAside({
      reason: `Its host was closed all ${MAX_CLOSED} times that it came. ${busy.message}`,
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
