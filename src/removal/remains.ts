import { mapConcurrently } from "../concurrently.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { type ArticlePlace, articlePrefix } from "../store/keys.ts";
import { findPlace, isStored } from "../store/known-urls.ts";
import { readTombstone } from "../store/tombstones.ts";
import { keysUnder } from "../store/withdraw-deleted.ts";
import { articleHost, articleId } from "../url/article-id.ts";

/** What is left of an article and must be deleted with it. */
export interface Remains {
  readonly place: ArticlePlace;
  /** SHA-256 of the pages that its versions refer to. */
  readonly pages: readonly string[];
  /** Other URLs that lead only to it, each as the place it would otherwise have. */
  readonly aliases: readonly ArticlePlace[];
  /** Of its versions, for finding copies. */
  readonly contentHashes: readonly string[];
  readonly simhashes: readonly string[];
}

const CONCURRENT_READS = 6; // Workers allow six open connections.

/**
 * Reads an article and all its versions, damaged ones as far as possible. @throws {IngestError} `storage-unavailable`.
 */
export async function readRemains({ id, host }: ArticlePlace, store: ObjectStore): Promise<Remains> {
  const place = { id, host };
  const keys = await keysUnder(articlePrefix(place), store);
  const texts = await mapConcurrently(CONCURRENT_READS, keys, async (key) => textOf(key, store));
  const tombstone = await readTombstone(id, store);
  const recordedAliases = (tombstone?.aliases ?? []).map((alias) => ({ id: alias, host }));
  const named = new Map(texts.flatMap(urlsIn).map((url) => [articleId(url), articleHost(url)]));
  named.delete(id);
  const own = await mapConcurrently(CONCURRENT_READS, [...named], async ([alias, ofHost]) => {
    const isOwn = await isStored({ id: alias, host: ofHost }, store);
    const leadsTo = isOwn ? { id: alias } : await findPlace(alias, store, null);
    return leadsTo === null || leadsTo.id === id ? [{ id: alias, host: ofHost }] : [];
  });
  return {
    place,
    pages: valuesOf("rawSha256", texts),
    aliases: [...own.flat(), ...recordedAliases.filter((alias) => !named.has(alias.id))],
    contentHashes: valuesOf("contentHash", texts),
    simhashes: valuesOf("simhash", texts),
  };
}

/** SHA-256 of the pages that the objects of an article refer to. */
export async function pagesReferencedBy(place: ArticlePlace, store: ObjectStore): Promise<readonly string[]> {
  const keys = await keysUnder(articlePrefix(place), store);
  return valuesOf("rawSha256", await mapConcurrently(CONCURRENT_READS, keys, async (key) => textOf(key, store)));
}

async function textOf(key: string, store: ObjectStore): Promise<string> {
  const object = key.endsWith(".json") ? await store.get(key) : null;
  return object === null ? "" : new TextDecoder().decode(object.body);
}

/** Hexadecimal values of a field. Quotes within a JSON string are escaped, so that the pattern matches keys only. */
function valuesOf(field: string, texts: readonly string[]): readonly string[] {
  const pattern = new RegExp(`"${field}":"([0-9a-f]{16,64})"`, "g");
  return [...new Set(texts.flatMap((text) => Array.from(text.matchAll(pattern), ([, value = ""]) => value)))];
}

/** URLs of an article or a version; empty if it is damaged. */
function urlsIn(text: string): readonly string[] {
  try {
    const { url, aliases = [] } = JSON.parse(text) as { url?: unknown; aliases?: unknown[] };
    return [url, ...aliases].filter((one): one is string => typeof one === "string" && URL.canParse(one));
  } catch {
    return [];
  }
}
