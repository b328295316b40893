import type { Operation } from "../ports/ledger.ts";
import type { ListOptions, ObjectStore } from "../ports/object-store.ts";

/** Hears of operations as they happen. */
export type Count = (operation: Operation, times: number) => void;

/** A bucket whose operations are counted by the class that R2 bills them in; a deletion is free. */
export function countedStore(store: ObjectStore, count: Count): ObjectStore {
  const classA = <Args extends unknown[], Answer>(act: (...args: Args) => Answer) => counted("r2ClassA", act, count);
  const classB = <Args extends unknown[], Answer>(act: (...args: Args) => Answer) => counted("r2ClassB", act, count);
  return {
    get: classB((key: string) => store.get(key)),
    head: classB((key: string) => store.head(key)),
    putIfAbsent: classA((key: string, body: Uint8Array) => store.putIfAbsent(key, body)),
    putIfUnchanged: classA((key: string, body: Uint8Array, etag: string) => store.putIfUnchanged(key, body, etag)),
    list: classA((options: ListOptions) => store.list(options)),
    delete: (key) => store.delete(key),
  };
}

function counted<Args extends unknown[], Answer>(
  operation: Operation,
  act: (...args: Args) => Answer,
  count: Count,
): (...args: Args) => Answer {
  return (...args) => {
    count(operation, 1);
    return act(...args);
  };
}
