import { setTimeout as sleep } from "node:timers/promises";
import type { LogEvent } from "../../src/log-event.ts";

/** Numbers of pages of a crawl by result. */
export interface Tally {
  readonly stored: number;
  readonly refused: number;
  readonly waiting: number;
}

/** After this time without an event, the crawl counts as over even if pages are missing. */
const MAX_QUIET_MS = 20_000;

/** Follows the events of a crawl until every page that it queued is stored, refused or to be retried. */
export class CrawlWatch {
  /** Sources queued by crawl runs, and how many of them were polled. */
  #sources: number | null = null;
  #polled = 0;
  #queued = 0;
  #lastEvent = Date.now();
  readonly #states = new Map<string, keyof Tally>();

  see(event: LogEvent): void {
    this.#lastEvent = Date.now();
    if (event.event === "crawled") this.#sources = (this.#sources ?? 0) + event.due;
    if (event.event === "source") {
      this.#polled++;
      this.#queued += event.counts?.queued ?? 0;
    }
    if (event.event === "skipped") this.#states.set(event.url, "stored");
    if (event.event === "stored") this.#states.set(event.url, "stored");
    if (event.event === "refused") this.#states.set(event.url, "refused");
    if (event.event === "retrying") this.#states.set(event.url, "waiting");
  }

  /** Resolves when the crawl is over, or nothing has happened for a while. */
  async over(): Promise<void> {
    this.#lastEvent = Date.now();
    while (!this.#isOver() && Date.now() - this.#lastEvent < MAX_QUIET_MS) await sleep(50);
  }

  tally(): Tally {
    const tally = { stored: 0, refused: 0, waiting: 0 };
    for (const state of this.#states.values()) tally[state]++;
    return tally;
  }

  #isOver(): boolean {
    return this.#sources !== null && this.#polled >= this.#sources && this.#states.size >= this.#queued;
  }
}
