import { setImmediate } from "node:timers/promises";
import type { Message, MessageBatch } from "@cloudflare/workers-types";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import { FILED_BY_DEFAULT } from "../../src/extract/outcome/refuse-kind.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { STRICT_URL_POLICY } from "../../src/url/public-url.ts";
import type { DeadLetter, QueuedMessage } from "../../workers/messages/ingest-message.ts";
import type { Worker } from "../../workers/platform/worker.ts";
import { consumeIngests } from "../../workers/queue/consume-ingests.ts";
import type { SampleWeb } from "../politeness/sample-web.ts";

export interface QueuedItem {
  readonly id: string;
  readonly timestamp: Date;
  readonly body: unknown;
  attempts: number;
  dueAt: number;
  state: "waiting" | "acknowledged" | "retried";
}

/** A delayed queue with one consumer over a sample web, on that web's clock. */
export interface ModelQueue {
  readonly items: readonly QueuedItem[];
  readonly letters: readonly DeadLetter[];
  readonly store: ObjectStore;
  send(body: unknown): QueuedItem;
  /** Delivers due messages, ten at a time, until the queue is empty. @throws {Error} after too many batches. */
  drain(): Promise<void>;
  deliver(items: readonly QueuedItem[]): Promise<void>;
}

const BATCH = 10;
const MAX_BATCHES = 10_000;

export function modelQueue(web: SampleWeb, overrides: Partial<Worker> = {}): ModelQueue {
  const items: QueuedItem[] = [];
  const letters: DeadLetter[] = [];
  const store = memoryObjectStore();
  const now = () => web.clock.now().getTime();

  const sleepers: { readonly until: number; wake(): void }[] = [];
  let isWaking = false;

  /** Advances the clock to the earliest wake-up once every other task waits too. */
  function sleep(milliseconds: number): Promise<void> {
    return new Promise((wake) => {
      sleepers.push({ until: now() + milliseconds, wake });
      if (!isWaking) void wakeAll();
    });
  }

  async function wakeAll(): Promise<void> {
    isWaking = true;
    for (;;) {
      await setImmediate();
      const next = sleepers.sort((a, b) => a.until - b.until).shift();
      if (next === undefined) break;
      if (next.until > now()) web.advance((next.until - now()) / 1000);
      next.wake();
    }
    isWaking = false;
  }

  function enqueue(body: unknown, delaySeconds: number): QueuedItem {
    const dueAt = now() + delaySeconds * 1000;
    const id = String(items.length);
    const item: QueuedItem = { id, timestamp: web.clock.now(), body, attempts: 0, dueAt, state: "waiting" };
    items.push(item);
    return item;
  }

  const catalog = {
    async indexArticles() {},
    async recordFailures() {},
    async clearFailure() {},
    findIndexed: async () => null,
    findFailure: async () => null,
    recordCheck: async () => false,
    announceEdit: async () => null,
  };
  const worker = {
    config: { webhooks: { endpoints: [] } },
    ports: {
      fetcher: web.fetcher,
      renderer: null,
      digests: null,
      store,
      clock: web.clock,
      urlPolicy: STRICT_URL_POLICY,
      storeSettings: { markdown: false },
      filedKinds: FILED_BY_DEFAULT,
    },
    catalog,
    passages: null,
    gate: web.gate,
    async publish() {},
    async deadLetter(letter: DeadLetter) {
      letters.push(letter);
    },
    async sendLater(message: QueuedMessage, delaySeconds: number) {
      enqueue(JSON.parse(JSON.stringify(message)), delaySeconds);
    },
    sleep,
    random: () => 0,
    ...overrides,
  } as unknown as Worker;

  function handleOf(item: QueuedItem): Message<unknown> {
    item.attempts++;
    return {
      ...item,
      ack() {
        item.state = "acknowledged";
      },
      retry({ delaySeconds = 0 } = {}) {
        item.state = "retried";
        item.dueAt = now() + delaySeconds * 1000;
      },
    };
  }

  async function deliver(batch: readonly QueuedItem[]): Promise<void> {
    const messages = batch.map(handleOf);
    await consumeIngests({ queue: "cuttings-ingest", messages } as unknown as MessageBatch<unknown>, worker);
  }

  return {
    items,
    letters,
    store,
    deliver,
    send: (body) => enqueue(body, 0),
    async drain() {
      for (let batches = 0; batches < MAX_BATCHES; batches++) {
        const open = items.filter(({ state }) => state !== "acknowledged").sort((a, b) => a.dueAt - b.dueAt);
        const [next] = open;
        if (next === undefined) return;
        if (next.dueAt > now()) web.advance((next.dueAt - now()) / 1000);
        await deliver(open.filter(({ dueAt }) => dueAt <= now()).slice(0, BATCH));
      }
      throw new Error("The queue does not drain.");
    },
  };
}
