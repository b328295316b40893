import { MAX_URL } from "../url/public-url.ts";

/** The absolute http or https URL that a feed or sitemap means, or `null`. The guard checks it when it is fetched. */
export function entryUrl(text: string | undefined, base: string): string | null {
  const trimmed = text?.trim();
  if (!trimmed || trimmed.length > MAX_URL) return null;
  const url = URL.parse(trimmed, base);
  if (url === null || url.href.length > MAX_URL) return null;
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
}
