import type { MarkedArticle } from "../../src/export/marked-article.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import type { AppendFolder } from "./append-folder.ts";

export const EXPORT_FORMATS = ["jsonl", "parquet", "markdown", "warc", "epub"] as const;
export type ExportFormatName = (typeof EXPORT_FORMATS)[number];

/** A way in which articles leave the bucket. */
export interface ExportFormat {
  /**
   * Adds an article; one that was added and lost its checkpoint is added again.
   * @throws {IngestError} `storage-unavailable`; an error with a code where a file cannot be written. Whatever else it
   *   throws is the fault of this article alone.
   */
  add(article: MarkedArticle, folder: AppendFolder, store: ObjectStore): Promise<void>;
  /** Makes the files of what was added, once all was. It may be called again after a crash. */
  finish(folder: AppendFolder): Promise<void>;
}
