import type { Queue } from "@cloudflare/workers-types";

/** A size that takes longer counts as unknown, so that it does not delay a health check. */
const MAX_WAIT_MS = 2_000;

/** Number of messages that wait in a queue, delayed ones included; `null` when the platform does not report it. */
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
