import type { MessageSendRequest, Queue } from "@cloudflare/workers-types";
import { memoryHostGate } from "../../src/adapters/memory-host-gate.ts";
import { IngestError } from "../../src/errors.ts";
import { MAX_WAIT_MS } from "../../src/politeness/max-waits.ts";
import { politeSessions } from "../../src/politeness/polite-session.ts";
import { waitForHost } from "../../src/politeness/wait-for-host.ts";
import type { CrawlSchedule } from "../../src/ports/crawl-schedule.ts";
import type { HostGate } from "../../src/ports/host-gate.ts";
import type { IngestMessage } from "../../src/ports/ingest-queue.ts";
import type { Validators } from "../../src/ports/resource-fetcher.ts";
import { choose, type DueIndex, dueSources, lease, settle, statusOf } from "../../src/sources/due-index.ts";
import { newSource } from "../../src/sources/schedule.ts";
import { replaceSourceState, sourceId } from "../../src/store/source-state.ts";
import type { StoreOutcome } from "../../src/store/store-article.ts";
import { STRICT_URL_POLICY } from "../../src/url/public-url.ts";
import type { CrawlMessage } from "../../workers/messages/crawl-message.ts";
import type { QueuedMessage } from "../../workers/messages/ingest-message.ts";
import { type Delayed, sendDelayed } from "../../workers/platform/cloudflare-queue.ts";
import { politeIngestQueue } from "../../workers/platform/ingest-queue.ts";
import type { Worker } from "../../workers/platform/worker.ts";
import { consumeCrawls } from "../../workers/queue/consume-crawls.ts";
import { consumeIngests } from "../../workers/queue/consume-ingests.ts";
import { queueDueSources } from "../../workers/queue-due-sources.ts";
import { randomNumbers, syntheticArticle } from "../synthetic-article.ts";
import { Figures } from "./figures.ts";
import { Invocation } from "./invocation.ts";
import { ModelBucket } from "./model-bucket.ts";
import { ModelQueue, type QueueOptions } from "./model-queue.ts";
import { ModelWeb, type WebOptions } from "./model-web.ts";
import { VirtualClock } from "./virtual-clock.ts";

export interface WorldOptions extends WebOptions {
  readonly seed: number;
  /** Queue settings of wrangler.toml, by queue name. */
  readonly queues: Readonly<Record<string, QueueOptions>>;
  readonly subrequests: number;
  /** Articles are stored a minute after they are queued, without a fetch: for a week of the crawl alone. */
  readonly isIngestIdeal: boolean;
}

const START = Date.UTC(2026, 10, 23);
const TURN_MS = 15 * 60_000;
const MIN_DELAY_MS = 3_000;
const GATE_MS = 20;
const SEND_MS = 20;
const WORK_MS = 350; // Extraction, and about ten bucket and catalog calls.
const IDEAL_MS = 60_000;
const PACE = { shortest: 900, longest: 86_400 };
const ROBOTS = new TextEncoder().encode("User-agent: *\nAllow: /\n");

