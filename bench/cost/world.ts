import type { D1Database, Message, MessageBatch } from "@cloudflare/workers-types";
import { bucketCrawlSchedule } from "../../src/adapters/bucket-crawl-schedule.ts";
import { d1Catalog } from "../../src/adapters/d1-catalog.ts";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import { politePageFetcher } from "../../src/adapters/polite-page-fetcher.ts";
import { parseConfig } from "../../src/config/config.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";
import { MAX_WAIT_MS } from "../../src/politeness/max-waits.ts";
import type { HostGate } from "../../src/ports/host-gate.ts";
import type { IngestMessage } from "../../src/ports/ingest-queue.ts";
import type { Operations } from "../../src/ports/ledger.ts";
import { cacheSettings } from "../../src/store/settings-cache.ts";
import { storeArticle } from "../../src/store/store-article.ts";
import { articleId } from "../../src/url/article-id.ts";
import { STRICT_URL_POLICY } from "../../src/url/public-url.ts";
import { countedGate } from "../../src/usage/counted-gate.ts";
import { countedSchedule } from "../../src/usage/counted-schedule.ts";
import { type Count, countedStore } from "../../src/usage/counted-store.ts";
import { addOperations, NO_OPERATIONS, timesOperations } from "../../src/usage/operation.ts";
import { totalCost } from "../../src/usage/price-list.ts";
import { COST_OF_RECORDING, Tally } from "../../src/usage/tally.ts";
import type { CrawlMessage } from "../../workers/messages/crawl-message.ts";
import type { Delayed } from "../../workers/platform/cloudflare-queue.ts";
import { countedD1 } from "../../workers/platform/counted-d1.ts";
import type { Worker } from "../../workers/platform/worker.ts";
import { consumeCrawls } from "../../workers/queue/consume-crawls.ts";
import { consumeIngests } from "../../workers/queue/consume-ingests.ts";
import { randomNumbers, syntheticArticle } from "../synthetic-article.ts";
import { catalogMigrations } from "./catalog-migrations.ts";
import { countedStorage, modelGate } from "./model-gate.ts";

const DISCOVERY = { via: "feed", source: null, feedTitle: null, feedDate: null } as const;
const BATCH = 10;
/** A response takes 400 ms. The requests of a batch run in parallel, and all move the same clock. */
const ANSWER_MS = 400 / BATCH;
/** Delay between the due time of a message and its delivery. */
const QUEUE_LATENCY_MS = 500;

/** As `sendNew` identifies pages of the crawl, and `send` no page. */
function idOf(body: unknown): string | null {
  const { url, discovery } = body as IngestMessage;
  return discovery.via === "feed" ? articleId(url) : null;
}

/** The real service on counting ports: a bucket in memory, D1 in workerd, a manual clock. */
export class CountedWorld {
  /** The web's response to a URL. */
  answer: (url: string) => Response = () => new Response("", { status: 404 });
  /** Share of the last counted cost that was spent on recording the counts, 0 to 1. */
  countingShare = 0;
  /** Messages queued and not yet delivered. */
  readonly queued: unknown[] = [];
  readonly worker: Worker;
  #now = Date.UTC(2026, 10, 2);
  #counted: Operations = NO_OPERATIONS;
  #gate!: HostGate; // Set with the worker.
  #evictGates = () => {};
  /** Counts like the worker, to know when it records. */
  #tally = new Tally();
  #recordings = 0;
  #messages = 0;

  constructor(database: D1Database, settings: Record<string, string> = {}) {
    this.worker = this.#makeWorker(database, settings);
  }

  get now(): number {
    return this.#now;
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }

  /** Evicts the gates of all hosts from memory. */
  evictGates(): void {
    this.#evictGates();
  }

  readonly count: Count = (operation, times) => {
    this.#counted = addOperations(this.#counted, { [operation]: times });
    this.#tally.count(operation, times);
  };

