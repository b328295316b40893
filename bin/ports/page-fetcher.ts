import { memoryHostGate } from "../../src/adapters/memory-host-gate.ts";
import { nodeFetch } from "../../src/adapters/node-fetch.ts";
import { politePageFetcher } from "../../src/adapters/polite-page-fetcher.ts";
import type { IngestPorts } from "../../src/ingest/ingest.ts";
import { MAX_WAIT_MS } from "../../src/politeness/max-waits.ts";
import { type MaxWait, waitingFetcher } from "../../src/politeness/wait-for-host.ts";
import type { PageFetcher } from "../../src/ports/page-fetcher.ts";
import type { ResourceFetcher } from "../../src/ports/resource-fetcher.ts";
import { commandConfig } from "./command-config.ts";

export interface FetchPoliteness {
  /** Minimum delay between two requests to a host, in seconds; `null` for HOST_DELAY_SECONDS. */
  readonly delay: number | null;
  readonly ignoreRobots: boolean;
  readonly sleep: MaxWait["sleep"];
}

/** Fetches pages and sources politely, over connections to the address that was checked. */
export function pageFetcher(
  { clock, urlPolicy }: Pick<IngestPorts, "clock" | "urlPolicy">,
  { delay, ignoreRobots, sleep }: FetchPoliteness,
): PageFetcher & ResourceFetcher {
  const { userAgent, obeyRobots, readTdm, hostDelaySeconds } = commandConfig();
  const fetcher = politePageFetcher({
    fetch: nodeFetch(),
    clock,
    policy: urlPolicy,
    userAgent,
    gate: memoryHostGate(clock, (delay ?? hostDelaySeconds) * 1000),
    obeyRobots: obeyRobots && !ignoreRobots,
    readTdm,
    maxWaitMs: MAX_WAIT_MS.commandLine,
    sleep,
  });
  return {
    fetchPage: waitingFetcher(fetcher, { milliseconds: MAX_WAIT_MS.commandLine, clock, sleep }).fetchPage,
    fetchResource: fetcher.fetchResource,
  };
}
