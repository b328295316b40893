import { readLines } from "../terminal/read-input.ts";
import { UsageError } from "../terminal/terminal.ts";

/** URLs that may be fetched have at most 2,048 bytes. */
const MAX_LINE_CHARACTERS = 10_000;

const isUrl = (place: string) => /^https?:\/\//i.test(place);

/**
 * Reads URLs from arguments, files or standard input (`-`), one per line. Empty lines and lines starting with `#` are
 * skipped.
 *
 * @throws {UsageError} when a file cannot be read, or is no list.
 */
export async function* readUrls(places: readonly string[]): AsyncGenerator<string> {
  for (const place of places) {
    if (isUrl(place)) {
      yield place;
      continue;
    }
    for await (const line of readLines(place, MAX_LINE_CHARACTERS)) {
      if (line === null) throw new UsageError(`${place} is no list of URLs: it has a line of over 10,000 characters.`);
      const url = line.trim();
      if (url !== "" && !url.startsWith("#")) yield url;
    }
  }
}

/** The number of URLs that `readUrls` yields; `null` with standard input, which can be read only once. */
export async function countUrls(places: readonly string[]): Promise<number | null> {
  if (places.includes("-")) return null;
  let count = 0;
  for await (const _url of readUrls(places)) count++;
  return count;
}
