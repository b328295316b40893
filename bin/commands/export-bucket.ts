import type { StoredArticle } from "../../src/article.ts";
import { asFailure, IngestError } from "../../src/errors.ts";
import { type ExportFilter, isExported } from "../../src/export/export-filter.ts";
import { withMarks } from "../../src/export/marked-article.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { articleKey } from "../../src/store/keys.ts";
import { walkArticles } from "../../src/store/walk-articles.ts";
import { AppendFolder } from "../export/append-folder.ts";
import { epub } from "../export/epub.ts";
import type { ExportFormat, ExportFormatName } from "../export/export-format.ts";
import { jsonl } from "../export/jsonl.ts";
import { markdown } from "../export/markdown.ts";
import { parquet } from "../export/parquet.ts";
import { passages } from "../export/passages.ts";
import { warc } from "../export/warc.ts";
import { countInBackground } from "../ports/count-articles.ts";
import { openProgress, shareOf } from "../terminal/progress.ts";
import { isSystemError } from "../terminal/system-error.ts";
import { EXIT, printFailure, write } from "../terminal/terminal.ts";

export const FORMATS: Readonly<Record<ExportFormatName, ExportFormat>> = {
  jsonl,
  markdown,
  parquet,
  warc,
  epub,
  passages,
};
const CHECKPOINT_INTERVAL_MS = 2_000; // A crash loses at most this.

/** @returns the exit code. @throws {UsageError} when the folder cannot be used. */
export async function exportBucket(
  store: ObjectStore,
  root: string,
  name: ExportFormatName,
  filter: ExportFilter,
): Promise<number> {
  const format = FORMATS[name];
  const folder = await AppendFolder.open(root, JSON.stringify({ format: name, ...filter }));
  const marked = await withMarks(store);
  const progress = openProgress();
  const total = countInBackground({ host: filter.host, after: folder.after }, store);
  let read = 0;
  let written = 0;
  let left = 0;
  let savedAt = performance.now();

  /** An error of one article does not stop the export; an error of the bucket or the disk does. */
  async function add(stored: StoredArticle): Promise<"added" | "passed-over" | "failed"> {
    try {
      const article = await marked(stored);
      if (!isExported(article, filter)) return "passed-over";
      await format.add(article, folder, store);
      return "added";
    } catch (error) {
      if (error instanceof IngestError || isSystemError(error)) throw error;
      progress.say(`cuttings: ${articleKey(stored)} was not written: ${asFailure(error).message}`);
      return "failed";
    }
  }

  try {
    if (!folder.isComplete) {
      let { after } = folder;
      for await (const batch of walkArticles({ host: filter.host, after }, store)) {
        for (const article of batch.articles) {
          const added = await add(article);
          if (added === "failed") left++;
          if (added === "added") written++;
        }
        after = batch.last;
        read += batch.articles.length;
        left += batch.unreadable.length;
        for (const key of batch.unreadable)
          progress.say(`cuttings: ${key} is damaged, or contains a different article`);
        progress.show(shareOf(read, total()), `${read} articles read, ${written} written`);
        if (performance.now() - savedAt < CHECKPOINT_INTERVAL_MS) continue;
        await folder.checkpoint(after, false);
        savedAt = performance.now();
      }
      await folder.checkpoint(after, true);
    }
    await format.finish(folder);
    await folder.close();
  } catch (error) {
    if (!(error instanceof IngestError || isSystemError(error))) throw error;
    printFailure(error, "Repeat the command to resume.");
    return EXIT.failed;
  } finally {
    progress.end();
  }
  await write(`${written} articles written to ${root}\n`);
  return left === 0 ? EXIT.done : EXIT.failed;
}
