import assert from "node:assert/strict";
import type { ArticleFilter, Catalog, CatalogPage, PageRequest } from "../../src/ports/catalog.ts";
import { EVERY_ARTICLE } from "../../src/ports/catalog.ts";

/** One rule of the port. Each check starts with an empty catalog. */
export interface CatalogRule {
  readonly rule: string;
  check(catalog: Catalog): Promise<void>;
}

export const ALL: ArticleFilter = EVERY_ARTICLE;
export const FIRST: PageRequest = { cursor: null, limit: 100 };

export const ids = (page: CatalogPage<{ readonly id: string }>) => page.entries.map(({ id }) => id);
export const day = (number: number) => `2026-11-${String(number).padStart(2, "0")}T08:00:00.000Z`;
export const dated = (value: string) => ({ value, precision: "second" as const, raw: value });

export async function found(catalog: Catalog, typed: string, filter: Partial<ArticleFilter> = {}): Promise<string[]> {
  return ids(await catalog.searchArticles(typed, { ...ALL, ...filter }, FIRST)).sort();
}

export async function everyPage(
  limit: number,
  read: (page: PageRequest) => Promise<CatalogPage<{ readonly id: string }>>,
) {
  const all: string[] = [];
  let cursor: string | null = null;
  do {
    const page: CatalogPage<{ readonly id: string }> = await read({ cursor, limit });
    assert.ok(
      page.entries.length <= limit && page.entries.length > 0,
      "a page has at least one entry, and at most the limit",
    );
    all.push(...ids(page));
    cursor = page.next;
  } while (cursor !== null);
  return all;
}
