import type { Site } from "./site.ts";

export type { Site } from "./site.ts";

/**
 * Sites that need more than the general rules. None so far: a fault on one site is first looked for on others, and
 * fixed for all.
 */
export const sites: readonly Site[] = [];

/** The site of a URL, the most specific host first, or `null`. */
export function siteOf(url: string, known: readonly Site[] = sites): Site | null {
  if (!URL.canParse(url)) return null;
  let host = new URL(url).hostname;
  for (;;) {
    const site = known.find((candidate) => candidate.host === host);
    if (site !== undefined) return site;
    const dot = host.indexOf(".");
    if (dot < 0) return null;
    host = host.slice(dot + 1);
  }
}
