/** Runs `run` on every item, at most `lanes` at a time, and returns the results in the order of the items. */
export async function mapConcurrently<T, R>(
  lanes: number,
  items: readonly T[],
  run: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = new Array(items.length);
  const queue = items.entries();
  async function work(): Promise<void> {
    for (const [index, item] of queue) results[index] = await run(item);
  }
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, work));
  return results;
}

/**
 * Runs `run` on every item of a stream, at most `lanes` at a time. An item is taken when a lane is free.
 * @throws the first error, after the running calls have ended. No item is taken after an error.
 */
export async function forEachConcurrently<T>(
  lanes: number,
  items: AsyncIterable<T>,
  run: (item: T) => Promise<void>,
): Promise<void> {
  const source = items[Symbol.asyncIterator]();
  const errors: unknown[] = [];
  async function work(): Promise<void> {
    try {
      while (errors.length === 0) {
        const { value, done } = await source.next();
        if (done || errors.length > 0) return;
        await run(value);
      }
    } catch (error) {
      errors.push(error);
    }
  }
  await Promise.all(Array.from({ length: lanes }, work));
  await source.return?.();
  if (errors.length > 0) throw errors[0];
}

/**
 * Starts work for items in order, up to `ahead` items before the one that is yielded. An error of the source is thrown
 * after the items before it.
 */
export async function* readAhead<Item, Started>(
  items: Iterable<Item> | AsyncIterable<Item>,
  ahead: number,
  start: (item: Item) => Promise<Started> | Started,
): AsyncGenerator<Started> {
  const started: Started[] = [];
  try {
    for await (const item of items) {
      started.push(await start(item));
      if (started.length > ahead) yield started.shift() as Started;
    }
  } catch (error) {
    yield* started;
    throw error;
  }
  yield* started;
}
