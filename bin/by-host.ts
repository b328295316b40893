import { forEachConcurrently } from "../src/concurrently.ts";
import type { HostLanes } from "./host-lanes.ts";

/** URLs read ahead while their hosts are busy. */
const LOOKAHEAD = 1_000;

/**
 * Runs `run` on every URL in lanes. URLs are read as needed, so that there may be any number of them.
 * @throws what `run` throws, after the running calls have ended.
 */
export async function eachByHost(
  lanes: HostLanes,
  urls: AsyncIterable<string>,
  run: (url: string) => Promise<void>,
): Promise<void> {
  let hasFailed = false;
  await forEachConcurrently(LOOKAHEAD, urls, (url) =>
    lanes.run(url, async () => {
      if (hasFailed) return;
      try {
        await run(url);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }),
  );
}
