import type { Catalog } from "../ports/catalog.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { ARTICLES_PREFIX, type ArticlePlace, placeOfKey } from "../store/keys.ts";
import { pageReferences } from "../store/page-references.ts";
import type { Remains } from "./remains.ts";

/**
 * Finds the pages that other articles refer to as well, which must stay. Articles share a page that is served under two
 * URLs without declaring them equivalent.
 */
export type FindSharedPages = (remains: readonly Remains[], store: ObjectStore) => Promise<ReadonlySet<string>>;

/**
 * Checks articles with the same or nearly the same text as one of the versions, because the same page yields the same
 * text. Misses an article that was rewritten since.
 */
export function sharedByCatalog(catalog: Pick<Catalog, "listSameText" | "listSimilar">): FindSharedPages {
  return async (remains, store) => {
    const others = new Map<string, ArticlePlace>();
    for (const { place, contentHashes, simhashes } of remains) {
      const same = await catalog.listSameText(contentHashes);
      for (const simhash of simhashes) {
        const near = await catalog.listSimilar({ id: place.id, version: { simhash } });
        for (const { id, host } of near) others.set(id, { id, host });
      }
      for (const other of same) others.set(other.id, other);
    }
    for (const { place } of remains) others.delete(place.id);
    return sharedWith(others.values(), remains, store);
  };
}

/** Checks every article of the bucket: slow, but needs no catalog. */
export const sharedByScan: FindSharedPages = async (remains, store) => {
  const deleted = new Set(remains.map(({ place }) => place.id));
  const shared = new Set<string>();
  let last: string | null = null;
  let after: string | null = null;
  do {
    const page = await store.list({ prefix: ARTICLES_PREFIX, after, limit: 1_000 });
    for (const { key } of page.objects) {
      const place = placeOfKey(key);
      if (place === null || place.id === last || deleted.has(place.id)) continue;
      last = place.id;
      for (const hash of await sharedWith([place], remains, store)) shared.add(hash);
    }
    after = page.next;
  } while (after !== null);
  return shared;
};

async function sharedWith(others: Iterable<ArticlePlace>, remains: readonly Remains[], store: ObjectStore) {
  const pages = new Set(remains.flatMap((one) => one.pages));
  const shared = new Set<string>();
  for (const other of others) {
    for (const hash of (await pageReferences(other, store)).pages) if (pages.has(hash)) shared.add(hash);
  }
  return shared;
}
