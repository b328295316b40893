import { readFileSync } from "node:fs";
import type { Message, MessageBatch } from "@cloudflare/workers-types";
import { bucketHostDigests } from "../../src/adapters/bucket-host-digests.ts";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import { IngestError } from "../../src/errors.ts";
import { FILED_BY_DEFAULT } from "../../src/extract/outcome/refuse-kind.ts";
import { HostBusyError } from "../../src/politeness/host-busy.ts";
import type { Catalog } from "../../src/ports/catalog.ts";
import type { IngestMessage } from "../../src/ports/ingest-queue.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import type { PageFetcher } from "../../src/ports/page-fetcher.ts";
import type { WebhookEvent } from "../../src/webhook/webhook-event.ts";
import type { QueuedMessage } from "../../workers/messages/ingest-message.ts";
import type { Worker } from "../../workers/platform/worker.ts";
import { consumeIngests } from "../../workers/queue/consume-ingests.ts";
import { fileDeadLetters } from "../../workers/queue/dead-letters.ts";
import { DISCOVERY } from "../store/samples.ts";
import { checkAcknowledged } from "./acknowledged.ts";
import { type FaultKind, Isolate, throughIsolate } from "./faulty-ports.ts";
import { CatalogContents, modelCatalog } from "./model-catalog.ts";
import { isPage, type ModelAnswer, type ModelSite, modelPage } from "./model-page.ts";
import { type Contents, InvariantError, watchedStore } from "./watched-store.ts";

/** Deliveries after the first, as set in wrangler.toml. */
export const MAX_RETRIES = maxRetries(readFileSync("wrangler.toml", "utf8"));

/** Upper bound for deliveries that find their host busy; plans have fewer. */
const MAX_WAITS = 10;

export interface WorldOptions {
  readonly sites: Readonly<Record<string, ModelSite>>;
  /** The answer of this URL to the n-th fetch overall. */
  answer(url: string, fetchNumber: number): ModelAnswer;
  /** The fault at the n-th step overall; the label describes the step. */
  fault(stepNumber: number, label: string): FaultKind | null;
  turn(label: string): Promise<void>;
  /** Whether the clock stands still; otherwise each fetch begins a second after the one before. */
  readonly isTimeless: boolean;
  /** From 0 to 1, for back-off jitter. */
  readonly random?: number;
  /** Builds a mutant of the bucket. */
  readonly mutate?: (store: ObjectStore) => ObjectStore;
  readonly mutateCatalog?: (catalog: Catalog) => Catalog;
  /** The mutant that acknowledges a message before its work. */
  readonly acknowledgesEarly?: boolean;
  /** The mutant whose queue drops requeued messages. */
  readonly losesWaiting?: boolean;
}

interface MessageState {
  readonly id: string;
  readonly sentAt: Date;
  readonly body: IngestMessage | QueuedMessage;
  attempts: number;
  /** Seconds from the end of the last delivery to the next. */
  delaySeconds: number;
  state: "waiting" | "acknowledged" | "dead";
}

/** A bucket, a queue, a clock and a few web pages, connected by the real consumers. */
export class World {
  readonly contents: Contents = new Map();
  readonly messages: MessageState[] = [];
  /** Violations, recorded because throwing would look like one more fault. */
  readonly violations: string[] = [];
  /** Ids of published events. */
  readonly published = new Set<string>();
  /** Types of published events, repeats included. */
  readonly publishedTypes: string[] = [];
  readonly catalog = new CatalogContents();
  hasFaults = true;
  steps = 0;
  /** How often the crawl has polled its source. */
  polls = 0;
  /** Seconds in addition to those of the fetches. */
  elapsed = 0;
  #fetches = 0;

  get fetches(): number {
    return this.#fetches;
  }

  readonly #bare = memoryObjectStore();
  readonly #store: ObjectStore;
  readonly #options: WorldOptions;

