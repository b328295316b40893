/** Waits for room. @returns a function that makes room for the next. @throws the reason of the signal when it aborts. */
export type WaitForRoom = (signal?: AbortSignal) => Promise<() => void>;

/** Room for so many pages at a time; the others wait, the first of them first. */
export function roomForPages(most: number): WaitForRoom {
  const waiting = new Set<() => void>();
  let open = 0;

  function leave(): void {
    const [next] = waiting;
    if (next === undefined) open--;
    else next();
  }

  return async (signal) => {
    signal?.throwIfAborted();
    if (open < most) open++;
    else await turn(signal);
    return leave;
  };

  function turn(signal: AbortSignal | undefined): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const enter = () => {
      waiting.delete(enter);
      signal?.removeEventListener("abort", giveUp);
      resolve();
    };
    const giveUp = () => {
      waiting.delete(enter);
      reject(signal?.reason);
    };
    waiting.add(enter);
    signal?.addEventListener("abort", giveUp);
    return promise;
  }
}
