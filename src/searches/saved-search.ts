import { z } from "zod";
import { PAGE_KINDS } from "../article.ts";
import { searchQuery } from "../catalog/search-query.ts";
import { IngestError } from "../errors.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { SEARCHES_KEY } from "../store/keys.ts";
import { settingsObject } from "../store/settings-object.ts";

/** A search that is kept: it has a feed, and new articles that it finds may be told. */
export interface SavedSearch {
  readonly id: string;
  /** What it is called. */
  readonly name: string;
  /** As `searchQuery` reads it. */
  readonly query: string;
  readonly host: string | null;
  readonly source: string | null;
  readonly language: string | null;
  readonly kind: (typeof PAGE_KINDS)[number] | null;
  /** Whether subscribers of webhooks are told of new matches. */
  readonly hasAlert: boolean;
  readonly addedAt: string;
  readonly addedBy: (typeof SEARCH_BY)[number];
}

export const SEARCH_BY = ["api", "page", "cli"] as const;

/** What may be said of a search. */
export type SearchSettings = Omit<SavedSearch, "id" | "addedAt" | "addedBy">;

type NewSearch = { readonly query: string } & {
  readonly [Name in Exclude<keyof SearchSettings, "query">]?: SearchSettings[Name] | undefined;
};

/** A search as it is asked for: with its query for a name, without bounds, and with alerts. @param uuid of its own. */
export function newSearch(
  { query, name, host, source, language, kind, hasAlert }: NewSearch,
  addedBy: SavedSearch["addedBy"],
  uuid: string,
  now: Date,
): SavedSearch {
  return {
    id: uuid.replaceAll("-", ""),
    name: name ?? query.slice(0, MAX_NAME),
    query,
    host: host ?? null,
    source: source ?? null,
    language: language ?? null,
    kind: kind ?? null,
    hasAlert: hasAlert ?? true,
    addedAt: now.toISOString(),
    addedBy,
  };
}

/** Each article that is filed is held against all of them. */
export const MAX_SEARCHES = 100;
export const MAX_NAME = 200; // Characters.
export const MAX_QUERY = 500; // Characters.

const text = z.string().nullable();

export const NO_WANTED_WORD = "A search has a word that is to be there.";

/** Whether what was typed finds anything but nothing. */
export function hasWantedWord(typed: string): boolean {
  return searchQuery(typed) !== null;
}

/** What a search may be: as it lies in the bucket, and as it is written. */
export const searchSettingsSchema = z.object({
  name: z.string().min(1).max(MAX_NAME),
  query: z.string().max(MAX_QUERY).refine(hasWantedWord, NO_WANTED_WORD),
  host: text,
  source: text,
  language: text,
  kind: z.enum(PAGE_KINDS).nullable(),
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

/** One object for all: whoever files an article reads them in one request. */
const settings = settingsObject(SEARCHES_KEY, List, { schemaVersion: 1, searches: [] });

/** @throws {IngestError} `storage-unavailable`, also when the list is damaged. */
export async function readSearches(store: ObjectStore): Promise<readonly SavedSearch[]> {
  return (await settings.read(store)).searches;
}

/** @throws {IngestError} `too-large` when there would be more than `MAX_SEARCHES`; `storage-unavailable`. */
export async function addSearch(search: SavedSearch, store: ObjectStore): Promise<void> {
  await settings.update(store, (before) => {
    if (before.searches.length >= MAX_SEARCHES)
      throw new IngestError("too-large", `At most ${MAX_SEARCHES} searches are kept.`);
    return { ...before, searches: [...before.searches, search] };
  });
}

/** @returns the search as it is then; `null` when there is none. @throws {IngestError} `storage-unavailable`. */
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

/** Whether there was such a search. @throws {IngestError} `storage-unavailable`. */
export async function removeSearch(id: string, store: ObjectStore): Promise<boolean> {
  let wasThere = false;
  await settings.update(store, (before) => {
    const searches = before.searches.filter((search) => search.id !== id);
    wasThere = searches.length < before.searches.length;
    return wasThere ? { ...before, searches } : before;
  });
  return wasThere;
}
