import type { ObjectStore } from "../../ports/object-store.ts";
import type { CrawledSource } from "../source-settings.ts";
import { type ArchiveProgress, archiveProgress } from "./archive-progress.ts";
import { readArchiveState } from "./archive-state.ts";

/** `null` for a source that is polled. @throws {IngestError} `storage-unavailable`. */
export async function readProgress(
  { url, archive }: Pick<CrawledSource, "url" | "archive">,
  store: ObjectStore,
): Promise<ArchiveProgress | null> {
  return archive === null ? null : archiveProgress(archive.since, (await readArchiveState(url, store)).state);
}
