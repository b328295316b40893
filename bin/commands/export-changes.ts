import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeCursor, encodeCursor } from "../../src/changes/change-cursor.ts";
import { listChanges } from "../../src/changes/list-changes.ts";
import { IngestError } from "../../src/errors.ts";
import { type ExportFilter, isSelected } from "../../src/export/export-filter.ts";
import { withMarks } from "../../src/export/marked-article.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { refusalOf } from "../../src/rights/rights-filter.ts";
import { readLatest } from "../../src/store/read-latest.ts";
import { counted } from "../../src/text/counted.ts";
import { AppendFolder } from "../export/append-folder.ts";
import type { ExportFormat, ExportFormatName } from "../export/export-format.ts";
import { exportSettings } from "../export/export-settings.ts";
import { countLeftOut, LEFT_OUT, type LeftOut, leftOutLine, renderLeftOut } from "../export/left-out.ts";
import { openBucket } from "../ports/open-bucket.ts";
import { isSystemError } from "../terminal/system-error.ts";
import { EXIT, printFailure, UsageError, write, writeToStderr } from "../terminal/terminal.ts";

export interface ChangesExport {
  readonly format: ExportFormat;
  readonly name: ExportFormatName;
  readonly filter: ExportFilter;
  /** A cursor of the change log, or a day. */
  readonly since: string;
}

/** The content of manifest.json. */
interface Manifest {
  readonly schemaVersion: 1;
  readonly format: ExportFormatName;
  readonly filter: ExportFilter;
  readonly since: string;
  /** The `--since` of the next export. */
  readonly cursor: string;
  readonly exportedAt: string;
  readonly articles: number;
  /** Numbers of articles left out by `filter.rights`, by reason; absent without it. */
  readonly leftOut?: LeftOut;
  readonly deleted: number;
  /** Names of the files, without manifest.json. */
  readonly files: readonly string[];
}

const CHANGES_PER_PAGE = 100;

/** An article that changed; its content is read when it is written. */
interface Changed {
  readonly id: string;
  readonly host: string;
  /** When it was deleted; `null` if it exists. */
  readonly deletedAt: string | null;
}

/**
 * Writes the articles that were stored, edited or gone since a position in the change log, each once in its latest
 * state, and lists those that were deleted.
 *
 * @param to a folder, `s3://bucket/prefix`, or `-` for standard output.
 * @returns the exit code.
 * @throws {UsageError} when the place cannot be written to.
 */
export async function exportChanges(store: ObjectStore, to: string, wanted: ChangesExport): Promise<number> {
  try {
    if (to === "-") return await toOutput(store, wanted);
    if (!to.startsWith("s3://")) return await toFolder(store, to, wanted);
    const folder = await mkdtemp(join(tmpdir(), "cuttings-export-"));
    try {
      const exitCode = await toFolder(store, folder, wanted);
      await upload(folder, to);
      return exitCode;
    } finally {
      await rm(folder, { recursive: true });
    }
  } catch (error) {
    if (!(error instanceof IngestError || isSystemError(error))) throw error;
    printFailure(error, "Repeat the command to start again.");
    return EXIT.failed;
  }
}

async function toFolder(store: ObjectStore, root: string, { format, name, filter, since }: ChangesExport) {
  const folder = await AppendFolder.open(root, exportSettings(name, filter, since));
  const { changed, cursor } = await changedSince(since, store);
  const marked = await withMarks(store);
  let articles = 0;
  let deleted = 0;
  for (const one of changed) {
    if (one.deletedAt !== null) {
      if (filter.host !== null && filter.host !== one.host) continue;
      await folder.append("deleted.jsonl", lineOf(one));
      deleted++;
      continue;
    }
    const latest = (await readLatest(one, store)).article;
    const article = latest === null ? null : await marked(latest);
    if (article === null || !isSelected(article, filter)) continue;
    const reason = refusalOf(article, filter.rights);
    if (reason !== null) {
      await folder.append(LEFT_OUT, leftOutLine(article, reason));
      continue;
    }
    await format.begin?.(folder);
    await format.add(article, folder, store, filter.rights);
    articles++;
  }
  await format.finish(folder);
  const files = (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
  const leftOut = await countLeftOut(folder);
  const exportedAt = new Date().toISOString();
  const manifest: Manifest = {
    schemaVersion: 1,
    format: name,
    filter,
    since,
    cursor,
    exportedAt,
    articles,
    ...(filter.rights === null ? {} : { leftOut }),
    deleted,
    files,
  };
  await writeFile(join(root, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  await folder.close();
  writeToStderr(renderLeftOut(leftOut, filter.rights));
  const written = `${counted(articles, "article")} and ${counted(deleted, "deletion")} written`;
  return write(`${written}. Continue with --since ${cursor}\n`);
}

/** JSON Lines: articles as stored in the bucket, and a short line for each deleted one. */
async function toOutput(store: ObjectStore, { name, filter, since }: ChangesExport): Promise<number> {
  const leftOut: Record<string, number> = {};
  if (name !== "jsonl") throw new UsageError(`Standard output takes JSONL, not ${name}.`);
  const { changed, cursor } = await changedSince(since, store);
  const marked = await withMarks(store);
  for (const one of changed) {
    if (one.deletedAt !== null) {
      if (filter.host === null || filter.host === one.host) await write(lineOf(one));
      continue;
    }
    const latest = (await readLatest(one, store)).article;
    const article = latest === null ? null : await marked(latest);
    if (article === null || !isSelected(article, filter)) continue;
    const reason = refusalOf(article, filter.rights);
    if (reason === null) await write(`${JSON.stringify(article)}\n`);
    else leftOut[reason] = (leftOut[reason] ?? 0) + 1;
  }
  writeToStderr(renderLeftOut(leftOut, filter.rights));
  writeToStderr(`Continue with --since ${cursor}\n`);
  return EXIT.done;
}

async function changedSince(since: string, store: ObjectStore) {
  const changed = new Map<string, Changed>();
  let cursor = decodeCursor(since);
  for (let hasMore = true; hasMore; ) {
    const page = await listChanges(cursor, CHANGES_PER_PAGE, new Date(), store);
    for (const { change, id, host, at } of page.changes) {
      // Ordered by the last change of each article.
      changed.delete(id);
      changed.set(id, { id, host, deletedAt: change === "deleted" ? at : null });
    }
    ({ cursor, hasMore } = page);
  }
  return { changed: [...changed.values()], cursor: encodeCursor(cursor) };
}

function lineOf({ id, host, deletedAt }: Changed): string {
  return `${JSON.stringify({ id, host, deletedAt })}\n`;
}

/** Uploads the manifest last, so that its presence means the export is complete. */
async function upload(folder: string, to: string): Promise<void> {
  const { store } = openBucket(to);
  const { files } = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as Manifest;
  for (const file of [...files, "manifest.json"]) {
    const body = new Uint8Array(await readFile(join(folder, file)));
    if ((await store.putIfAbsent(file, body)) === null) throw new UsageError(`${to} already contains an export.`);
  }
}
