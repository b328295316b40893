import { parseConfig } from "../../src/config/config.ts";
import type { IngestPorts } from "../../src/ingest/ingest.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";

/** What an ingest into `store` needs, save whoever brings the pages and the catalog. */
export function ingestPorts(store: ObjectStore): Omit<IngestPorts, "fetcher" | "catalog"> {
  const { ENVIRONMENT, DEVELOPMENT_ALLOWED_HOSTS, STORE_MARKDOWN, FILED_KINDS } = process.env;
  const config = parseConfig({ ENVIRONMENT, DEVELOPMENT_ALLOWED_HOSTS, STORE_MARKDOWN, FILED_KINDS });
  return {
    store,
    clock: { now: () => new Date() },
    urlPolicy: { refusedHosts: [], allowLoopbackHosts: config.developmentAllowedHosts },
    storeSettings: { markdown: config.storeMarkdown },
    filedKinds: config.filedKinds,
    subscribers: null,
  };
}
