import { IngestError } from "../../src/errors.ts";
import type { VirtualClock } from "./virtual-clock.ts";

/** Wall time limit of a cron trigger or queue consumer, in milliseconds. */
const WALL_LIMIT = 15 * 60_000;

/** One invocation of the worker with the platform's limits. A terminated invocation does nothing more. */
export class Invocation {
  subrequests = 0;
  isOver = false;
  readonly startedAt: number;
  readonly #clock: VirtualClock;
  readonly #limit: number;

  constructor(clock: VirtualClock, limit: number) {
    this.#clock = clock;
    this.#limit = limit;
    this.startedAt = clock.time;
  }

  /** A platform call of this duration. */
  async call(milliseconds: number): Promise<void> {
    this.count();
    await this.sleep(milliseconds);
  }

  count(): void {
    this.subrequests++;
    if (this.subrequests > this.#limit) throw new IngestError("storage-unavailable", "Too many subrequests.");
  }

  async sleep(milliseconds: number): Promise<void> {
    await this.#clock.sleep(milliseconds);
    if (this.isOver) await new Promise(() => {});
  }

  /** Runs the work of the invocation until it ends or is terminated. */
  async run(work: Promise<unknown>): Promise<"ended" | "cut" | "died"> {
    const limit = this.#clock.sleep(WALL_LIMIT).then(() => "cut" as const);
    const end = work.then(
      () => "ended" as const,
      () => "died" as const,
    );
    const how = await Promise.race([end, limit]);
    this.isOver = true;
    return how;
  }
}
