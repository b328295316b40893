import { bucketLedger } from "../../src/adapters/bucket-ledger.ts";
import { IngestError } from "../../src/errors.ts";
import type { IngestResult } from "../../src/ingest/ingest-outcome.ts";
import type { IngestRequest } from "../../src/ingest/ingest-request.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import type { PageFetcher } from "../../src/ports/page-fetcher.ts";
import type { PageRenderer } from "../../src/ports/page-renderer.ts";
import type { ResourceFetcher } from "../../src/ports/resource-fetcher.ts";
import type { SourceReport } from "../../src/sources/poll-source.ts";
import { countPoll } from "../../src/usage/count-log-event.ts";
import { countedFetcher } from "../../src/usage/counted-fetcher.ts";
import { countedRenderer } from "../../src/usage/counted-renderer.ts";
import { countedStore } from "../../src/usage/counted-store.ts";
import { pageOutcome } from "../../src/usage/page-outcome.ts";
import { Tally } from "../../src/usage/tally.ts";
import { printError, writeToStderr } from "../terminal/terminal.ts";
import type { Bucket } from "./open-bucket.ts";

/** Counts what a command does in a bucket. */
export interface CountingBucket {
  readonly store: ObjectStore;
  counted(fetcher: PageFetcher & ResourceFetcher): PageFetcher & ResourceFetcher;
  /** `null` without a browser. */
  countedRenderer(renderer: PageRenderer | null): PageRenderer | null;
  page(request: IngestRequest, result: IngestResult): void;
  poll(report: SourceReport): void;
  /** Ends the command: adds the counts to the bucket's ledger, and reports hosts that drifted, once. A ledger that is unavailable is reported, not thrown. */
  record(): Promise<void>;
}

export function countingBucket({ store }: Bucket): CountingBucket {
  const tally = new Tally();
  return {
    store: countedStore(store, tally.count),
    counted: (fetcher) => countedFetcher(fetcher, tally.countEvent),
    countedRenderer: (renderer) => (renderer === null ? null : countedRenderer(renderer, tally.countEvent)),
    page(request, result) {
      const outcome = pageOutcome(request, result);
      if (outcome !== null) tally.countPage(outcome);
    },
    poll: (report) => countPoll(report, tally.countEvent),
    async record() {
      // The record itself: a read and a write.
      tally.count("r2ClassB", 1);
      tally.count("r2ClassA", 1);
      try {
        const ledger = bucketLedger(store, { now: () => new Date() });
        await ledger.record(tally.take());
        const drifts = await ledger.checkHosts();
        for (const { host, signs } of drifts)
          writeToStderr(`drifted    ${host}  ${signs.map(({ sentence }) => sentence).join(" ")}\n`);
        await ledger.settleDrifts(drifts.map(({ host }) => host));
      } catch (error) {
        if (!(error instanceof IngestError)) throw error;
        printError(`The operations of this command could not be recorded. ${error.code}: ${error.message}`);
      }
    },
  };
}
