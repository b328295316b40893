import type { Queue } from "@cloudflare/workers-types";
import { mapConcurrently } from "../../src/concurrently.ts";
import { IngestError } from "../../src/errors.ts";
import type { HostGate } from "../../src/ports/host-gate.ts";
import type { CrawlQueue, IngestMessage, IngestQueue } from "../../src/ports/ingest-queue.ts";
import { articleId } from "../../src/url/article-id.ts";
import { MAX_DELAY_SECONDS } from "./backoff.ts";
import { type Delayed, sendDelayed } from "./cloudflare-queue.ts";

const CONCURRENT_GATES = 6; // A Worker may have six open connections.

/**
 * The ingest queue. Messages of one host are delayed to slots that its gate reserves. Otherwise they would be delivered
 * together, and all but one would find the host busy.
 */
export function politeIngestQueue<M>(queue: Queue<M | IngestMessage>, gate: HostGate): IngestQueue & CrawlQueue {
  /** @param idOf the page's id, under which it is queued only once; `null` to queue it regardless. */
  async function send(
    messages: readonly IngestMessage[],
    idOf: (message: IngestMessage) => string | null,
  ): Promise<readonly boolean[]> {
    const isTaken: boolean[] = messages.map(() => false);
    const delayed: Delayed<IngestMessage>[] = [];
    const hosts = [...Map.groupBy(messages.keys(), (index) => originOf(messages[index]))];
    await mapConcurrently(CONCURRENT_GATES, hosts, async ([origin, indices]) => {
      const own = indices.flatMap((index) => messages[index] ?? []);
      const waits = await slotsOf(origin, own.map(idOf), gate);
      for (const [place, message] of own.entries()) {
        const wait = waits[place] ?? null;
        if (wait === null) continue;
        isTaken[indices[place] ?? 0] = true;
        delayed.push({ message, delaySeconds: Math.min(MAX_DELAY_SECONDS, Math.ceil(wait / 1_000)) });
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

/** When the gate is unavailable, messages are sent without a delay: those that find the host busy are requeued. */
async function slotsOf(
  origin: string | null,
  ids: readonly (string | null)[],
  gate: HostGate,
): Promise<readonly (number | null)[]> {
  const undelayed = ids.map(() => 0);
  // A single page was probably requested by a person who waits for it, and its host is rarely busy.
  if (origin === null || (ids.length === 1 && ids[0] === null)) return undelayed;
  try {
    return await gate.reserveSlots(origin, ids);
  } catch (error) {
    if (error instanceof IngestError) return undelayed;
    throw error;
  }
}

/** `null` for an invalid URL, which is refused on delivery. */
function originOf(message: IngestMessage | undefined): string | null {
  return URL.parse(message?.url ?? "")?.origin ?? null;
}
