/** URLs read ahead while their hosts are busy. */
const LOOKAHEAD = 1_000;

/**
 * Runs `run` on every URL, at most `lanes` at a time and one at a time per host. URLs are read as needed, so that there
 * may be any number of them.
 *
 * @throws what `run` throws, after the running calls have ended.
 */
export async function eachByHost(
  lanes: number,
  urls: AsyncIterable<string>,
  run: (url: string) => Promise<void>,
): Promise<void> {
  const source = urls[Symbol.asyncIterator]();
  const waiting = new Map<string, string[]>();
  const running = new Map<string, Promise<void>>();
  let held = 0;
  let hasMore = true;
  let reading: Promise<void> | null = null;

  async function read(): Promise<void> {
    const { value, done } = await source.next();
    reading = null;
    if (done) hasMore = false;
    else {
      const host = URL.parse(value)?.host ?? "";
      waiting.set(host, [...(waiting.get(host) ?? []), value]);
      held++;
    }
  }

  async function start(host: string): Promise<void> {
    const [url, ...later] = waiting.get(host) ?? [];
    if (later.length === 0) waiting.delete(host);
    else waiting.set(host, later);
    held--;
    try {
      if (url !== undefined) await run(url);
    } finally {
      running.delete(host);
    }
  }

  try {
    for (;;) {
      for (const host of waiting.keys()) {
        if (running.size >= lanes) break;
        if (!running.has(host)) running.set(host, start(host));
      }
      if (hasMore && held < LOOKAHEAD) reading ??= read();
      const events = reading === null ? [...running.values()] : [...running.values(), reading];
      if (events.length === 0) return;
      await Promise.race(events);
    }
  } finally {
    await Promise.allSettled(running.values());
    await source.return?.();
  }
}
