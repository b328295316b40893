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
