import { memoryHostGate } from "../src/adapters/memory-host-gate.ts";
import { nodeFetch } from "../src/adapters/node-fetch.ts";
import { politePageFetcher } from "../src/adapters/polite-page-fetcher.ts";
import { parseConfig } from "../src/config.ts";
import type { IngestPorts } from "../src/ingest.ts";
import { type Patience, patientPages } from "../src/manners/patiently.ts";
import type { PageFetcher, ResourceFetcher } from "../src/ports.ts";

export interface FetchManners {
  /** Least rest of a host between two requests, in seconds; `null`: as the environment says. */
  readonly delay: number | null;
  readonly ignoreRobots: boolean;
  readonly sleep: Patience["sleep"];
}

/** In milliseconds: twice the longest delay of a robots.txt. A host that rests for longer is for the next run. */
const PATIENCE = 600_000;

/** Fetches pages and sources over pinned connections, at the pace of their hosts. */
export function pageFetcher(
  { clock, urlPolicy }: Pick<IngestPorts, "clock" | "urlPolicy">,
  { delay, ignoreRobots, sleep }: FetchManners,
): PageFetcher & ResourceFetcher {
  const { USER_AGENT, OBEY_ROBOTS, HOST_DELAY_SECONDS } = process.env;
  const { userAgent, obeyRobots, hostDelaySeconds } = parseConfig({ USER_AGENT, OBEY_ROBOTS, HOST_DELAY_SECONDS });
  const fetcher = politePageFetcher({
    fetch: nodeFetch(),
    clock,
    policy: urlPolicy,
    userAgent,
    gate: memoryHostGate(clock, (delay ?? hostDelaySeconds) * 1000),
    obeyRobots: obeyRobots && !ignoreRobots,
    patience: PATIENCE,
    sleep,
  });
  return {
    fetchPage: patientPages(fetcher, { milliseconds: PATIENCE, clock, sleep }).fetchPage,
    fetchResource: fetcher.fetchResource,
  };
}
