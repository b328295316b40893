import { mapConcurrently } from "../concurrently.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import type { ArticlePlace } from "../store/keys.ts";
import { findPlace, isStored } from "../store/known-urls.ts";
import { joinReferences, type PageReferences, referencesIn, textsOf } from "../store/page-references.ts";
import { readTombstone } from "../store/tombstones.ts";
import { articleHost, articleId } from "../url/article-id.ts";

/** What is left of an article and must be deleted with it. */
export interface Remains extends PageReferences {
  readonly place: ArticlePlace;
  /** Other URLs that lead only to it, each as the place it would otherwise have. */
  readonly aliases: readonly ArticlePlace[];
}

const CONCURRENT_READS = 6; // Workers allow six open connections.

/**
 * Reads an article and all its versions, damaged ones as far as possible. @throws {IngestError} `storage-unavailable`.
 */
export async function readRemains({ id, host }: ArticlePlace, store: ObjectStore): Promise<Remains> {
  const place = { id, host };
  const texts = await textsOf(place, store);
  // Read after the article: a writer that removes the article records its pages here first.
  const tombstone = await readTombstone(id, store);
  const recordedAliases = (tombstone?.aliases ?? []).map((alias) => ({ id: alias, host }));
  const named = new Map(texts.flatMap(urlsIn).map((url) => [articleId(url), articleHost(url)]));
  named.delete(id);
  const own = await mapConcurrently(CONCURRENT_READS, [...named], async ([alias, ofHost]) => {
    const isOwn = await isStored({ id: alias, host: ofHost }, store);
    const leadsTo = isOwn ? { id: alias } : await findPlace(alias, store, null);
    return leadsTo === null || leadsTo.id === id ? [{ id: alias, host: ofHost }] : [];
  });
  const references = referencesIn(texts);
  return {
    place,
    aliases: [...own.flat(), ...recordedAliases.filter((alias) => !named.has(alias.id))],
    ...(tombstone?.leftPages === undefined ? references : joinReferences(references, tombstone.leftPages)),
  };
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
