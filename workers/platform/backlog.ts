import type { Queue } from "@cloudflare/workers-types";

/** Milliseconds after which a size counts as unknown: a health check does not wait for it. */
const MAX_WAIT_MS = 2_000;

/** Number of messages that wait in a queue, delayed ones included; `null` when the platform does not say. */
export async function backlogOf(queue: Pick<Queue<never>, "metrics">): Promise<number | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), MAX_WAIT_MS);
  });
  try {
    const metrics = await Promise.race([queue.metrics(), late]);
    return metrics?.backlogCount ?? null;
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
