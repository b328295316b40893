import type { SeenEntries } from "../store/source-state.ts";
import { articleId } from "../url/article-id.ts";

/** What an entry was found to be. */
export type SeenAs = keyof SeenEntries;

/** 48 bits: of the entries of one source no two meet. */
const MARK_CHARACTERS = 12;

/**
 * An entry in the memory of its source: all spellings of a URL have the same.
 * @throws {TypeError} when `url` is not an absolute URL.
 */
export function entryMark(url: string): string {
  return articleId(url).slice(0, MARK_CHARACTERS);
}

/** What an entry was found to be, and until which second since 1970 that holds; `null` when it has to be looked up. */
export function recall(mark: string, seen: SeenEntries, now: Date): { readonly as: SeenAs; until: number } | null {
  for (const as of ["filed", "waiting", "refused"] as const) {
    const until = seen[as][mark];
    if (until !== undefined && until * 1_000 > now.getTime()) return { as, until };
  }
  return null;
}

/** The memory of the entries that a source names now: what it names no more is forgotten, so that it stays small. */
export function seenEntries(entries: readonly { readonly mark: string; as: SeenAs; until: number }[]): SeenEntries {
  const seen: Record<SeenAs, Record<string, number>> = { filed: {}, refused: {}, waiting: {} };
  for (const { mark, as, until } of entries) seen[as][mark] = until;
  return seen;
}
