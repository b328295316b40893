import { readAhead } from "../../src/concurrently.ts";
import { IngestError } from "../../src/errors.ts";
import type { ExportFilter } from "../../src/export/export-filter.ts";
import { withMarks } from "../../src/export/marked-article.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { type KeyBatch, walkKeys } from "../../src/store/walk-articles.ts";
import { counted } from "../../src/text/counted.ts";
import { AppendFolder } from "../export/append-folder.ts";
import { type ExportedBatch, exportBatch } from "../export/export-batch.ts";
import type { ExportFormatName } from "../export/export-format.ts";
import { exportSettings } from "../export/export-settings.ts";
import { FORMATS } from "../export/formats.ts";
import { countLeftOut, type LeftOut, renderLeftOut } from "../export/left-out.ts";
import { countInBackground } from "../ports/count-articles.ts";
import { REPEAT_TO_RESUME, reportInterruption } from "../terminal/interruption.ts";
import { openProgress, shareOf } from "../terminal/progress.ts";
import { isSystemError } from "../terminal/system-error.ts";
import { EXIT, printFailure, write, writeToStderr } from "../terminal/terminal.ts";
import type { ThreadPool } from "../threads/thread-pool.ts";

const CHECKPOINT_INTERVAL_MS = 2_000; // A crash loses at most this.
/** What a batch adds is in memory until it is written: with WARC, all pages of its articles. */
const ARTICLES_PER_BATCH = 20;

/** Threads that read and render articles. */
export interface ParallelExport {
  readonly pool: ThreadPool<KeyBatch, ExportedBatch>;
  /** Batches in progress or waiting for those before them. */
  readonly ahead: number;
}

/**
 * @param parallel `null` exports in this thread. The files are the same.
 * @returns the exit code.
 * @throws {UsageError} when the folder cannot be used.
 */
export async function exportBucket(
  store: ObjectStore,
  root: string,
  name: ExportFormatName,
  filter: ExportFilter,
  parallel: ParallelExport | null = null,
): Promise<number> {
  const format = FORMATS[name];
  const folder = await AppendFolder.open(root, exportSettings(name, filter, null));
  const source = { store, marked: await withMarks(store), format, filter, root };
  const progress = openProgress();
  const total = countInBackground({ host: filter.host, after: folder.after }, store);
  let read = 0;
  let written = 0;
  let left = 0;
  let leftOut: LeftOut = {};
  let savedAt = performance.now();

  function start(batch: KeyBatch) {
    const exported = parallel === null ? exportBatch(batch, source) : parallel.pool.run(batch);
    // Its error is handled when its turn comes.
    exported.catch(() => {});
    return { exported, last: batch.last };
  }

  async function add(exported: ExportedBatch): Promise<void> {
    if (exported.written > 0) await format.begin?.(folder);
    for (const { name: file, content } of exported.appended) await folder.append(file, content);
    read += exported.read;
    written += exported.written;
    left += exported.problems.length;
    for (const problem of exported.problems) progress.say(`cuttings: ${problem}`);
    progress.show(shareOf(read, total()), `${counted(read, "article")} read, ${written} written`);
  }

  using _interruption = reportInterruption(() => REPEAT_TO_RESUME, progress);
  try {
    if (!folder.isComplete) {
      let { after } = folder;
      const batches = walkKeys({ host: filter.host, after }, store, ARTICLES_PER_BATCH);
      for await (const { exported, last } of readAhead(batches, parallel?.ahead ?? 0, start)) {
        await add(await exported);
        after = last;
        if (performance.now() - savedAt < CHECKPOINT_INTERVAL_MS) continue;
        await folder.checkpoint(after, false);
        savedAt = performance.now();
      }
      await folder.checkpoint(after, true);
    }
    await format.finish(folder);
    leftOut = await countLeftOut(folder);
    await folder.close();
  } catch (error) {
    if (!(error instanceof IngestError || isSystemError(error))) throw error;
    printFailure(error, REPEAT_TO_RESUME);
    return EXIT.failed;
  } finally {
    progress.end();
  }
  writeToStderr(renderLeftOut(leftOut, filter.rights));
  await write(`${counted(written, "article")} written to ${root}\n`);
  return left === 0 ? EXIT.done : EXIT.failed;
}
