import type { Counted, EventCounts, Operations, PageOutcome } from "../ports/ledger.ts";
import type { Count } from "./counted-store.ts";
import type { CountEvent } from "./counters.ts";
import { addOperations, NO_OPERATIONS } from "./operation.ts";
import { totalCost } from "./price-list.ts";

/** Cost of adding counts to the ledger, a Durable Object: a row for the day, and one for the pages of hosts. */
export const COST_OF_RECORDING = { durableObjectRequests: 1, durableObjectRowsWritten: 2 } as const;
/** Counted operations are recorded once they cost this many times the recording, which adds 0.5 % to the bill at most. */
const WORTH_RECORDINGS = 200;
const WORTH_DOLLARS = WORTH_RECORDINGS * totalCost(addOperations(NO_OPERATIONS, COST_OF_RECORDING));
/**
 * Milliseconds. An isolate that is evicted loses counts of this time at most. A busy one stores a few articles meanwhile,
 * which cost a hundred times the record.
 */
const RECORD_EVERY_MS = 20_000;
/** Outcomes that wait to be recorded; more are dropped, because the ledger may be unavailable for long. */
const MAX_OUTCOMES = 500;

/** Counts in memory until they are recorded. */
export class Tally {
  #operations: Operations = NO_OPERATIONS;
  #events: EventCounts = {};
  #outcomes: PageOutcome[] = [];
  #takenAt = Number.NEGATIVE_INFINITY;

  readonly count: Count = (operation, times) => {
    this.#operations = addOperations(this.#operations, { [operation]: times });
  };

  readonly countEvent: CountEvent = (name, label = "", times = 1) => {
    this.#events = addEvents(this.#events, { [name]: { [label]: times } });
  };

  /** Counts a page by its outcome, and retains the outcome. */
  countPage(outcome: PageOutcome): void {
    const { status, article } = outcome;
    this.countEvent("pages", article === null ? "failed" : status);
    if (article === null) this.countEvent("refusals", status);
    if (this.#outcomes.length < MAX_OUTCOMES) this.#outcomes.push(outcome);
  }

  /**
   * Whether the counts should be recorded at the end of an invocation: when that costs little compared to the counted
   * operations, or when an event was counted and the last record is `RECORD_EVERY_MS` old. Requests that only read
   * count no event.
   *
   * @param now in milliseconds since 1970.
   */
  isDue(now: number): boolean {
    if (totalCost(this.#operations) >= WORTH_DOLLARS) return true;
    return Object.keys(this.#events).length > 0 && now - this.#takenAt >= RECORD_EVERY_MS;
  }

  /**
   * Returns the counts since the last call, and resets them.
   * @param now in milliseconds since 1970; without it, the next event is due immediately.
   */
  take(now = Number.NEGATIVE_INFINITY): Counted {
    this.#takenAt = now;
    const counted = { operations: this.#operations, events: this.#events, outcomes: this.#outcomes };
    this.#operations = NO_OPERATIONS;
    this.#events = {};
    this.#outcomes = [];
    return counted;
  }

  /** Adds back counts that could not be recorded. */
  putBack({ operations, events, outcomes }: Counted): void {
    this.#operations = addOperations(this.#operations, operations);
    this.#events = addEvents(this.#events, events);
    this.#outcomes = [...outcomes, ...this.#outcomes].slice(0, MAX_OUTCOMES);
  }
}

export function addEvents(one: EventCounts, other: EventCounts): EventCounts {
  const sum: Record<string, Readonly<Record<string, number>>> = { ...one };
  for (const [name, labels] of Object.entries(other)) {
    const before: Record<string, number> = { ...sum[name] };
    for (const [label, times] of Object.entries(labels)) before[label] = (before[label] ?? 0) + times;
    sum[name] = before;
  }
  return sum;
}
