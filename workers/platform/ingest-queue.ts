import type { Queue } from "@cloudflare/workers-types";
import { mapConcurrently } from "../../src/concurrently.ts";
import { IngestError } from "../../src/errors.ts";
import type { HostGate } from "../../src/ports/host-gate.ts";
import type { CrawlQueue, IngestMessage, IngestQueue } from "../../src/ports/ingest-queue.ts";
import { articleId } from "../../src/url/article-id.ts";
import { MAX_DELAY } from "./backoff.ts";
import { type Delayed, sendDelayed } from "./cloudflare-queue.ts";

const GATES_AT_ONCE = 6; // Workers hold six connections open.

/**
 * The queue of pages. The messages of one host are delayed to slots that its gate reserves for them: otherwise they
 * would be delivered together, and all but one would find their host busy.
 */
export function politeIngestQueue<M>(queue: Queue<M | IngestMessage>, gate: HostGate): IngestQueue & CrawlQueue {
  /** @param idOf a page's id, where it is not to wait twice. */
  async function send(
    messages: readonly IngestMessage[],
    idOf: (message: IngestMessage) => string | null,
  ): Promise<readonly boolean[]> {
    const isTaken: boolean[] = messages.map(() => false);
    const delayed: Delayed<IngestMessage>[] = [];
    const hosts = [...Map.groupBy(messages.keys(), (index) => originOf(messages[index]))];
    await mapConcurrently(GATES_AT_ONCE, hosts, async ([origin, indices]) => {
      const own = indices.flatMap((index) => messages[index] ?? []);
      const waits = await slotsOf(origin, own.map(idOf), gate);
      for (const [place, message] of own.entries()) {
        const wait = waits[place] ?? null;
        if (wait === null) continue;
        isTaken[indices[place] ?? 0] = true;
        delayed.push({ message, delaySeconds: Math.min(MAX_DELAY, Math.ceil(wait / 1_000)) });
      }
    });
    await sendDelayed<M | IngestMessage>(delayed, queue);
    return isTaken;
  }

  return {
    async send(messages) {
      await send(messages, () => null);
    },
    sendNew: (messages) => send(messages, ({ url }) => articleId(url)),
  };
}

/** Without its gate a host's messages are sent at once: those that find it busy come again. */
async function slotsOf(
  origin: string | null,
  ids: readonly (string | null)[],
  gate: HostGate,
): Promise<readonly (number | null)[]> {
  const atOnce = ids.map(() => 0);
  // A single page that nobody may drop: its host mostly has time, and somebody may be waiting.
  if (origin === null || (ids.length === 1 && ids[0] === null)) return atOnce;
  try {
    return await gate.reserveSlots(origin, ids);
  } catch (error) {
    if (error instanceof IngestError) return atOnce;
    throw error;
  }
}

/** `null` for what is no URL: it is refused when it is delivered. */
function originOf(message: IngestMessage | undefined): string | null {
  return URL.parse(message?.url ?? "")?.origin ?? null;
}
