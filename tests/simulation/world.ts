import { readFileSync } from "node:fs";
import type { Message, MessageBatch } from "@cloudflare/workers-types";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import { IngestError } from "../../src/errors.ts";
import { FILED_BY_DEFAULT } from "../../src/extract/outcome/refuse-kind.ts";
import { HostBusyError } from "../../src/politeness/host-busy.ts";
import type { IngestMessage } from "../../src/ports/ingest-queue.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import type { PageFetcher } from "../../src/ports/page-fetcher.ts";
import type { WebhookEvent } from "../../src/webhook/webhook-event.ts";
import type { QueuedMessage } from "../../workers/messages/ingest-message.ts";
import type { Worker } from "../../workers/platform/env.ts";
import { consumeIngests } from "../../workers/queue/consume-ingests.ts";
import { fileDeadLetters } from "../../workers/queue/dead-letters.ts";
import { DISCOVERY } from "../store/samples.ts";
import { checkAcknowledged } from "./acknowledged.ts";
import { type FaultKind, Isolate, throughIsolate } from "./faulty-ports.ts";
import { type CatalogContents, modelCatalog } from "./model-catalog.ts";
import { isPage, type ModelAnswer, type ModelSite, modelPage } from "./model-page.ts";
import { type Contents, InvariantError, watchedStore } from "./watched-store.ts";

/** Deliveries after the first, as wrangler.toml sets them. */
export const MAX_RETRIES = maxRetries(readFileSync("wrangler.toml", "utf8"));

/** Deliveries that find no time at their host; plans have fewer. */
const MOST_WAITS = 10;

export interface WorldOptions {
  readonly sites: Readonly<Record<string, ModelSite>>;
  /** What the n-th fetch of all finds at this URL. */
  answer(url: string, fetchNumber: number): ModelAnswer;
  /** The fault of the n-th step of all, which does what its label says. */
  fault(stepNumber: number, label: string): FaultKind | null;
  turn(label: string): Promise<void>;
  /** Whether time stands still; else each fetch begins a second later than the one before. */
  readonly isTimeless: boolean;
  /** From 0 to 1, for the jitter of the back-off. */
  readonly random?: number;
  /** Builds a mutant of the bucket. */
  readonly mutate?: (store: ObjectStore) => ObjectStore;
  /** The mutant that acknowledges a message before its work. */
  readonly acknowledgesEarly?: boolean;
  /** The mutant whose queue does not take what is sent again. */
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

/** A bucket, a queue, a clock and a few web pages, with the real consumers between them. */
export class World {
  readonly contents: Contents = new Map();
  readonly messages: MessageState[] = [];
  /** Whatever was found broken, where throwing would only look like one more fault. */
  readonly violations: string[] = [];
  /** Ids of the events that subscribers were told of. */
  readonly published = new Set<string>();
  /** Types of the events, each time that one was told. */
  readonly told: string[] = [];
  readonly catalog: CatalogContents = new Map();
  hasFaults = true;
  steps = 0;
  /** How often the crawl has read its source. */
  readings = 0;
  /** Seconds beside those of the fetches. */
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
    const watched = watchedStore(this.#bare, this.contents, () => this.now());
    this.#store = options.mutate?.(watched) ?? watched;
  }

  /** Each message has a spelling of the URL to itself, so that a fetch tells whose it is. */
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