/** The real crawl, queue and politeness over a model of the web and the platform. */
export class World {
  readonly clock = new VirtualClock(START);
  readonly figures = new Figures();
  readonly bucket = new ModelBucket(this.figures, (url, due) => this.#dueOf.set(url, due));
  readonly web: ModelWeb;
  readonly ingestQueue: ModelQueue;
  readonly crawlQueue: ModelQueue;
  readonly #options: WorldOptions;
  readonly #random: () => number;
  readonly #gate: HostGate;
  readonly #schedule: DueIndex = new Map();
  readonly #template = syntheticArticle(0, 5, randomNumbers(1));
  /** Queueing time by URL. */
  readonly queued = new Map<string, number>();
  readonly #everQueued = new Set<string>();
  readonly #dueOf = new Map<string, number>();
  readonly #lastRead = new Map<string, number>();

  constructor(options: WorldOptions) {
    this.#options = options;
    this.#random = randomNumbers(options.seed);
    this.web = new ModelWeb(options, this.clock, this.#random, this.figures, (url) => this.bucket.file(url));
    this.#gate = memoryHostGate(this.clock, MIN_DELAY_MS);
    this.ingestQueue = new ModelQueue(queueOf(options, "cuttings-ingest"), this.clock, (batch) =>
      this.#invoke("ingest", (worker) => consumeIngests(batch, worker)),
    );
    this.crawlQueue = new ModelQueue(queueOf(options, "cuttings-crawl"), this.clock, (batch) =>
      this.#invoke("crawl", (worker) => consumeCrawls(batch, worker)),
    );
    for (const url of this.web.sources) this.#dueOf.set(url, START);
  }

  /** Puts the crawl into its steady state: every source at its own interval, and at different times. */
  async settlePaces(): Promise<void> {
    const store = this.bucket.storeOf(new Invocation(this.clock, Number.POSITIVE_INFINITY));
    const states = this.web.sources.map(async (url, index) => {
      const dueAt = new Date(START + ((index * 7_919 * 1_000) % (PACE.shortest * 1_000)));
      const at = new Date(START - 60_000).toISOString();
      const state = { ...newSource(url, dueAt), intervalSeconds: PACE.shortest, kind: "feed", lastReadAt: at } as const;
      await replaceSourceState(state, null, store);
      this.#dueOf.set(url, dueAt.getTime());
      const slot = { dueAt: Math.ceil(dueAt.getTime() / 1_000), leasedUntil: 0, unsettled: 0 };
      this.#schedule.set(sourceId(url), slot);
    });
    await Promise.all([this.clock.runUntil(START + 1_000), ...states]);
  }

  /** Runs cron triggers for this many hours. */
  async run(hours: number): Promise<void> {
    const end = this.clock.time + hours * 3_600_000;
    for (let at = this.clock.time; at < end; at += TURN_MS) this.clock.at(at, () => void this.#turn());
    await this.clock.runUntil(end);
  }

  /** Queues URLs like an API call, once the clock advances. */
  post(urls: readonly string[]): void {
    const discovery = { via: "api", source: null, feedTitle: null, feedDate: null } as const;
    const messages = urls.map((url) => ({ url, discovery }));
    for (const url of urls) this.web.published.set(url, this.clock.time);
    this.clock.at(this.clock.time, () => void this.#invoke("post", (worker) => worker.ports.queue.send(messages)));
  }

  /** Due sources that wait, including those never polled. */
  endOfRun(): { readonly starved: number } {
    let starved = 0;
    for (const [url, due] of this.#dueOf) {
      const late = this.clock.time - due;
      if (late > 0) this.figures.note("late", late / 60_000);
      if (this.clock.time - (this.#lastRead.get(url) ?? START) > (PACE.longest + 900) * 1_000) starved++;
    }
    return { starved };
  }

  async #turn(): Promise<void> {
    const how = await this.#invoke("turn", (worker) => queueDueSources(worker));
    if (how !== "ended") this.figures.add("turns that were cut");
  }

  async #invoke(kind: string, work: (worker: Worker) => Promise<unknown>): Promise<"ended" | "cut" | "died"> {
    const invocation = new Invocation(this.clock, this.#options.subrequests);
    this.figures.add(`${kind} invocations`);
    const how = await invocation.run(work(this.#worker(invocation)));
    if (how !== "ended") this.figures.add(`${kind} invocations that were ${how}`);
    this.figures.note(`${kind} seconds`, (this.clock.time - invocation.startedAt) / 1_000);
    this.figures.most(`${kind} subrequests, most`, invocation.subrequests);
    return how;
  }

  #worker(invocation: Invocation): Worker {
    const gate = this.#gateOf(invocation);
    const file = async (url: string) => this.#file(url, invocation);
    const ports = {
      store: this.bucket.storeOf(invocation),
      clock: this.clock,
      urlPolicy: STRICT_URL_POLICY,
      index: null,
      digests: null,
      fetcher: this.#fetcher(invocation, gate, MAX_WAIT_MS.queueMessage),
      resources: this.#fetcher(invocation, gate, MAX_WAIT_MS.crawlRun),
      queue: politeIngestQueue(
        this.#bindingOf(invocation, (message, delay) => this.#enqueue(message, delay)),
        gate,
      ),
      schedule: this.#scheduleOf(invocation),
      file,
    };
    const settings = { crawlEntriesPerSource: 200, retryFailedAfterHours: 24, crawlPace: PACE };
    const worker = {
      config: {
        ...settings,
        sources: this.web.sources,
        hostDelaySeconds: MIN_DELAY_MS / 1_000,
        webhooks: { endpoints: [] },
      },
      ports,
      passages: null,
      gate,
      sendCrawls: (messages: readonly Delayed<CrawlMessage>[]) =>
        sendDelayed(
          messages,
          this.#bindingOf(invocation, (message: CrawlMessage, delay) => this.crawlQueue.send(message, delay)),
        ),
      async publish() {},
      async deadLetter() {},
      sendLater: async (message: QueuedMessage, delaySeconds: number) => {
        this.figures.add("bounces");
        await invocation.call(SEND_MS);
        this.ingestQueue.send(structuredClone(message), delaySeconds);
      },
      sleep: (milliseconds: number) => invocation.sleep(milliseconds),
      random: this.#random,
    };
    return worker as unknown as Worker;
  }

  /** The worker's binding of a queue. */
  #bindingOf<M>(invocation: Invocation, enqueue: (message: M, delaySeconds: number) => void): Queue<M> {
    const sendBatch = async (messages: Iterable<MessageSendRequest<M>>) => {
      await invocation.call(SEND_MS);
      for (const { body, delaySeconds = 0 } of messages) enqueue(body, delaySeconds);
    };
    return { sendBatch } as unknown as Queue<M>;
  }

  #scheduleOf(invocation: Invocation): CrawlSchedule {
    const index = this.#schedule;
    const { clock } = this;
    return {
      takeDue: async (sources, ahead, limit) => {
        await invocation.call(GATE_MS);
        const taken = choose(dueSources(index, sources, ahead, clock.time), limit);
        lease(index, taken, clock.time);
        return taken;
      },
      settle: async (settled) => {
        await invocation.call(GATE_MS);
        settle(index, settled);
      },
      status: async () => statusOf([index], clock.time),
    };
  }

  #enqueue(message: IngestMessage, delaySeconds: number): void {
    const { url } = message;
    this.figures.add("messages");
    if (this.#everQueued.has(url)) this.figures.add("duplicates");
    this.#everQueued.add(url);
    if (!this.queued.has(url)) this.queued.set(url, this.clock.time);
    if (!this.#options.isIngestIdeal) this.ingestQueue.send(message, delaySeconds);
    else this.clock.at(this.clock.time + delaySeconds * 1_000 + IDEAL_MS, () => this.#stored(url));
  }

  async #file(url: string, invocation: Invocation): Promise<StoreOutcome> {
    await invocation.sleep(WORK_MS);
    const isNew = this.#stored(url);
    const stored = { ...this.#template, url };
    if (isNew) return { status: "new", stored, repaired: false };
    return { status: "unchanged", stored, isIndexed: true, repaired: false };
  }

  #stored(url: string): boolean {
    if (!this.bucket.file(url)) {
      this.figures.add("fetched in vain");
      return false;
    }
    this.figures.add("stored");
    const { time } = this.clock;
    const kind = this.#kindOf(url);
    this.figures.note(`queued to stored ${kind}`, (time - (this.queued.get(url) ?? time)) / 1_000);
    this.figures.note("published to stored", (time - (this.web.published.get(url) ?? time)) / 60_000);
    this.queued.delete(url);
    this.web.published.delete(url);
    return true;
  }

  #kindOf(url: string): string {
    if (url.includes("/archive-")) return "of the large host";
    return this.web.isSlow(new URL(url).host) ? "of slow hosts" : "of others";
  }

  #gateOf(invocation: Invocation): HostGate {
    const asked = async <T>(ask: () => Promise<T>): Promise<T> => {
      this.figures.add("gate calls");
      await invocation.call(GATE_MS / 2);
      const answer = await ask();
      await invocation.sleep(GATE_MS / 2);
      return answer;
    };
    const gate = this.#gate;
    return {
      acquire: (origin) => asked(() => gate.acquire(origin)),
      release: (origin, ...end) => asked(() => gate.release(origin, ...end)),
      reserveSlot: (origin) => asked(() => gate.reserveSlot(origin)),
      reserveSlots: (origin, ids) => asked(() => gate.reserveSlots(origin, ids)),
    };
  }

  #fetcher(invocation: Invocation, gate: HostGate, milliseconds: number) {
    const sleep = (time: number) => invocation.sleep(time);
    const { clock, web } = this;
    const robots = {
      async fetchResource(url: string) {
        invocation.count();
        return web.request(url, true, () => ({ body: ROBOTS })) as never;
      },
    };
    const open = politeSessions({ gate, robots, tdm: null, userAgent: "cuttings/0.1", clock }, sleep);
    const fetched = async <T>(url: string, answer: () => T): Promise<T> => {
      const session = await waitForHost(() => open(new URL(url)), { milliseconds, clock, sleep });
      invocation.count();
      const value = await web.request(url, false, answer);
      session.recordStatus(200);
      await session.end(null);
      if (invocation.isOver) await new Promise(() => {});
      return value;
    };
    return {
      fetchPage: (url: string) => fetched(url, () => ({ html: "" })),
      fetchResource: (url: string, known?: Validators) =>
        fetched(url, () => {
          this.#noteReading(url);
          return web.feed(url, known?.etag ?? null);
        }),
    };
  }

  #noteReading(url: string): void {
    this.figures.add("readings");
    const due = this.#dueOf.get(url) ?? START;
    this.figures.note("late", Math.max(0, this.clock.time - due) / 60_000);
    this.#lastRead.set(url, this.clock.time);
    // Removed until its state has the next due time.
    this.#dueOf.delete(url);
  }
}

function queueOf({ queues }: WorldOptions, name: string): QueueOptions {
  const queue = queues[name];
  if (queue === undefined) throw new IngestError("storage-unavailable", `wrangler.toml has no consumer of ${name}.`);
  return queue;
}
