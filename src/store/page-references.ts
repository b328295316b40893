import { mapConcurrently } from "../concurrently.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { type ArticlePlace, articlePrefix } from "./keys.ts";
import { keysUnder } from "./keys-under.ts";

/** The pages that an article refers to, and the hashes by which other articles with the same pages are found. */
export interface PageReferences {
  /** SHA-256 of each page. */
  readonly pages: readonly string[];
  readonly contentHashes: readonly string[];
  readonly simhashes: readonly string[];
}

const CONCURRENT_READS = 6; // Workers allow six open connections.

/** Reads the references from an article and all its versions, damaged ones as far as possible. */
export async function pageReferences(place: ArticlePlace, store: ObjectStore): Promise<PageReferences> {
  return referencesIn(await textsOf(place, store));
}

/** The JSON objects of an article as text. */
export async function textsOf(place: ArticlePlace, store: ObjectStore): Promise<readonly string[]> {
  const keys = await keysUnder(articlePrefix(place), store);
  return mapConcurrently(CONCURRENT_READS, keys, async (key) => {
    const object = key.endsWith(".json") ? await store.get(key) : null;
    return object === null ? "" : new TextDecoder().decode(object.body);
  });
}

export function referencesIn(texts: readonly string[]): PageReferences {
  return {
    pages: valuesOf("rawSha256", texts),
    contentHashes: valuesOf("contentHash", texts),
    simhashes: valuesOf("simhash", texts),
  };
}

export function joinReferences(one: PageReferences, other: PageReferences): PageReferences {
  const join = (name: keyof PageReferences) => [...new Set([...one[name], ...other[name]])];
  return { pages: join("pages"), contentHashes: join("contentHashes"), simhashes: join("simhashes") };
}

/** Hexadecimal values of a field. Quotes within a JSON string are escaped, so that the pattern matches keys only. */
function valuesOf(field: string, texts: readonly string[]): readonly string[] {
  const pattern = new RegExp(`"${field}":"([0-9a-f]{16,64})"`, "g");
  return [...new Set(texts.flatMap((text) => Array.from(text.matchAll(pattern), ([, value = ""]) => value)))];
}