  /** Delivers messages to a process of their own; what it does not acknowledge comes back. */
  async deliver(messages: readonly MessageState[]): Promise<void> {
    const isolate = this.isolate();
    const begun = new Map<string, string>();
    const handles = messages.map((message) => this.#handle(message, isolate, begun));
    await this.#run(isolate, begun, handles, consumeIngests);
    for (const message of messages) {
      if (message.state === "waiting" && message.attempts > MAX_RETRIES) await this.#bury(message);
    }
  }

  /** Without further faults, delivers until no message waits. */
  async drain(): Promise<void> {
    this.hasFaults = false;
    for (let round = 0; round <= MAX_RETRIES + MOST_WAITS + 1; round++) {
      const waiting = this.messages.filter(({ state }) => state === "waiting");
      if (waiting.length === 0) return;
      await this.deliver(waiting);
    }
    this.violations.push("The queue does not drain.");
  }

  async #bury(message: MessageState): Promise<void> {
    message.attempts = 0; // The queue of the dead letters counts its own deliveries.
    const isolate = this.isolate();
    await this.#run(isolate, new Map(), [this.#handle(message, isolate, null)], fileDeadLetters);
    // The queue of the dead letters has retries of its own; here the last of them meets no fault.
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
    await Promise.race([consumer(batch, worker), isolate.death]);
    isolate.isDead = true;
  }

  /** Puts an object into the bucket that none of our code has written. */
  async plant(key: string, body: Uint8Array): Promise<void> {
    await this.#bare.putIfAbsent(key, body);
  }

  /** The bucket as this process sees it. */
  storeOf(isolate: Isolate): ObjectStore {
    return this.#noticing(throughIsolate(this.#store, isolate));
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
        if (isolate.isDead) return;
        if (begun !== null && !this.#comesAgain(message)) {
          const missing = checkAcknowledged(message.body.url, begun.get(message.body.url), this.contents);
          if (missing !== null) this.violations.push(missing);
        }
        message.state = "acknowledged";
      },
      retry: ({ delaySeconds = 0 }: { delaySeconds?: number } = {}) => {
        message.delaySeconds = delaySeconds;
      },
    } as unknown as Message<unknown>;
  }

  /** Whether another message stands for it. */
  #comesAgain({ id, body: { url } }: MessageState): boolean {
    return this.messages.some((other) => other.body.url === url && Number(other.id) > Number(id));
  }

  #worker(isolate: Isolate, begun: Map<string, string>): Worker {
    const store = this.storeOf(isolate);
    const clock = { now: () => new Date(this.now()) };
    const fetcher = this.#fetcher(isolate, begun);
    const urlPolicy = { refusedHosts: [], allowLoopbackHosts: [] };
    const ports = { fetcher, store, clock, urlPolicy, storeSettings: { markdown: true }, filedKinds: FILED_BY_DEFAULT };
    const publish = (event: WebhookEvent | null) =>
      isolate.step("publish", "storage-unavailable", async () => {
        if (event === null) return;
        this.published.add(event.id);
        this.told.push(event.type);
      });
    const catalog = modelCatalog(this.catalog, isolate);
    const gate = { reserveSlot: () => isolate.step("reserve slot", "storage-unavailable", async () => 60_000) };
    const sendLater = (message: QueuedMessage) =>
      isolate.step("send later", "storage-unavailable", async () => {
        if (!this.#options.losesWaiting) this.#enqueue(message);
      });
    return {
      config: { webhooks: { endpoints: ["https://hooks.example.com/in"] } },
      ports,
      catalog,
      publish,
      gate,
      sendLater,
      random: () => this.#options.random ?? 0.5,
    } as unknown as Worker;
  }

  /** The consumer takes what is thrown for a bug and goes on: what breaks a rule is noted beside. */
  #noticing(store: ObjectStore): ObjectStore {
    const noting =
      <Args extends unknown[], Answer>(act: (...args: Args) => Promise<Answer>) =>
      async (...args: Args): Promise<Answer> => {
        try {
          return await act(...args);
        } catch (error) {
          if (error instanceof InvariantError) this.violations.push(error.message);
          throw error;
        }
      };
    return { ...store, putIfAbsent: noting(store.putIfAbsent), putIfUnchanged: noting(store.putIfUnchanged) };
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
          if (answer === "gone") throw new IngestError("page-gone", "The server answered 410.");
          if (answer === "poison") return isolate.crash();
          if (answer === "in line")
            throw new HostBusyError(new URL(url), { isAdmitted: false, wait: 60_000, isClosed: false });
          if (answer === "busy") throw new IngestError("server-busy", "The server answered 503.");
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
