import type { SavedSearch } from "../../src/searches/saved-search.ts";

/** A search without filters, with these fields. */
export function savedSearch(search: Partial<SavedSearch>): SavedSearch {
  return {
    id: "0".repeat(32),
    name: "Harbours",
    query: "harbour",
    host: null,
    source: null,
    language: null,
    kind: null,
    rights: null,
    hasAlert: true,
    addedAt: "2026-11-23T10:00:00.000Z",
    addedBy: "api",
    ...search,
  };
}
