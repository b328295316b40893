import type { Config } from "../../src/config/config-shape.ts";
import type { IngestPorts } from "../../src/ingest/ingest.ts";
import type { Catalog } from "../../src/ports/catalog.ts";
import type { HostGate } from "../../src/ports/host-gate.ts";
import type { IngestQueue } from "../../src/ports/ingest-queue.ts";
import type { Ledger, PageOutcome } from "../../src/ports/ledger.ts";
import type { PassageIndex } from "../../src/ports/passage-index.ts";
import type { WebhookSender } from "../../src/ports/webhook-sender.ts";
import type { CrawlPorts } from "../../src/sources/crawl.ts";
import type { Queues } from "./queues.ts";
import type { RateLimits } from "./rate-limits.ts";

/** The ports and settings that entry points work with. */
export interface Worker extends Queues {
  readonly config: Config;
  readonly ports: Omit<IngestPorts, "catalog" | "index" | "subscribers" | "passages"> &
    CrawlPorts & { readonly queue: IngestQueue };
  readonly catalog: Catalog;
  /** `null` unless Workers AI and Vectorize are bound. */
  readonly passages: PassageIndex | null;
  readonly webhooks: WebhookSender;
  readonly rateLimits: RateLimits;
  readonly gate: HostGate;
  readonly ledger: Ledger;
  /** Writes outcomes to Workers Analytics Engine, where it is bound. */
  analyse(outcomes: readonly PageOutcome[]): void;
  sleep(milliseconds: number): Promise<void>;
  /** From 0 to 1. */
  random(): number;
}
