import { IngestError, type IngestErrorCode } from "../../src/errors.ts";
import type { ListOptions, ObjectStore } from "../../src/ports/object-store.ts";

/** `after`: what was asked was done, and the answer was lost. */
export type FaultKind = "crash before" | "crash after" | "fail before" | "fail after";

export const FAULT_KINDS: readonly FaultKind[] = ["crash before", "crash after", "fail before", "fail after"];

/** One process: it takes a step whenever it waits for the outside, and may die there. */
export class Isolate {
  isDead = false;
  readonly death: Promise<void>;
  #die: () => void = () => {};
  readonly #faultOf: (label: string) => FaultKind | null;
  readonly #turn: (label: string) => Promise<void>;

  /** @param faultOf asked once for each step. @param turn waits until it is this step's turn. */
  constructor(faultOf: (label: string) => FaultKind | null, turn: (label: string) => Promise<void>) {
    this.#faultOf = faultOf;
    this.#turn = turn;
    this.death = new Promise((resolve) => {
      this.#die = resolve;
    });
  }

  async step<Answer>(label: string, code: IngestErrorCode, act: () => Promise<Answer>): Promise<Answer> {
    if (this.isDead) return new Promise(() => {});
    const fault = this.#faultOf(label);
    await this.#turn(label);
    if (fault === "crash before") return this.crash();
    if (fault === "fail before") throw new IngestError(code, `${label} failed`);
    const answer = await act();
    if (fault === "crash after") return this.crash();
    if (fault === "fail after") throw new IngestError(code, `${label} was done, and the answer was lost`);
    return answer;
  }

  /** A process that is gone neither answers nor throws. */
  crash(): Promise<never> {
    this.isDead = true;
    this.#die();
    return new Promise(() => {});
  }
}

/** The bucket as one process sees it. */
export function throughIsolate(store: ObjectStore, isolate: Isolate): ObjectStore {
  const step = <Answer>(label: string, act: () => Promise<Answer>) => isolate.step(label, "storage-unavailable", act);
  return {
    get: (key) => step(`get ${key}`, () => store.get(key)),
    head: (key) => step(`head ${key}`, () => store.head(key)),
    putIfAbsent: (key, body) => step(`create ${key}`, () => store.putIfAbsent(key, body)),
    putIfUnchanged: (key, body, etag) => step(`replace ${key}`, () => store.putIfUnchanged(key, body, etag)),
    list: (options: ListOptions) => step(`list ${options.prefix}`, () => store.list(options)),
    delete: (key) => step(`delete ${key}`, () => store.delete(key)),
  };
}
