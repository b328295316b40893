import type { D1Database } from "@cloudflare/workers-types";
import { carriedDigests } from "../../src/adapters/carried-digests.ts";
import { d1Catalog } from "../../src/adapters/d1-catalog.ts";
import { dnsOverHttps } from "../../src/adapters/dns-over-https.ts";
import { httpWebhook } from "../../src/adapters/http-webhook.ts";
import { politePageFetcher } from "../../src/adapters/polite-page-fetcher.ts";
import { probedObjectStore } from "../../src/adapters/probed-object-store.ts";
import { s3ObjectStore } from "../../src/adapters/s3-object-store.ts";
import { parseConfig } from "../../src/config/config.ts";
import type { Config } from "../../src/config/config-shape.ts";
import { MAX_WAIT_MS } from "../../src/politeness/max-waits.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import type { PassageIndex } from "../../src/ports/passage-index.ts";
import { cacheSettings, type SettingsCache } from "../../src/store/settings-cache.ts";
import type { UrlPolicy } from "../../src/url/public-url.ts";
import { countedFetcher } from "../../src/usage/counted-fetcher.ts";
import { countedGate } from "../../src/usage/counted-gate.ts";
import { countedRenderer } from "../../src/usage/counted-renderer.ts";
import { countedSchedule } from "../../src/usage/counted-schedule.ts";
import { countedStore } from "../../src/usage/counted-store.ts";
import { writeOutcomes } from "./analytics.ts";
import { browserRenderer } from "./browser-renderer.ts";
import { CATALOG_MIGRATIONS } from "./catalog-migrations.ts";
import { countedD1 } from "./counted-d1.ts";
import { countedQueue } from "./counted-queue.ts";
import { durableCrawlSchedule } from "./durable-crawl-schedule.ts";
import { durableHostGate } from "./durable-host-gate.ts";
import { durableLedger } from "./durable-ledger.ts";
import type { Env } from "./env.ts";
import { politeIngestQueue } from "./ingest-queue.ts";
import { queuesOf } from "./queues.ts";
import { r2ObjectStore } from "./r2-object-store.ts";
import { cloudflareRateLimits } from "./rate-limits.ts";
import { tally } from "./tally.ts";
import { vectorizeIndex } from "./vectorize-index.ts";
import type { Worker } from "./worker.ts";

/** Shared by all requests of this isolate, which use one bucket. */
const settingsMemory: SettingsCache = new Map();
/** As `settingsMemory`. */
const isolateDigests = carriedDigests();

/**
 * Builds the ports. Nothing outside this folder reads `env`.
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
    ...queuesOf(env, config.webhooks.endpoints, store),
    ledger: durableLedger(env.LEDGER),
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
