import { httpPageFetcher } from "../src/adapters/http-page-fetcher.ts";
import { nodeFetch } from "../src/adapters/node-fetch.ts";
import { parseConfig } from "../src/config.ts";
import type { IngestPorts } from "../src/ingest.ts";
import type { ResourceFetcher } from "../src/ports.ts";

/** Fetches sources over pinned connections. */
export function resourceFetcher({ clock, urlPolicy }: Pick<IngestPorts, "clock" | "urlPolicy">): ResourceFetcher {
  const { userAgent } = parseConfig({ USER_AGENT: process.env.USER_AGENT });
  return httpPageFetcher({ fetch: nodeFetch(), clock, policy: urlPolicy, userAgent });
}
