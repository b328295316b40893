import type { IngestResult } from "../ingest/ingest-outcome.ts";
import type { Catalog } from "../ports/catalog.ts";
import type { Clock } from "../ports/clock.ts";
import type { ObjectStore } from "../ports/object-store.ts";

export interface McpPorts {
  readonly store: ObjectStore;
  readonly catalog: Catalog;
  readonly clock: Clock;
  /** Fetches and stores a page; `null` for a client that may only read, which is not offered the tool. */
  readonly ingest: ((url: string) => Promise<IngestResult>) | null;
  /** Reports an error that is a bug of ours. */
  readonly reportBug: (tool: string, error: unknown) => void;
}
