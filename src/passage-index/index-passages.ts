import { z } from "zod";
import { type PassageRecord, passageRecords } from "../export/passage-record.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import type { IndexedPassage, PassageIndex } from "../ports/passage-index.ts";
import { readJson, updateJson } from "../store/json-object.ts";
import { type ArticlePlace, vectorsKey } from "../store/keys.ts";
import { isDeletedNow } from "../store/tombstones.ts";
import type { StoredArticle } from "../stored-article.ts";

/** What the index has of an article: an index cannot list it. */
const VectorRecord = z.object({
  schemaVersion: z.literal(1),
  /** The version that is indexed; 0 before the first is. */
  version: z.int().nonnegative(),
  ids: z.array(z.string()).readonly(),
  /** Further ids that the index may have, because an update is in progress or was interrupted. */
  pending: z.array(z.string()).readonly(),
});
type VectorRecord = Readonly<z.infer<typeof VectorRecord>>;

const NONE: VectorRecord = { schemaVersion: 1, version: 0, ids: [], pending: [] };
const check = (value: unknown): VectorRecord | null => VectorRecord.safeParse(value).data ?? null;

/**
 * Brings the index up to date with an article: embeds the passages that are new, and removes those that are gone. Does
 * nothing for a version that is indexed already, or older. Ids are recorded in the bucket before the index has them, so
 * that an interrupted call can be repeated, and a deletion finds every vector.
 *
 * @throws {IngestError} `storage-unavailable`; `too-complex`.
 */
export async function indexPassages(article: StoredArticle, store: ObjectStore, index: PassageIndex): Promise<void> {
  const before = await readRecord(article, store);
  const { number: version } = article.version;
  if (before.version >= version) return;
  const passages = new Map(passageRecords(article).map((record) => [vectorId(record), record]));
  const indexed = new Set(before.ids);
  const added = [...passages].filter(([id]) => !indexed.has(id));
  await updateRecord(article, store, (now) => ({
    ...now,
    pending: union(
      now.pending,
      added.map(([id]) => id),
    ),
  }));
  await index.upsert(added.map(([id, passage]) => indexedPassage(id, passage)));
  await index.remove(union(before.ids, before.pending).filter((id) => !passages.has(id)));
  await updateRecord(article, store, (now) =>
    // Another call has indexed a later version: what this one added is removed by the next.
    now.version > version ? now : { ...NONE, version, ids: [...passages.keys()] },
  );
  // The deletion may have read the record before it was written.
  if (await isDeletedNow(article.id, store)) await removePassages(article, store, index);
}

/** Removes an article from the index. May be repeated. @throws {IngestError} `storage-unavailable`. */
export async function removePassages(place: ArticlePlace, store: ObjectStore, index: PassageIndex): Promise<void> {
  const { ids, pending } = await readRecord(place, store);
  await index.remove(union(ids, pending));
  await store.delete(vectorsKey(place));
}

async function readRecord(place: ArticlePlace, store: ObjectStore): Promise<VectorRecord> {
  return (await readJson(vectorsKey(place), store, check))?.value ?? NONE;
}

function updateRecord(place: ArticlePlace, store: ObjectStore, change: (now: VectorRecord) => VectorRecord) {
  return updateJson<VectorRecord>(vectorsKey(place), store, (now) => change(now ?? NONE), check);
}

function vectorId({ articleId, id }: PassageRecord): string {
  return `${articleId}-${id}`;
}

function indexedPassage(id: string, passage: PassageRecord): IndexedPassage {
  const { articleId, version, position, url, host, title, date, language, headings, text } = passage;
  const stated = { ...(title === null ? {} : { title }), ...(date === null ? {} : { date }) };
  return {
    id,
    text: [title, ...headings.slice(0, -1), text].filter((part) => part !== null).join("\n\n"),
    metadata: { articleId, version, position, url, host, ...stated, ...(language === null ? {} : { language }) },
  };
}

function union(some: readonly string[], others: readonly string[]): string[] {
  return [...new Set([...some, ...others])];
}
