import { readLines } from "../terminal/read-input.ts";

const isUrl = (place: string) => /^https?:\/\//i.test(place);

/**
 * URLs that stand on the command line, in files or on standard input (`-`), one a line. Empty lines
 * and lines that begin with `#` are left out.
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

/** How many `readUrls` would yield; `null` when standard input is among the places, which is read once. */
export async function countUrls(places: readonly string[]): Promise<number | null> {
  if (places.includes("-")) return null;
  let count = 0;
  for await (const _url of readUrls(places)) count++;
  return count;
}
