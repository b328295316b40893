import { z } from "zod";
import { mapConcurrently } from "../concurrently.ts";
import { joinMarks, type Marks, type MarksChange, NO_MARKS, type StoredMarks, tidyLabels } from "../marks.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { readJson, updateJson } from "./json-object.ts";
import { isArticleId, MARKS_PREFIX, marksKey } from "./keys.ts";

const ValidMarks = z.looseObject({
  id: z.string(),
  isRead: z.boolean(),
  isArchived: z.boolean(),
  labels: z.array(z.string()),
  savedAt: z.string().nullable(),
  changedAt: z.iso.datetime(),
});

function validMarks(value: unknown): StoredMarks | null {
  return ValidMarks.safeParse(value).success ? (value as StoredMarks) : null;
}

/** `null` when there are none or they are damaged. @throws {IngestError} `storage-unavailable`. */
export async function readMarks(id: string, store: ObjectStore): Promise<StoredMarks | null> {
  return (await readJson(marksKey(id), store, validMarks))?.value ?? null;
}

/**
 * Changes the marks of an article.
 * @param change returns the changes to the current marks.
 * @returns the marks after the change.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function changeMarks(
  id: string,
  change: (before: Marks) => MarksChange,
  now: Date,
  store: ObjectStore,
): Promise<StoredMarks> {
  let after: StoredMarks | null = null;
  await updateJson<StoredMarks>(
    marksKey(id),
    store,
    (before) => {
      const { isRead, isArchived, labels, savedAt } = {
        ...NO_MARKS,
        ...before,
        ...defined(change(before ?? NO_MARKS)),
      };
      const changedAt = laterOf(now.toISOString(), before?.changedAt);
      after = { schemaVersion: 1, id, isRead, isArchived, labels: tidyLabels(labels), savedAt, changedAt };
      return after;
    },
    validMarks,
  );
  return after ?? { ...NO_MARKS, schemaVersion: 1, id, changedAt: now.toISOString() };
}

/**
 * Moves the marks that were set on a URL, before it was known to lead to an article, to that article. Idempotent.
 * @returns the marks of the article; `null` where the URL had none.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function adoptMarks(from: string, to: string, store: ObjectStore): Promise<StoredMarks | null> {
  const pending = await readMarks(from, store);
  if (pending === null) return null;
  const marks = await changeMarks(to, (before) => joinMarks(before, pending), new Date(pending.changedAt), store);
  await store.delete(marksKey(from));
  return marks;
}

/** @throws {IngestError} `storage-unavailable`. */
export async function removeMarks(id: string, store: ObjectStore): Promise<void> {
  await store.delete(marksKey(id));
}

const CONCURRENT_READS = 6; // Workers allow six open connections.

/** Marks sorted by id. Damaged ones are skipped. @throws {IngestError} `storage-unavailable`. */
export async function listMarks(
  { cursor, limit }: { readonly cursor: string | null; readonly limit: number },
  store: ObjectStore,
): Promise<{ readonly marks: readonly StoredMarks[]; readonly next: string | null }> {
  const page = await store.list({ prefix: MARKS_PREFIX, after: cursor, limit });
  const marks = await mapConcurrently(CONCURRENT_READS, page.objects, async ({ key }) => {
    const id = idOfMarksKey(key);
    return id === null ? null : readMarks(id, store);
  });
  return { marks: marks.filter((one) => one !== null), next: page.next };
}

const KEYS_PER_PAGE = 1_000;

/** Ids of all marked articles. @throws {IngestError} `storage-unavailable`. */
export async function markedIds(store: ObjectStore): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  let after: string | null = null;
  do {
    const page = await store.list({ prefix: MARKS_PREFIX, after, limit: KEYS_PER_PAGE });
    for (const { key } of page.objects) {
      const id = idOfMarksKey(key);
      if (id !== null) ids.add(id);
    }
    after = page.next;
  } while (after !== null);
  return ids;
}

function idOfMarksKey(key: string): string | null {
  const id = key.slice(MARKS_PREFIX.length, -".json".length);
  return isArticleId(id) && key === marksKey(id) ? id : null;
}

function defined(change: MarksChange): Partial<Marks> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

function laterOf(now: string, before: string | undefined): string {
  return before !== undefined && before > now ? before : now;
}
