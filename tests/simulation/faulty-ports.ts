import { IngestError, type IngestErrorCode } from "../../src/errors.ts";
import type { ListOptions, ObjectStore } from "../../src/ports/object-store.ts";

/** `after`: the operation took effect, and its result was lost. */
export type FaultKind = "crash before" | "crash after" | "fail before" | "fail after";

export const FAULT_KINDS: readonly FaultKind[] = ["crash before", "crash after", "fail before", "fail after"];

/** One process. Every external call is a step, at which it may crash. */
export class Isolate {
  hasCrashed = false;
  readonly crashed: Promise<void>;
  #resolveCrashed: () => void = () => {};
  readonly #faultOf: (label: string) => FaultKind | null;
  readonly #turn: (label: string) => Promise<void>;

  /** @param faultOf called once for each step. @param turn resolves when the step is scheduled. */
  constructor(faultOf: (label: string) => FaultKind | null, turn: (label: string) => Promise<void>) {
    this.#faultOf = faultOf;
    this.#turn = turn;
    this.crashed = new Promise((resolve) => {
      this.#resolveCrashed = resolve;
    });
  }

  async step<Answer>(label: string, code: IngestErrorCode, act: () => Promise<Answer>): Promise<Answer> {
    if (this.hasCrashed) return new Promise(() => {});
    const fault = this.#faultOf(label);
    await this.#turn(label);
    if (fault === "crash before") return this.crash();
    if (fault === "fail before") throw new IngestError(code, `${label} failed`);
    const answer = await act();
    if (fault === "crash after") return this.crash();
    if (fault === "fail after") throw new IngestError(code, `${label} took effect, and its result was lost`);
    return answer;
  }

  /** A crashed process neither returns nor throws. */
  crash(): Promise<never> {
    this.hasCrashed = true;
    this.#resolveCrashed();
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
