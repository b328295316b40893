import { httpPageFetcher } from "../src/adapters/http-page-fetcher.ts";
import { nodeFetch } from "../src/adapters/node-fetch.ts";
import { parseConfig } from "../src/config.ts";
import type { IngestPorts } from "../src/ingest.ts";
import type { Clock, ObjectStore } from "../src/ports.ts";

/** What an ingest needs, on Node: pages come over pinned connections, and go to `store`. */
export function ingestPorts(store: ObjectStore): IngestPorts {
  const { ENVIRONMENT, DEVELOPMENT_ALLOWED_HOSTS, USER_AGENT, STORE_MARKDOWN } = process.env;
  const config = parseConfig({ ENVIRONMENT, DEVELOPMENT_ALLOWED_HOSTS, USER_AGENT, STORE_MARKDOWN });
  const clock: Clock = { now: () => new Date() };
  const urlPolicy = { refusedHosts: [], allowLoopbackHosts: config.developmentAllowedHosts };
  const fetcher = httpPageFetcher({ fetch: nodeFetch(), clock, policy: urlPolicy, userAgent: config.userAgent });
  return { fetcher, store, clock, urlPolicy, storeSettings: { markdown: config.storeMarkdown } };
}
