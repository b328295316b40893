import { mapConcurrently } from "../concurrently.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { type ArticlePlace, articlePrefix } from "../store/keys.ts";
import { findPlace } from "../store/known-urls.ts";
import { readTombstone } from "../store/tombstones.ts";
import { keysUnder } from "../store/withdraw-deleted.ts";
import { articleHost, articleId } from "../url/article-id.ts";

/** What has to go with an article, as far as it is still there. */
export interface Remains {
  readonly place: ArticlePlace;
  /** SHA-256 of the pages that its versions name. */
  readonly pages: readonly string[];
  /** Other URLs that lead to it and to nothing else, as the places that they would have of their own. */
  readonly aliases: readonly ArticlePlace[];
  /** Of its versions, by which copies of it are found. */
  readonly contentHashes: readonly string[];
  readonly simhashes: readonly string[];
}

const CONCURRENT_READS = 6; // Workers hold six connections open.

/** Reads an article and all its versions, the damaged ones as far as they can be read. @throws {IngestError} `storage-unavailable`. */
export async function readRemains({ id, host }: ArticlePlace, store: ObjectStore): Promise<Remains> {
  const place = { id, host };
  const keys = await keysUnder(articlePrefix(place), store);
  const texts = await mapConcurrently(CONCURRENT_READS, keys, async (key) => textOf(key, store));
  const tombstone = await readTombstone(id, store);
  const buried = (tombstone?.aliases ?? []).map((alias) => ({ id: alias, host }));
  const named = new Map(texts.flatMap(urlsIn).map((url) => [articleId(url), articleHost(url)]));
  named.delete(id);
  const own = await mapConcurrently(CONCURRENT_READS, [...named], async ([alias, ofHost]) => {
    const leadsTo = await findPlace(alias, store);
    return leadsTo === null || leadsTo.id === id ? [{ id: alias, host: ofHost }] : [];
  });
  return {
    place,
    pages: valuesOf("rawSha256", texts),
    aliases: [...own.flat(), ...buried.filter((alias) => !named.has(alias.id))],
    contentHashes: valuesOf("contentHash", texts),
    simhashes: valuesOf("simhash", texts),
  };
}

/** SHA-256 of the pages that what lies under an article names. */
export async function pagesNamedAt(place: ArticlePlace, store: ObjectStore): Promise<readonly string[]> {
  const keys = await keysUnder(articlePrefix(place), store);
  return valuesOf("rawSha256", await mapConcurrently(CONCURRENT_READS, keys, async (key) => textOf(key, store)));
}

async function textOf(key: string, store: ObjectStore): Promise<string> {
  const object = key.endsWith(".json") ? await store.get(key) : null;
  return object === null ? "" : new TextDecoder().decode(object.body);
}

/** Values of a field in hexadecimal. Within a string of JSON each quote has a backslash before it: these can only be keys. */
function valuesOf(field: string, texts: readonly string[]): readonly string[] {
  const pattern = new RegExp(`"${field}":"([0-9a-f]{16,64})"`, "g");
  return [...new Set(texts.flatMap((text) => Array.from(text.matchAll(pattern), ([, value = ""]) => value)))];
}

/** URLs under which an article or a version was found. Of a damaged one nothing is known. */
function urlsIn(text: string): readonly string[] {
  try {
    const { url, aliases = [] } = JSON.parse(text) as { url?: unknown; aliases?: unknown[] };
    return [url, ...aliases].filter((one): one is string => typeof one === "string" && URL.canParse(one));
  } catch {
    return [];
  }
}
