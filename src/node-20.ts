/** Polyfills for Node 20 of what this code and jsdom use. No effect elsewhere. */

// https://url.spec.whatwg.org/#dom-url-parse
URL.parse ??= (url, base) => {
  try {
    return new URL(url, base);
  } catch {
    return null;
  }
};

// https://tc39.es/ecma262/#sec-promise.withResolvers
Promise.withResolvers ??= <Value>() => {
  let settle: Pick<PromiseWithResolvers<Value>, "resolve" | "reject"> | undefined;
  const promise = new Promise<Value>((resolve, reject) => {
    settle = { resolve, reject };
  });
  // The executor runs synchronously.
  return { promise, ...(settle as NonNullable<typeof settle>) };
};

// https://tc39.es/ecma262/#sec-map.groupby
Map.groupBy ??= <Key, Item>(items: Iterable<Item>, keyOf: (item: Item, index: number) => Key) => {
  const groups = new Map<Key, Item[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
};

// undici, which jsdom loads but never uses here, reads these at import. They are new in Node 22.
const zlib = process.getBuiltinModule?.("node:zlib");
if (zlib !== undefined)
  zlib.createZstdDecompress ??= () => {
    throw new Error(`Node 22.15 or newer is needed for zstd; this is ${process.version}.`);
  };
const workerThreads = process.getBuiltinModule?.("node:worker_threads");
if (workerThreads !== undefined) workerThreads.markAsUncloneable ??= () => {};

// jsdom's own iterators are subclasses of it. https://tc39.es/ecma262/#sec-iterator-constructor
const global = globalThis as { Iterator?: unknown };
global.Iterator ??= class {
  [Symbol.iterator]() {
    return this;
  }
};
