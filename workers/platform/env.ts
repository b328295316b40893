import type {
  Ai,
  AnalyticsEngineDataset,
  D1Database,
  Queue,
  R2Bucket,
  RateLimit,
  VectorizeIndex,
} from "@cloudflare/workers-types";
import type { BrowserBinding } from "../../src/adapters/browser/cloudflare-browser.ts";
import type { SettingName } from "../../src/config/settings.ts";
import type { IngestMessage } from "../../src/ports/ingest-queue.ts";
import type { CompletionMessage } from "../messages/completion-message.ts";
import type { CrawlMessage } from "../messages/crawl-message.ts";
import type { DeadLetter } from "../messages/ingest-message.ts";
import type { ReExtractMessage } from "../messages/re-extract-message.ts";
import type { WebhookMessage } from "../messages/webhook-message.ts";
import type { CrawlSchedules } from "./durable-crawl-schedule.ts";
import type { HostGates } from "./durable-host-gate.ts";
import type { Ledgers } from "./durable-ledger.ts";

/** The bindings of wrangler.toml and the settings as strings. */
export type Env = Readonly<Partial<Record<SettingName, string>>> & {
  readonly BUCKET: R2Bucket;
  readonly CATALOG: D1Database;
  /** Further databases of the catalog, in the order in which they are filled. */
  readonly [further: `CATALOG_${number}`]: D1Database;
  readonly HOST_GATE: HostGates;
  readonly CRAWL_SCHEDULE: CrawlSchedules;
  readonly LEDGER: Ledgers;
  readonly INGEST_QUEUE: Queue<IngestMessage | ReExtractMessage | CompletionMessage>;
  readonly CRAWL_QUEUE: Queue<CrawlMessage>;
  readonly DEAD_LETTERS: Queue<DeadLetter>;
  readonly WEBHOOK_QUEUE: Queue<WebhookMessage>;
  /** Cloudflare's Browser Run; without it, pages that need a browser are refused. */
  readonly BROWSER?: BrowserBinding;
  readonly ANALYTICS?: AnalyticsEngineDataset;
  readonly AI?: Ai;
  readonly PASSAGES?: VectorizeIndex;
  readonly REQUEST_LIMIT?: RateLimit;
  readonly FAILED_SIGN_IN_LIMIT?: RateLimit;
};
