import type { Message, MessageBatch } from "@cloudflare/workers-types";
import type { VirtualClock } from "./virtual-clock.ts";

/** Settings of `[[queues.consumers]]` in wrangler.toml. */
export interface QueueOptions {
  readonly name: string;
  readonly batchSize: number;
  /** Milliseconds to wait for a full batch. */
  readonly batchWait: number;
  readonly consumers: number;
  readonly maxRetries: number;
  /** Seconds before a message of a failed invocation is redelivered. */
  readonly retryDelay: number;
}

interface Item {
  readonly id: string;
  readonly timestamp: Date;
  readonly body: unknown;
  attempts: number;
}

/** A queue with delays, batches and consumers. All consumers are there from the start: the platform adds them as a backlog grows. */
export class ModelQueue {
  readonly #clock: VirtualClock;
  readonly #options: QueueOptions;
  readonly #ready: Item[] = [];
  #head = 0;
  #sent = 0;
  #idle: (() => void)[] = [];
  dead = 0;

  constructor(
    options: QueueOptions,
    clock: VirtualClock,
    consume: (batch: MessageBatch<unknown>) => Promise<"ended" | "cut" | "died">,
  ) {
    this.#clock = clock;
    this.#options = options;
    for (let index = 0; index < options.consumers; index++) void this.#work(consume);
  }

  get backlog(): number {
    return this.#ready.length - this.#head;
  }

  send(body: unknown, delaySeconds: number): void {
    const item = { id: String(this.#sent++), timestamp: this.#clock.now(), body, attempts: 0 };
    this.#later(item, delaySeconds);
  }

  #later(item: Item, delaySeconds: number): void {
    if (delaySeconds <= 0) this.#arrive(item);
    else this.#clock.at(this.#clock.time + delaySeconds * 1_000, () => this.#arrive(item));
  }

  #arrive(item: Item): void {
    this.#ready.push(item);
    this.#idle.shift()?.();
  }

  async #work(consume: (batch: MessageBatch<unknown>) => Promise<"ended" | "cut" | "died">): Promise<void> {
    const { batchSize, batchWait, name } = this.#options;
    for (;;) {
      while (this.backlog === 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
      if (this.backlog < batchSize) await this.#clock.sleep(batchWait);
      const items = this.#take(batchSize);
      if (items.length === 0) continue;
      const settled = new Set<Item>();
      const messages = items.map((item) => this.#handle(item, settled));
      await consume({ queue: name, messages } as unknown as MessageBatch<unknown>);
      for (const item of items) if (!settled.has(item)) this.#again(item, this.#options.retryDelay);
    }
  }

  #take(count: number): Item[] {
    const items = this.#ready.slice(this.#head, this.#head + count);
    this.#head += items.length;
    if (this.#head > 10_000) {
      this.#ready.splice(0, this.#head);
      this.#head = 0;
    }
    return items;
  }

  #again(item: Item, delaySeconds: number): void {
    if (item.attempts > this.#options.maxRetries) this.dead++;
    else this.#later(item, delaySeconds);
  }

  #handle(item: Item, settled: Set<Item>): Message<unknown> {
    item.attempts++;
    return {
      ...item,
      ack: () => settled.add(item),
      retry: ({ delaySeconds = 0 }: { delaySeconds?: number } = {}) => {
        settled.add(item);
        this.#again(item, delaySeconds);
      },
    } as unknown as Message<unknown>;
  }
}
