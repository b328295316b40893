import { memoryHostGate } from "../../src/adapters/memory-host-gate.ts";
import { nodeFetch } from "../../src/adapters/node-fetch.ts";
import { type PolitePageFetcherOptions, politePageFetcher } from "../../src/adapters/polite-page-fetcher.ts";
import { IngestError } from "../../src/errors.ts";
import type { IngestPorts } from "../../src/ingest/ingest.ts";
import { MAX_WAIT_MS } from "../../src/politeness/max-waits.ts";
import { type MaxWait, waitingFetcher } from "../../src/politeness/wait-for-host.ts";
import type { PageFetcher } from "../../src/ports/page-fetcher.ts";
import type { PageRenderer } from "../../src/ports/page-renderer.ts";
import type { ResourceFetcher } from "../../src/ports/resource-fetcher.ts";
import { UsageError } from "../terminal/terminal.ts";
import { commandConfig } from "./command-config.ts";

export interface FetchPoliteness {
  /** Minimum delay between two requests to a host, in seconds; `null` for HOST_DELAY_SECONDS. */
  readonly delay: number | null;
  readonly ignoreRobots: boolean;
  readonly sleep: MaxWait["sleep"];
}

/** Access to the web, over connections to the address that was checked, at the pace of each host. */
export interface Web extends AsyncDisposable {
  /** Fetches pages and sources. */
  readonly fetcher: PageFetcher & ResourceFetcher;
  /** `null` without a browser. */
  readonly renderer: PageRenderer | null;
}

/** @throws {UsageError} when the browser cannot be started, with what to install. */
export async function openWeb(
  ports: Pick<IngestPorts, "clock" | "urlPolicy">,
  politeness: FetchPoliteness,
  render: boolean,
): Promise<Web> {
  const options = optionsOf(ports, politeness);
  const fetcher = fetcherWith(options);
  if (!render) return { fetcher, renderer: null, [Symbol.asyncDispose]: async () => {} };
  const { startPlaywrightBrowser } = await import("../../src/adapters/browser/playwright-browser.ts");
  const { browserPageRenderer } = await import("../../src/adapters/browser/browser-page-renderer.ts");
  const browser = await startPlaywrightBrowser(commandConfig().chromiumPath).catch((error: unknown) => {
    throw error instanceof IngestError ? new UsageError(`--render: ${error.message}`) : error;
  });
  return {
    fetcher,
    renderer: browserPageRenderer({ ...options, browser }),
    [Symbol.asyncDispose]: () => browser[Symbol.asyncDispose](),
  };
}

/** Fetches pages and sources politely, over connections to the address that was checked. */
export function pageFetcher(
  ports: Pick<IngestPorts, "clock" | "urlPolicy">,
  politeness: FetchPoliteness,
): PageFetcher & ResourceFetcher {
  return fetcherWith(optionsOf(ports, politeness));
}

function optionsOf(
  { clock, urlPolicy }: Pick<IngestPorts, "clock" | "urlPolicy">,
  { delay, ignoreRobots, sleep }: FetchPoliteness,
): PolitePageFetcherOptions {
  const { userAgent, obeyRobots, readTdm, hostDelaySeconds } = commandConfig();
  return {
    fetch: nodeFetch(),
    clock,
    policy: urlPolicy,
    userAgent,
    gate: memoryHostGate(clock, (delay ?? hostDelaySeconds) * 1000),
    obeyRobots: obeyRobots && !ignoreRobots,
    readTdm,
    maxWaitMs: MAX_WAIT_MS.commandLine,
    sleep,
  };
}

function fetcherWith(options: PolitePageFetcherOptions): PageFetcher & ResourceFetcher {
  const { clock, sleep, maxWaitMs } = options;
  const fetcher = politePageFetcher(options);
  return {
    fetchPage: waitingFetcher(fetcher, { milliseconds: maxWaitMs, clock, sleep }).fetchPage,
    fetchResource: fetcher.fetchResource,
  };
}
