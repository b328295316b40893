import type { MarkedArticle } from "../../src/export/marked-article.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import type { RightsFilter } from "../../src/rights/rights-filter.ts";
import type { AppendFolder } from "./append-folder.ts";

export const EXPORT_FORMATS = ["jsonl", "parquet", "markdown", "warc", "epub", "passages"] as const;
export type ExportFormatName = (typeof EXPORT_FORMATS)[number];

/** The files of an export, to which a format adds articles. */
export type ExportFiles = Pick<AppendFolder, "root" | "append">;

/** A format of `cuttings export`. */
export interface ExportFormat {
  /** Begins the files, before the first article is added. May be called again. */
  begin?(folder: AppendFolder): Promise<void>;
  /**
   * Adds an article, in any thread. After a crash, articles added since the last checkpoint are added again.
   * @param rights for formats with earlier versions: those that may not be used in these ways are left out.
   * @throws {IngestError} `storage-unavailable`; a system error when a file cannot be written. Any other error concerns
   *   this article only.
   */
  add(article: MarkedArticle, files: ExportFiles, store: ObjectStore, rights: RightsFilter | null): Promise<void>;
  /** Writes the final files once all articles are added. May be called again after a crash. */
  finish(folder: AppendFolder): Promise<void>;
}
