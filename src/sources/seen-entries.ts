import type { SeenEntries } from "../store/source-state.ts";
import { articleId } from "../url/article-id.ts";

/** The result of checking an entry. */
export type SeenAs = keyof SeenEntries;

/** 48 bits: collisions among the entries of one source are negligible. */
const MARK_CHARACTERS = 12;

/**
 * Identifies an entry in the state of its source; the same for all spellings of a URL.
 * @throws {TypeError} when `url` is not an absolute URL.
 */
export function entryMark(url: string): string {
  return articleId(url).slice(0, MARK_CHARACTERS);
}

/**
 * The stored result for an entry, with its expiry in seconds since 1970; `null` when there is none or it has expired.
 */
export function findSeen(mark: string, seen: SeenEntries, now: Date): { readonly as: SeenAs; until: number } | null {
  for (const as of ["filed", "waiting", "refused"] as const) {
    const until = seen[as][mark];
    if (until !== undefined && until * 1_000 > now.getTime()) return { as, until };
  }
  return null;
}

/** The results to store: only those of entries that the source still lists, which bounds their number. */
export function seenEntries(entries: readonly { readonly mark: string; as: SeenAs; until: number }[]): SeenEntries {
  const seen: Record<SeenAs, Record<string, number>> = { filed: {}, refused: {}, waiting: {} };
  for (const { mark, as, until } of entries) seen[as][mark] = until;
  return seen;
}
