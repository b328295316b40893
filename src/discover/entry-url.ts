import { resolveUrl } from "../url/resolve-url.ts";

/** The absolute http or https URL that a feed or sitemap means, or `null`. The guard checks it when it is fetched. */
export function entryUrl(text: string | undefined, base: string): string | null {
  return text === undefined || text.trim() === "" ? null : resolveUrl(text, base);
}
