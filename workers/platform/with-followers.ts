import type { IngestPorts } from "../../src/ingest/ingest.ts";
import type { Worker } from "./env.ts";

/** What an ingest needs to come to its end: the catalog takes its outcome, and the subscribers hear of it. */
export function withFollowers({ ports, catalog, publish, config }: Worker): IngestPorts {
  const hasSubscribers = config.webhooks.endpoints.length > 0;
  return { ...ports, catalog, subscribers: hasSubscribers ? { publish } : null };
}
