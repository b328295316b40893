import { z } from "zod";
import { PAGE_KINDS } from "../article.ts";
import { searchQuery } from "../catalog/search-query.ts";
import { IngestError } from "../errors.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { parseRightsFilter, RIGHTS_FILTER_HELP } from "../rights/rights-filter.ts";
import { SEARCHES_KEY } from "../store/keys.ts";
import { settingsObject } from "../store/settings-object.ts";

/** A saved search: it has a feed, and can send alerts about new matches. */
export interface SavedSearch {
  readonly id: string;
  /** Display name. */
  readonly name: string;
  /** Parsed by `searchQuery`. */
  readonly query: string;
  readonly host: string | null;
  readonly source: string | null;
  readonly language: string | null;
  readonly kind: (typeof PAGE_KINDS)[number] | null;
  /** Uses that articles must be available for; parsed by `parseRightsFilter`. */
  readonly rights: string | null;
  /** Whether webhooks receive new matches. */
  readonly hasAlert: boolean;
  readonly addedAt: string;
  readonly addedBy: (typeof SEARCH_BY)[number];
}

export const SEARCH_BY = ["api", "page", "cli"] as const;

/** The settable fields of a search. */
export type SearchSettings = Omit<SavedSearch, "id" | "addedAt" | "addedBy">;

type NewSearch = { readonly query: string } & {
  readonly [Name in Exclude<keyof SearchSettings, "query">]?: SearchSettings[Name] | undefined;
};

/**
 * A new search. Omitted fields default to: the query as name, no filters, alerts on. @param uuid a fresh UUID for its
 * id.
 */
export function newSearch(
  { query, name, host, source, language, kind, rights, hasAlert }: NewSearch,
  addedBy: SavedSearch["addedBy"],
  uuid: string,
  now: Date,
): SavedSearch {
  return {
    id: uuid.replaceAll("-", ""),
    name: name ?? query.slice(0, MAX_NAME_CHARS),
    query,
    host: host ?? null,
    source: source ?? null,
    language: language ?? null,
    kind: kind ?? null,
    rights: rights ?? null,
    hasAlert: hasAlert ?? true,
    addedAt: now.toISOString(),
    addedBy,
  };
}

/** Each stored article is matched against all of them. */
export const MAX_SEARCHES = 100;
export const MAX_NAME_CHARS = 200;
export const MAX_QUERY_CHARS = 500;

const text = z.string().nullable();

export const NO_WANTED_WORD = "A search needs at least one word that must match.";

/** Whether a typed query can match anything. */
export function hasWantedWord(typed: string): boolean {
  return searchQuery(typed) !== null;
}

/** Validates a search, both in the bucket and in requests. */
export const searchSettingsSchema = z.object({
  name: z.string().min(1).max(MAX_NAME_CHARS),
  query: z.string().max(MAX_QUERY_CHARS).refine(hasWantedWord, NO_WANTED_WORD),
  host: text,
  source: text,
  language: text,
  kind: z.enum(PAGE_KINDS).nullable(),
  // Missing from searches stored by earlier versions.
  rights: text.refine((typed) => typed === null || parseRightsFilter(typed) !== null, RIGHTS_FILTER_HELP).default(null),
  hasAlert: z.boolean(),
}) satisfies z.ZodType<SearchSettings>;

interface SearchList {
  readonly schemaVersion: 1;
  /** In the order in which they were added. */
  readonly searches: readonly SavedSearch[];
}

const List: z.ZodType<SearchList> = z.object({
  schemaVersion: z.literal(1),
  searches: z
    .array(searchSettingsSchema.extend({ id: z.string(), addedAt: z.iso.datetime(), addedBy: z.enum(SEARCH_BY) }))
    .readonly(),
});

/** A single object, so that storing an article reads all searches in one request. */
const settings = settingsObject(SEARCHES_KEY, List, { schemaVersion: 1, searches: [] });

/** @throws {IngestError} `storage-unavailable`, also when the list is damaged. */
export async function readSearches(store: ObjectStore): Promise<readonly SavedSearch[]> {
  return (await settings.read(store)).searches;
}

/** @throws {IngestError} `too-large` beyond `MAX_SEARCHES`; `storage-unavailable`. */
export async function addSearch(search: SavedSearch, store: ObjectStore): Promise<void> {
  await settings.update(store, (before) => {
    if (before.searches.length >= MAX_SEARCHES)
      throw new IngestError("too-large", `At most ${MAX_SEARCHES} saved searches are allowed.`);
    return { ...before, searches: [...before.searches, search] };
  });
}

/** @returns the changed search; `null` when it does not exist. @throws {IngestError} `storage-unavailable`. */
export async function changeSearch(
  id: string,
  change: Partial<SearchSettings>,
  store: ObjectStore,
): Promise<SavedSearch | null> {
  const after = await settings.update(store, (before) =>
    before.searches.some((search) => search.id === id)
      ? { ...before, searches: before.searches.map((search) => (search.id === id ? { ...search, ...change } : search)) }
      : before,
  );
  return after.searches.find((search) => search.id === id) ?? null;
}

/** Returns whether the search existed. @throws {IngestError} `storage-unavailable`. */
export async function removeSearch(id: string, store: ObjectStore): Promise<boolean> {
  let existed = false;
  await settings.update(store, (before) => {
    const searches = before.searches.filter((search) => search.id !== id);
    existed = searches.length < before.searches.length;
    return existed ? { ...before, searches } : before;
  });
  return existed;
}
