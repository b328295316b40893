import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { markLink } from "../../src/reading-list/mark-link.ts";
import { ListError, type ListOrigin, readList } from "../../src/reading-list/read-list.ts";
import type { ReadingList, SavedLink } from "../../src/reading-list/saved-link.ts";
import type { Bucket } from "../ports/open-bucket.ts";
import { EXIT, printError, UsageError } from "../terminal/terminal.ts";
import { type IngestSettings, ingestEach } from "./ingest-urls.ts";

/**
 * Ingests the links of reading lists, and applies their marks.
 * @returns the exit code.
 * @throws {UsageError} when a file cannot be read or is not a list.
 */
export async function importLinks(
  places: readonly string[],
  from: ListOrigin | null,
  bucket: Bucket,
  settings: IngestSettings,
): Promise<number> {
  const links = new Map<string, SavedLink>();
  let problems = 0;
  for (const place of places) {
    const list = await listAt(place, from);
    for (const link of list.links) if (!links.has(link.url)) links.set(link.url, link);
    for (const { place: where, problem } of list.problems) printError(`${place}, ${where}: ${problem}`);
    problems += list.problems.length;
  }
  async function* urls() {
    yield* links.keys();
  }
  const exitCode = await ingestEach(
    {
      urls: urls(),
      total: links.size,
      async afterEach(url, store, catalog) {
        const link = links.get(url);
        const marks = link === undefined ? null : await markLink(link, new Date(), store);
        if (marks !== null) await catalog?.recordMarks([marks]);
      },
    },
    bucket,
    settings,
  );
  return problems === 0 ? exitCode : EXIT.failed;
}

async function listAt(place: string, from: ListOrigin | null): Promise<ReadingList> {
  try {
    return readList(place === "-" ? await buffer(process.stdin) : await readFile(place), from);
  } catch (error) {
    if (error instanceof ListError) throw new UsageError(`${place}: ${error.message}`);
    throw (error as NodeJS.ErrnoException).code === undefined
      ? error
      : new UsageError(`${place} cannot be read: ${(error as Error).message}`);
  }
}