  constructor(options: WorldOptions) {
    this.#options = options;
    const watched = watchedStore(this.#bare, this.contents, this.catalog, () => this.now());
    this.#store = options.mutate?.(watched) ?? watched;
  }

  /** Each message gets a unique spelling of the URL, so that a fetch identifies its message. */
  send(url: string): MessageState {
    const spelling = `${url}?utm_content=${this.messages.length}`;
    return this.#enqueue({ url: spelling, discovery: DISCOVERY });
  }

  #enqueue(body: IngestMessage | QueuedMessage): MessageState {
    const id = String(this.messages.length);
    const message: MessageState = {
      id,
      sentAt: new Date(this.now()),
      body,
      attempts: 0,
      delaySeconds: 0,
      state: "waiting",
    };
    this.messages.push(message);
    return message;
  }

  /** Delivers messages to a new process; what it does not acknowledge stays in the queue. */
  async deliver(messages: readonly MessageState[]): Promise<void> {
    const isolate = this.isolate();
    const begun = new Map<string, string>();
    const handles = messages.map((message) => this.#handle(message, isolate, begun));
    await this.#run(isolate, begun, handles, consumeIngests);
    for (const message of messages) {
      if (message.state === "waiting" && message.attempts > MAX_RETRIES) await this.#deadLetter(message);
    }
  }

  /** Stops the faults and delivers until no message waits. */
  async drain(): Promise<void> {
    this.hasFaults = false;
    for (let round = 0; round <= MAX_RETRIES + MAX_WAITS + 1; round++) {
      const waiting = this.messages.filter(({ state }) => state === "waiting");
      if (waiting.length === 0) return;
      await this.deliver(waiting);
    }
    this.violations.push("The queue does not drain.");
  }

  async #deadLetter(message: MessageState): Promise<void> {
    message.attempts = 0; // The dead-letter queue counts its own deliveries.
    const isolate = this.isolate();
    await this.#run(isolate, new Map(), [this.#handle(message, isolate, null)], fileDeadLetters);
    // The dead-letter queue has its own retries; in this model the second delivery meets no fault.
    if (message.state === "waiting") {
      const last = new Isolate(() => null, this.#options.turn);
      await this.#run(last, new Map(), [this.#handle(message, last, null)], fileDeadLetters);
    }
    message.state = "dead";
  }

  async #run(
    isolate: Isolate,
    begun: Map<string, string>,
    handles: readonly Message<unknown>[],
    consumer: (batch: MessageBatch<unknown>, worker: Worker) => Promise<void>,
  ): Promise<void> {
    const worker = this.#worker(isolate, begun);
    const batch = { messages: handles } as unknown as MessageBatch<unknown>;
    await Promise.race([consumer(batch, worker), isolate.crashed]);
    isolate.hasCrashed = true;
  }

  /** Adds an object to the bucket that our code did not write. */
  async plant(key: string, body: Uint8Array): Promise<void> {
    await this.#bare.putIfAbsent(key, body);
  }

  /** The bucket as this process sees it. */
  storeOf(isolate: Isolate): ObjectStore {
    return this.#recordViolations(throughIsolate(this.#store, isolate));
  }

  isolate(): Isolate {
    const fault = (label: string) => {
      const step = this.steps++;
      return this.hasFaults ? this.#options.fault(step, label) : null;
    };
    return new Isolate(fault, this.#options.turn);
  }

  #handle(message: MessageState, isolate: Isolate, begun: Map<string, string> | null): Message<unknown> {
    message.attempts++;
    if (this.#options.acknowledgesEarly) message.state = "acknowledged";
    return {
      id: message.id,
      timestamp: message.sentAt,
      body: message.body,
      attempts: message.attempts,
      ack: () => {
        if (isolate.hasCrashed) return;
        if (begun !== null && !this.#isRequeued(message)) {
          const missing = checkAcknowledged(message.body.url, begun.get(message.body.url), this.contents, this.catalog);
          if (missing !== null) this.violations.push(missing);
        }
        message.state = "acknowledged";
      },
      retry: ({ delaySeconds = 0 }: { delaySeconds?: number } = {}) => {
        message.delaySeconds = delaySeconds;
      },
    } as unknown as Message<unknown>;
  }

  /** Whether a later message replaces it. */
  #isRequeued({ id, body: { url } }: MessageState): boolean {
    return this.messages.some((other) => other.body.url === url && Number(other.id) > Number(id));
  }

