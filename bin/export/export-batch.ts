import { asFailure, IngestError } from "../../src/errors.ts";
import { type ExportFilter, isSelected } from "../../src/export/export-filter.ts";
import type { MarkedArticle } from "../../src/export/marked-article.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { refusalOf } from "../../src/rights/rights-filter.ts";
import { articleKey } from "../../src/store/keys.ts";
import { type KeyBatch, readArticles } from "../../src/store/walk-articles.ts";
import type { StoredArticle } from "../../src/stored-article.ts";
import { isSystemError } from "../terminal/system-error.ts";
import type { ExportFormat } from "./export-format.ts";
import { LEFT_OUT, leftOutLine } from "./left-out.ts";

/** What a batch of articles adds to the files of an export. */
export interface ExportedBatch {
  /** Content to append to files, by name. */
  readonly appended: readonly { readonly name: string; readonly content: Uint8Array }[];
  readonly read: number;
  readonly written: number;
  /** What could not be exported, and why. */
  readonly problems: readonly string[];
}

export interface BatchSource {
  readonly store: ObjectStore;
  readonly marked: (article: StoredArticle) => Promise<MarkedArticle>;
  readonly format: ExportFormat;
  readonly filter: ExportFilter;
  /** Folder of the export. */
  readonly root: string;
}

/**
 * Reads a batch of articles and renders them. An error of one article does not stop the export.
 * @throws {IngestError} of the bucket; a system error of the disk.
 */
export async function exportBatch(
  batch: KeyBatch,
  { store, marked, format, filter, root }: BatchSource,
): Promise<ExportedBatch> {
  const { articles, unreadable } = await readArticles(batch, store);
  const problems = unreadable.map((key) => `${key} is damaged, or contains a different article`);
  const chunks = new Map<string, Uint8Array[]>();
  const files = {
    root,
    async append(name: string, content: Uint8Array | string): Promise<void> {
      const own = chunks.get(name) ?? [];
      chunks.set(name, own);
      own.push(typeof content === "string" ? Buffer.from(content) : content);
    },
  };
  let written = 0;
  for (const stored of articles) {
    try {
      const article = await marked(stored);
      if (!isSelected(article, filter)) continue;
      const reason = refusalOf(article, filter.rights);
      if (reason !== null) {
        await files.append(LEFT_OUT, leftOutLine(article, reason));
        continue;
      }
      await format.add(article, files, store, filter.rights);
      written++;
    } catch (error) {
      if (error instanceof IngestError || isSystemError(error)) throw error;
      problems.push(`${articleKey(stored)} was not written: ${asFailure(error).message}`);
    }
  }
  const appended = [...chunks].map(([name, own]) => ({ name, content: Buffer.concat(own) }));
  return { appended, read: articles.length, written, problems };
}
