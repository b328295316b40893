import type { IngestPorts } from "../../src/ingest/ingest.ts";
import type { Worker } from "./worker.ts";

/** The ports of an ingest, with the catalog that indexes its outcome and the subscribers that are notified. */
export function ingestPorts({ ports, catalog, passages, publish, config }: Worker): IngestPorts {
  const hasSubscribers = config.webhooks.endpoints.length > 0;
  return { ...ports, catalog, passages, index: catalog, subscribers: hasSubscribers ? { publish } : null };
}