  #worker(isolate: Isolate, begun: Map<string, string>): Worker {
    const store = this.storeOf(isolate);
    const clock = { now: () => new Date(this.now()) };
    const fetcher = this.#fetcher(isolate, begun);
    const urlPolicy = { refusedHosts: [], allowLoopbackHosts: [] };
    const settings = { storeSettings: { markdown: true }, filedKinds: FILED_BY_DEFAULT };
    const digests = bucketHostDigests(store, clock);
    const ports = { fetcher, renderer: null, store, clock, urlPolicy, digests, ...settings };
    const publish = (event: WebhookEvent | null) =>
      isolate.step("publish", "storage-unavailable", async () => {
        if (event === null) return;
        this.published.add(event.id);
        this.publishedTypes.push(event.type);
      });
    const model = modelCatalog(this.catalog, isolate);
    const catalog = this.#options.mutateCatalog?.(model) ?? model;
    const gate = { reserveSlot: () => isolate.step("reserve slot", "storage-unavailable", async () => 60_000) };
    const sendLater = (message: QueuedMessage) =>
      isolate.step("send later", "storage-unavailable", async () => {
        if (!this.#options.losesWaiting) this.#enqueue(message);
      });
    return {
      config: { webhooks: { endpoints: ["https://hooks.example.com/in"] } },
      ports,
      catalog,
      passages: null,
      publish,
      gate,
      sendLater,
      random: () => this.#options.random ?? 0.5,
    } as unknown as Worker;
  }

  /** The consumer treats anything thrown as a bug and continues, so violations are recorded separately. */
  #recordViolations(store: ObjectStore): ObjectStore {
    const recording =
      <Args extends unknown[], Answer>(act: (...args: Args) => Promise<Answer>) =>
      async (...args: Args): Promise<Answer> => {
        try {
          return await act(...args);
        } catch (error) {
          if (error instanceof InvariantError) this.violations.push(error.message);
          throw error;
        }
      };
    return { ...store, putIfAbsent: recording(store.putIfAbsent), putIfUnchanged: recording(store.putIfUnchanged) };
  }

  #fetcher(isolate: Isolate, begun: Map<string, string>): PageFetcher {
    return {
      fetchPage: (url) => {
        const page = url.replace(/\?.*/, "");
        const site = this.#options.sites[page];
        if (site === undefined) throw new TypeError(`The model web has no ${url}`);
        const answer = this.#options.answer(page, this.#fetches++);
        const fetchedAt = new Date(this.now()).toISOString();
        if (isPage(answer)) begun.set(url, fetchedAt);
        return isolate.step(`fetch ${url}`, "page-unreachable", async () => {
          if (answer === "gone") throw new IngestError("page-gone", "The server responded with 410.");
          if (answer === "poison") return isolate.crash();
          if (answer === "host busy")
            throw new HostBusyError(new URL(url), { isAdmitted: false, wait: 60_000, isClosed: false });
          if (answer === "busy") throw new IngestError("server-busy", "The server responded with 503.");
          return modelPage(url, site, answer, fetchedAt);
        });
      },
    };
  }

  now(): number {
    const seconds = this.elapsed + (this.#options.isTimeless ? 0 : this.#fetches);
    return Date.UTC(2026, 10, 23) + seconds * 1000;
  }
}

function maxRetries(configuration: string): number {
  const consumers = configuration.split("[[queues.consumers]]").slice(1);
  const consumer = consumers.find((text) => text.includes('queue = "cuttings-ingest"'));
  return Number(/^max_retries = (\d+)$/m.exec(consumer ?? "")?.[1]);
}
