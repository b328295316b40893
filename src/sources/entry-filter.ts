import { normaliseEscapes } from "../url/percent-encoding.ts";
import { matchesPattern } from "../url/url-pattern.ts";
import type { SourceSettings } from "./source-settings.ts";

/** Whether an entry passes the source's path patterns. */
export function isWanted(url: string, { include, exclude }: Pick<SourceSettings, "include" | "exclude">): boolean {
  const { pathname, search } = new URL(url);
  const path = normaliseEscapes(pathname + search);
  const matches = (pattern: string) => matchesPattern(normaliseEscapes(pattern), path);
  return (include.length === 0 || include.some(matches)) && !exclude.some(matches);
}
