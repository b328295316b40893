/**
 * Starts work for items in order, up to `ahead` items before the one that is yielded. An error of the source is thrown
 * after the items before it.
 */
export async function* readAhead<Item, Started>(
  items: AsyncIterable<Item>,
  ahead: number,
  start: (item: Item) => Promise<Started>,
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