  /**
   * Ends an invocation like the worker: counts are recorded once that is worthwhile. Records that are due by time are at
   * most 28 cents a month for each isolate, however many invocations it has.
   */
  endInvocation(): void {
    if (!this.#tally.isDue(this.#now)) return;
    this.#tally.take(this.#now);
    this.#recordings++;
    this.count("durableObjectRequests", COST_OF_RECORDING.durableObjectRequests);
    this.count("durableObjectRowsWritten", COST_OF_RECORDING.durableObjectRowsWritten);
  }

  /**
   * Operations counted since the last call, with the CPU time of this thread.
   * @throws {Error} when the service logged a bug: retries and unfinished work would be counted as its cost.
   */
  async during(work: () => Promise<void>): Promise<Operations> {
    this.#counted = NO_OPERATIONS;
    this.#recordings = 0;
    const { log, error } = console;
    const bugs: unknown[] = [];
    console.log = () => this.count("logEvents", 1);
    console.error = (line: unknown) => bugs.push(line);
    const before = process.threadCpuUsage();
    try {
      await work();
    } finally {
      console.log = log;
      console.error = error;
    }
    if (bugs.length > 0) throw new Error(`The service logged ${bugs.length} bugs; the first is ${bugs[0]}`);
    const { user, system } = process.threadCpuUsage(before);
    const operations = addOperations(this.#counted, { cpuMilliseconds: (user + system) / 1_000 });
    const recordings = timesOperations(addOperations(NO_OPERATIONS, COST_OF_RECORDING), this.#recordings);
    this.countingShare = totalCost(recordings) / totalCost(operations);
    return operations;
  }

  /** Runs work without counting it. */
  async uncounted(work: () => Promise<void>): Promise<void> {
    const before = this.#counted;
    const tally = this.#tally;
    this.#tally = new Tally();
    const cpu = process.threadCpuUsage();
    await work();
    this.#tally = tally;
    const { user, system } = process.threadCpuUsage(cpu);
    this.#counted = addOperations(before, { cpuMilliseconds: -(user + system) / 1_000 });
  }

  /** Stores a URL that the crawl found, without its page, so that it is known from then on. */
  async file(bodies: readonly unknown[]): Promise<void> {
    for (const body of bodies) {
      const { url } = body as { readonly url: string };
      const page = pageFromHtml("", url, new Date(this.#now).toISOString());
      const article = { ...syntheticArticle(0, 50, randomNumbers(1)), url };
      const { catalog, ports } = this.worker;
      const now = new Date(this.#now);
      const { stored } = await storeArticle(article, [page], DISCOVERY, ports.store, { markdown: false }, now, catalog);
      await catalog.indexArticles([stored]);
    }
  }

  /** Queues messages and delivers them to the consumer, ten at a time, each when the slot of its host begins. */
  async deliver(bodies: readonly unknown[]): Promise<void> {
    const due = await this.#reserveSlots(bodies);
    for (let first = 0; first < due.length; first += BATCH) {
      this.count("invocations", 1);
      const batch = due.slice(first, first + BATCH);
      this.advance(Math.max(0, (batch.at(-1)?.at ?? 0) + QUEUE_LATENCY_MS - this.#now));
      const messages = batch.map(({ body }) => this.#message(body));
      await consumeIngests({ queue: "cuttings-ingest", messages } as unknown as MessageBatch<unknown>, this.worker);
      this.endInvocation();
    }
  }

  /** The messages in the order of their slots; those of a host are reserved together, as `sendNew` does. */
  async #reserveSlots(bodies: readonly unknown[]): Promise<{ readonly body: unknown; readonly at: number }[]> {
    const due: { readonly body: unknown; readonly at: number }[] = [];
    const originOf = (body: unknown) => new URL((body as { readonly url: string }).url).origin;
    for (const [origin, own] of Map.groupBy(bodies, originOf)) {
      const waits = await this.#gate.reserveSlots(origin, own.map(idOf));
      due.push(...own.map((body, index) => ({ body, at: this.#now + (waits[index] ?? 0) })));
    }
    return due.toSorted((one, other) => one.at - other.at);
  }

  /** Delivers crawl messages, each when it is due. */
  async deliverCrawls(bodies: readonly unknown[]): Promise<void> {
    const atOf = (body: unknown) => (body as { readonly at: number }).at;
    for (const body of bodies.toSorted((one, other) => atOf(one) - atOf(other))) {
      this.advance(Math.max(0, atOf(body) - this.#now));
      this.count("invocations", 1);
      const batch = { queue: "cuttings-crawl", messages: [this.#message(body)] };
      await consumeCrawls(batch as unknown as MessageBatch<unknown>, this.worker);
      this.endInvocation();
    }
  }

  /** An operation for writing a message, one for reading it and one for its deletion. */
  #message(body: unknown): Message<unknown> {
    this.count("queueOperations", 2);
    return {
      id: String(this.#messages++),
      timestamp: new Date(this.#now),
      attempts: 1,
      body,
      ack: () => this.count("queueOperations", 1),
      retry: () => {},
    } as unknown as Message<unknown>;
  }

  #makeWorker(database: D1Database, settings: Record<string, string>): Worker {
    const config = parseConfig({ ENVIRONMENT: "development", ...settings });
    const clock = { now: () => new Date(this.#now) };
    const store = cacheSettings(countedStore(memoryObjectStore(), this.count), new Map(), clock);
    const {
      gate: model,
      digests,
      evict,
    } = modelGate(clock, config.hostDelaySeconds * 1_000, (storage) =>
      countedStorage(storage, () => this.count("durableObjectRowsWritten", 1)),
    );
    const gate = countedGate(model, (operation, times) => {
      // The model counts the rows written; callers know only an upper bound.
      if (operation !== "durableObjectRowsWritten") this.count(operation, times);
    });
    this.#gate = gate;
    this.#evictGates = evict;
    const sleep = async (milliseconds: number) => this.advance(milliseconds);
    const fetch = async (url: string): Promise<Response> => {
      this.advance(ANSWER_MS);
      if (url.endsWith("/robots.txt")) return new Response("User-agent: *\nAllow: /\n");
      return this.answer(url);
    };
    const reach = {
      fetch: fetch as unknown as typeof globalThis.fetch,
      clock,
      policy: STRICT_URL_POLICY,
      userAgent: config.userAgent,
      resolve: null,
      gate,
      obeyRobots: true,
      sleep,
    };
    const send = async (messages: readonly unknown[]): Promise<void> => {
      this.queued.push(...messages);
    };
    const catalog = d1Catalog([countedD1(database, this.count)], catalogMigrations());
    const worker = {
      config,
      ports: {
        fetcher: politePageFetcher({ ...reach, maxWaitMs: MAX_WAIT_MS.queueMessage }),
        resources: politePageFetcher({ ...reach, maxWaitMs: MAX_WAIT_MS.crawlRun }),
        store,
        queue: {
          send,
          async sendNew(messages: readonly unknown[]) {
            await send(messages);
            return messages.map(() => true);
          },
        },
        schedule: countedSchedule(bucketCrawlSchedule(memoryObjectStore(), clock), this.count),
        clock,
        urlPolicy: STRICT_URL_POLICY,
        storeSettings: { markdown: config.storeMarkdown },
        renderer: null,
        filedKinds: config.filedKinds,
        index: catalog,
        digests: config.hostEvidence ? digests : null,
      },
      catalog,
      passages: null,
      gate,
      sleep,
      random: () => 0.5,
      publish: async () => {},
      sendLater: async (message: unknown) => send([message]),
      sendCrawls: async (messages: readonly Delayed<CrawlMessage>[]) => {
        const at = ({ delaySeconds }: Delayed<CrawlMessage>) => this.#now + delaySeconds * 1_000;
        await send(messages.map((one) => ({ ...one.message, at: at(one) })));
      },
      sendReExtract: async (steps: readonly unknown[]) => send([...steps]),
      deadLetter: async () => this.count("queueOperations", 1),
    };
    return worker as unknown as Worker;
  }
}
