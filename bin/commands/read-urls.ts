import { readLines } from "../terminal/read-input.ts";

const isUrl = (place: string) => /^https?:\/\//i.test(place);

/**
 * Reads URLs from arguments, files or standard input (`-`), one per line. Empty lines and lines starting with `#` are
 * skipped.
 *
 * @throws {UsageError} when a file cannot be read.
 */
export async function* readUrls(places: readonly string[]): AsyncGenerator<string> {
  for (const place of places) {
    if (isUrl(place)) {
      yield place;
      continue;
    }
    for await (const line of readLines(place)) {
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
