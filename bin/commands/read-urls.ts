import { readLines } from "../terminal/read-input.ts";
import { UsageError } from "../terminal/terminal.ts";

/** URLs that may be fetched have at most 2,048 bytes. */
const MAX_LINE_CHARACTERS = 10_000;

/** Whatever its scheme: the guard says which are allowed. */
const isUrl = (place: string) => /^[a-z][a-z0-9+.-]*:\/\//i.test(place);
/** `news.example/story`, as people type URLs. */
const hasHost = (place: string) => /^[a-z0-9-]+(?:\.[a-z0-9-]+)+\//i.test(place);

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
    for await (const line of linesAt(place)) {
      if (line === null) throw new UsageError(`${place} is no list of URLs: it has a line of over 10,000 characters.`);
      const url = line.trim();
      if (url !== "" && !url.startsWith("#")) yield url;
    }
  }
}

async function* linesAt(place: string): AsyncGenerator<string | null> {
  try {
    yield* readLines(place, MAX_LINE_CHARACTERS);
  } catch (error) {
    if (!(error instanceof UsageError && hasHost(place))) throw error;
    throw new UsageError(`${error.message} A URL begins with https://.`);
  }
}

/** The number of URLs that `readUrls` yields; `null` with standard input, which can be read only once. */
export async function countUrls(places: readonly string[]): Promise<number | null> {
  if (places.includes("-")) return null;
  let count = 0;
  for await (const _url of readUrls(places)) count++;
  return count;
}
