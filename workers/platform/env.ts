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
import { carriedDigests } from "../../src/adapters/carried-digests.ts";
import { d1Catalog } from "../../src/adapters/d1-catalog.ts";
import { dnsOverHttps } from "../../src/adapters/dns-over-https.ts";
import { httpWebhook } from "../../src/adapters/http-webhook.ts";
import { politePageFetcher } from "../../src/adapters/polite-page-fetcher.ts";
import { probedObjectStore } from "../../src/adapters/probed-object-store.ts";
import { s3ObjectStore } from "../../src/adapters/s3-object-store.ts";
import { parseConfig } from "../../src/config/config.ts";
import type { Config } from "../../src/config/config-shape.ts";
import type { SettingName } from "../../src/config/settings.ts";
import { IngestError } from "../../src/errors.ts";
import type { Backlog } from "../../src/health/health.ts";
import type { IngestPorts } from "../../src/ingest/ingest.ts";
import { MAX_WAIT_MS } from "../../src/politeness/max-waits.ts";
import type { Catalog } from "../../src/ports/catalog.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { HostGate } from "../../src/ports/host-gate.ts";
import type { IngestMessage, IngestQueue } from "../../src/ports/ingest-queue.ts";
import type { Ledger, PageOutcome } from "../../src/ports/ledger.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import type { PassageIndex } from "../../src/ports/passage-index.ts";
import type { WebhookSender } from "../../src/ports/webhook-sender.ts";
import { alertsOf } from "../../src/searches/alerts-of.ts";
import type { CrawlPorts } from "../../src/sources/crawl.ts";
import { cacheSettings, type SettingsCache } from "../../src/store/settings-cache.ts";
import type { UrlPolicy } from "../../src/url/public-url.ts";
import { countedFetcher } from "../../src/usage/counted-fetcher.ts";
import { countedGate } from "../../src/usage/counted-gate.ts";
import { countedRenderer } from "../../src/usage/counted-renderer.ts";
import { countedSchedule } from "../../src/usage/counted-schedule.ts";
import { countedStore } from "../../src/usage/counted-store.ts";
import type { WebhookEvent } from "../../src/webhook/webhook-event.ts";
import { COMPLETE_AFTER_SECONDS, type CompletionMessage } from "../messages/completion-message.ts";
import type { CrawlMessage } from "../messages/crawl-message.ts";
import type { DeadLetter, QueuedMessage } from "../messages/ingest-message.ts";
import type { ReExtractMessage } from "../messages/re-extract-message.ts";
import type { WebhookMessage } from "../messages/webhook-message.ts";
import { writeOutcomes } from "./analytics.ts";
import { backlogOf } from "./backlog.ts";
import { browserRenderer } from "./browser-renderer.ts";
import { CATALOG_MIGRATIONS } from "./catalog-migrations.ts";
import { type Delayed, sendDelayed } from "./cloudflare-queue.ts";
import { countedD1 } from "./counted-d1.ts";
import { countedQueue } from "./counted-queue.ts";
import { type CrawlSchedules, durableCrawlSchedule } from "./durable-crawl-schedule.ts";
import { durableHostGate, type HostGates } from "./durable-host-gate.ts";
import { durableLedger, type Ledgers } from "./durable-ledger.ts";
import { politeIngestQueue } from "./ingest-queue.ts";
import { r2ObjectStore } from "./r2-object-store.ts";
import { cloudflareRateLimits, type RateLimits } from "./rate-limits.ts";
import { tally } from "./tally.ts";
import { vectorizeIndex } from "./vectorize-index.ts";

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

/** The ports and settings that entry points work with. */
export interface Worker {
  readonly config: Config;
  readonly ports: Omit<IngestPorts, "catalog" | "index" | "subscribers" | "passages"> &
    CrawlPorts & { readonly queue: IngestQueue };
  readonly catalog: Catalog;
  /** `null` unless Workers AI and Vectorize are bound. */
  readonly passages: PassageIndex | null;
  readonly webhooks: WebhookSender;
  readonly rateLimits: RateLimits;
  deadLetter(letter: DeadLetter): Promise<void>;
  /** Sends a message to the ingest queue again. */
  sendLater(message: QueuedMessage, delaySeconds: number): Promise<void>;
  /** Sends sources to the crawl queue. */
  sendCrawls(messages: readonly Delayed<CrawlMessage>[]): Promise<void>;
  /** Sends a re-extraction step to the ingest queue. */
  sendReExtract(steps: readonly ReExtractMessage[], delaySeconds?: number): Promise<void>;
  /**
   * Schedules the completion of deletions. Without the queue it throws `storage-unavailable`: the deletion is repeated.
   */
  sendCompletions(messages: readonly CompletionMessage[]): Promise<void>;
  /** Sends an event, and the alerts of saved searches that follow from it, to the webhook queue; `null` is no event. */
  publish(event: WebhookEvent | null): Promise<void>;
  readonly gate: HostGate;
  readonly ledger: Ledger;
  /** Messages that wait in the queues. Never throws. */
  backlog(): Promise<Backlog>;
  /** Writes outcomes to Workers Analytics Engine, where it is bound. */
  analyse(outcomes: readonly PageOutcome[]): void;
  sleep(milliseconds: number): Promise<void>;
  /** From 0 to 1. */
  random(): number;
}

/** Shared by all requests of this isolate, which use one bucket. */
const settingsMemory: SettingsCache = new Map();
/** As `settingsMemory`. */
const isolateDigests = carriedDigests();

/**
 * Builds the ports. Nothing else reads `env`.
 * @param ownHost the host of the current HTTP request; never fetched, like SERVICE_HOSTS. `null` for queue and cron.
 * @throws {ConfigError} when a setting is invalid.
 */
