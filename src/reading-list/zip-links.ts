import { unzipSync } from "fflate";
import type { ReadingList } from "./saved-link.ts";

/** Of all files of an archive together: a Worker has 128 MB of memory. */
const MAX_UNPACKED_BYTES = 50_000_000;
const MAX_FILES = 50_000;

/**
 * The relevant files in archives of Pocket (CSV), Omnivore (`metadata_*.json`) and Readeck
 * (`bookmarks/{id}/info.json`).
 */
const LISTS = /(?:\.csv|(?:^|\/)metadata[^/]*\.json|(?:^|\/)info\.json|(?:^|\/)bookmarks[^/]*\.(?:json|html?))$/i;

/**
 * The merged lists of an archive.
 * @param read parses one file; returns `null` for one it does not recognise.
 * @throws {RangeError} when the archive is damaged or too large.
 */
export function zipLinks(
  content: Uint8Array,
  read: (file: Uint8Array, name: string) => ReadingList | null,
): ReadingList {
  let bytes = 0;
  let count = 0;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(content, {
      filter({ name, originalSize }) {
        if (!LISTS.test(name)) return false;
        bytes += originalSize;
        if (++count > MAX_FILES || bytes > MAX_UNPACKED_BYTES) throw new RangeError("The archive is too large.");
        return true;
      },
    });
  } catch (error) {
    throw error instanceof RangeError ? error : new RangeError(`The archive is damaged: ${(error as Error).message}.`);
  }
  const lists = Object.entries(files).map(([name, file]) => {
    const problem = { place: name, problem: "it is not a list of links" };
    return read(file, name) ?? { links: [], problems: [problem] };
  });
  return { links: lists.flatMap(({ links }) => links), problems: lists.flatMap(({ problems }) => problems) };
}
