/** The absolute http or https URL that a feed or sitemap means, or `null`. The guard checks it when it is fetched. */
export function entryUrl(text: string | undefined, base: string): string | null {
  const trimmed = text?.trim();
  if (!trimmed) return null;
  const url = URL.parse(trimmed, base);
  return url?.protocol === "https:" || url?.protocol === "http:" ? url.href : null;
}
