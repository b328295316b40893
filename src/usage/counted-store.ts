import type { Operation } from "../ports/ledger.ts";
import type { ListOptions, ObjectStore } from "../ports/object-store.ts";

/** Called for each operation as it happens. */
export type Count = (operation: Operation, times: number) => void;

/** Counts the operations of a bucket by their R2 billing class; deletions are free. */
export function countedStore(store: ObjectStore, count: Count): ObjectStore {
  const classA = <Args extends unknown[], Result>(act: (...args: Args) => Result) => counted("r2ClassA", act, count);
  const classB = <Args extends unknown[], Result>(act: (...args: Args) => Result) => counted("r2ClassB", act, count);
  return {
    get: classB((key: string) => store.get(key)),
    head: classB((key: string) => store.head(key)),
    putIfAbsent: classA((key: string, body: Uint8Array) => store.putIfAbsent(key, body)),
    putIfUnchanged: classA((key: string, body: Uint8Array, etag: string) => store.putIfUnchanged(key, body, etag)),
    list: classA((options: ListOptions) => store.list(options)),
    delete: (key) => store.delete(key),
  };
}

function counted<Args extends unknown[], Result>(
  operation: Operation,
  act: (...args: Args) => Result,
  count: Count,
): (...args: Args) => Result {
  return (...args) => {
    count(operation, 1);
    return act(...args);
  };
}
