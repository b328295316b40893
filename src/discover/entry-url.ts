import { resolveUrl } from "../url/resolve-url.ts";

/** The absolute http or https URL of a feed or sitemap entry, or `null`. The guard checks it on fetching. */
export function entryUrl(text: string | undefined, base: string): string | null {
  return text === undefined || text.trim() === "" ? null : resolveUrl(text, base);
}
