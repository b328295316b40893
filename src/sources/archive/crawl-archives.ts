import { mapConcurrently } from "../../concurrently.ts";
import type { QueueSettings } from "../queue-new.ts";
import type { CrawledSource } from "../source-settings.ts";
import type { ArchiveState } from "./archive-state.ts";
import { type ArchivePorts, type ArchiveSource, archiveTurn } from "./archive-turn.ts";

const ARCHIVES_AT_ONCE = 3;

/** Sources that are polled, without those whose archive is crawled. */
export function followedSources(sources: readonly CrawledSource[]): readonly CrawledSource[] {
  return sources.filter(({ archive }) => archive === null);
}

/**
 * A turn of each archive that is not paused and has not ended.
 *
 * @param beginsWithin milliseconds; archives that are left then have their turn in the next run.
 * @returns how many of them go on.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function crawlArchives(
  sources: readonly CrawledSource[],
  settings: QueueSettings & { readonly beginsWithin: number },
  ports: ArchivePorts,
  onTurn: (state: ArchiveState) => void,
): Promise<number> {
  const begun = ports.clock.now().getTime();
  const archives = sources.filter((source): source is ArchiveSource => source.archive !== null && !source.isPaused);
  let running = 0;
  await mapConcurrently(ARCHIVES_AT_ONCE, archives, async (source) => {
    if (ports.clock.now().getTime() - begun > settings.beginsWithin) return;
    const state = await archiveTurn(source, settings, ports);
    if (state === null) return;
    if (state.status === "running") running++;
    onTurn(state);
  });
  return running;
}