export function compose(env: Env, ownHost: string | null = null): Worker {
  const config = parseConfig(settingsOf(env));
  const clock: Clock = { now: () => new Date() };
  const urlPolicy: UrlPolicy = {
    refusedHosts: [
      ...config.serviceHosts,
      ...(ownHost === null ? [] : [ownHost]),
      ...(config.s3 === null ? [] : [new URL(config.s3.endpoint).hostname]),
    ],
    allowLoopbackHosts: config.developmentAllowedHosts,
  };
  const { count, countEvent } = tally;
  const digests = config.hostEvidence ? isolateDigests : null;
  const gate = countedGate(durableHostGate(env.HOST_GATE, config.hostDelaySeconds * 1000, digests), count);
  const ingestQueue = countedQueue(env.INGEST_QUEUE, count);
  const reach = {
    fetch: (url: string, init: RequestInit) => fetch(url, init),
    clock,
    policy: urlPolicy,
    userAgent: config.userAgent,
    resolve: config.dnsOverHttps === null ? null : dnsOverHttps((url, init) => fetch(url, init), config.dnsOverHttps),
    gate,
    obeyRobots: config.obeyRobots,
    readTdm: config.readTdm,
    sleep,
  };
  const store = cacheSettings(countedStore(objectStore(env, config), count), settingsMemory, clock);
  const catalog = d1Catalog(catalogDatabases(env).map(countedCatalog), CATALOG_MIGRATIONS);
  return {
    config,
    ports: {
      fetcher: countedFetcher(politePageFetcher({ ...reach, maxWaitMs: MAX_WAIT_MS.queueMessage }), countEvent),
      resources: countedFetcher(politePageFetcher({ ...reach, maxWaitMs: MAX_WAIT_MS.crawlRun }), countEvent),
      renderer: env.BROWSER === undefined ? null : countedRenderer(browserRenderer(env.BROWSER, reach), countEvent),
      store,
      queue: politeIngestQueue(ingestQueue, gate),
      schedule: countedSchedule(durableCrawlSchedule(env.CRAWL_SCHEDULE), count),
      clock,
      urlPolicy,
      storeSettings: { markdown: config.storeMarkdown },
      filedKinds: config.filedKinds,
      index: catalog,
      digests,
    },
    catalog,
    passages: passageIndex(env),
    webhooks: httpWebhook({
      fetch: (url, init) => fetch(url, init),
      clock,
      keys: config.webhooks.keys,
      userAgent: config.userAgent,
    }),
    rateLimits: cloudflareRateLimits(env.REQUEST_LIMIT, env.FAILED_SIGN_IN_LIMIT),
    async publish(event) {
      const { endpoints } = config.webhooks;
      if (event === null || endpoints.length === 0) return;
      const events = [event, ...(await alertsOf(event, store))];
      const messages = events.flatMap((event) =>
        endpoints.map((endpoint) => ({ message: { endpoint, event }, delaySeconds: 0 })),
      );
      await sendDelayed(messages, countedQueue(env.WEBHOOK_QUEUE, count));
    },
    async sendCrawls(messages) {
      await sendDelayed(messages, countedQueue(env.CRAWL_QUEUE, count));
    },
    async sendReExtract(steps, delaySeconds = 0) {
      await sendDelayed(
        steps.map((message) => ({ message, delaySeconds })),
        ingestQueue,
      );
    },
    async sendCompletions(messages) {
      const delayed = messages.map((message) => ({ message, delaySeconds: COMPLETE_AFTER_SECONDS }));
      try {
        await sendDelayed(delayed, ingestQueue);
      } catch (cause) {
        throw new IngestError("storage-unavailable", "The queue is unavailable.", { cause });
      }
    },
    async sendLater(message, delaySeconds) {
      await ingestQueue.send(message, { contentType: "json", delaySeconds });
    },
    async deadLetter(letter) {
      await countedQueue(env.DEAD_LETTERS, count).send(letter, { contentType: "json" });
    },
    ledger: durableLedger(env.LEDGER),
    async backlog() {
      const queues = [env.INGEST_QUEUE, env.CRAWL_QUEUE, env.WEBHOOK_QUEUE];
      const [ingest = null, crawl = null, webhooks = null] = await Promise.all(queues.map(backlogOf));
      return { ingest, crawl, webhooks };
    },
    analyse: (outcomes) => writeOutcomes(outcomes, env.ANALYTICS ?? null),
    gate,
    sleep,
    random: () => Math.random(),
  };
}

/** One wrapper per database: the catalog recognises a migrated database by its object. */
const countedCatalogs = new WeakMap<D1Database, D1Database>();

function countedCatalog(database: D1Database): D1Database {
  const counted = countedCatalogs.get(database) ?? countedD1(database, tally.count);
  countedCatalogs.set(database, counted);
  return counted;
}

/** `CATALOG`, `CATALOG_2` and so on, up to the first number that is missing. */
function catalogDatabases(env: Env): D1Database[] {
  const databases = [env.CATALOG];
  for (let number = 2; ; number++) {
    const further = env[`CATALOG_${number}`];
    if (further === undefined) return databases;
    databases.push(further);
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function objectStore(env: Env, config: Config): ObjectStore {
  return config.s3 === null ? r2ObjectStore(env.BUCKET) : probedObjectStore(s3ObjectStore(config.s3));
}

function passageIndex({ AI: ai, PASSAGES: vectors }: Env): PassageIndex | null {
  return ai === undefined || vectors === undefined ? null : vectorizeIndex({ ai, vectors });
}

function settingsOf(env: Env): Record<string, string | undefined> {
  const settings: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(env)) if (typeof value === "string") settings[name] = value;
  return settings;
}
