import { mapConcurrently } from "../../src/concurrently.ts";
import type { StoredMarks } from "../../src/marks.ts";
import type { IngestMessage } from "../../src/ports/ingest-queue.ts";
import { markLink } from "../../src/reading-list/mark-link.ts";
import type { SavedLink } from "../../src/reading-list/saved-link.ts";
import { readBlocks } from "../../src/store/blocks.ts";
import { exclusionOf } from "../../src/store/exclusions.ts";
import { isKnownUrl } from "../../src/store/known-urls.ts";
import { urlRefusal } from "../../src/url/url-refusal.ts";
import type { Worker } from "../platform/worker.ts";
import { whenQueued } from "./when-queued.ts";

export interface QueuedLinks {
  readonly queued: number;
  /** Links whose article is already stored. */
  readonly known: number;
  readonly refused: readonly { readonly url: string; readonly detail: string }[];
}

/** Each link takes up to eight bucket requests, and an invocation may make a thousand. */
export const MAX_QUEUED_LINKS = 60;

const CONCURRENT_READS = 6; // A Worker may have six open connections.
const DISCOVERY = { via: "page", source: null, feedTitle: null, feedDate: null } as const;

/**
 * Marks the links of a reading list and queues the new ones. When repeated, links stored since are skipped.
 * @throws {IngestError} `storage-unavailable`.
 * @throws {RequestProblem} `queue-unavailable`.
 */
export async function queueLinks(
  links: readonly SavedLink[],
  { ports, catalog }: Pick<Worker, "ports" | "catalog">,
): Promise<QueuedLinks> {
  const { store, urlPolicy, clock, queue } = ports;
  const blocks = await readBlocks(store);
  const messages: IngestMessage[] = [];
  const marks: StoredMarks[] = [];
  const refused: { url: string; detail: string }[] = [];
  await mapConcurrently(CONCURRENT_READS, links, async (link) => {
    const { url } = link;
    const refusal = urlRefusal(url, urlPolicy) ?? (await exclusionOf(url, blocks, store));
    if (refusal !== null) {
      refused.push({ url, detail: refusal.message });
      return;
    }
    const marked = await markLink(link, clock.now(), store);
    if (marked !== null) marks.push(marked);
    if (!(await isKnownUrl(url, store))) messages.push({ url, discovery: DISCOVERY });
  });
  await catalog.recordMarks(marks);
  await whenQueued(queue.send(messages));
  return { queued: messages.length, known: links.length - messages.length - refused.length, refused };
}
