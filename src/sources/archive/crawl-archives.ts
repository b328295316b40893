import { mapConcurrently } from "../../concurrently.ts";
import type { QueueSettings } from "../queue-new.ts";
import type { CrawledSource } from "../source-settings.ts";
import { type ArchivePorts, type ArchiveSource, advanceArchive } from "./advance-archive.ts";
import type { ArchiveState } from "./archive-state.ts";

const CONCURRENT_ARCHIVES = 3;

/** The sources that are polled, without those whose archive is crawled. */
export function polledSources(sources: readonly CrawledSource[]): readonly CrawledSource[] {
  return sources.filter(({ archive }) => archive === null);
}

/**
 * Advances each archive that is neither paused nor finished by one step.
 *
 * @param startWithinMs archives not started by then wait for the next run.
 * @returns how many archives are still running.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function crawlArchives(
  sources: readonly CrawledSource[],
  settings: QueueSettings & { readonly startWithinMs: number },
  ports: ArchivePorts,
  onProgress: (state: ArchiveState) => void,
): Promise<number> {
  const begun = ports.clock.now().getTime();
  const archives = sources.filter((source): source is ArchiveSource => source.archive !== null && !source.isPaused);
  let running = 0;
  await mapConcurrently(CONCURRENT_ARCHIVES, archives, async (source) => {
    if (ports.clock.now().getTime() - begun > settings.startWithinMs) return;
    const state = await advanceArchive(source, settings, ports);
    if (state === null) return;
    if (state.status === "running") running++;
    onProgress(state);
  });
  return running;
}
