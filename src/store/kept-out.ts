import type { Article, Outcome } from "../article.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { readJson, updateJson } from "./json-object.ts";
import { type ArticlePlace, keptOutKey } from "./keys.ts";
import type { KeptReason } from "./reason-to-keep.ts";

/** The last fetch that was worse than the stored article and did not replace it. */
export interface KeptOut {
  readonly reason: KeptReason;
  readonly outcome: Outcome;
  readonly wordCount: number;
  readonly fetchedAt: string;
}

/** @throws {IngestError} `storage-unavailable`. */
export async function recordKeptOut(
  reason: KeptReason,
  { outcome, wordCount }: Article,
  fetchedAt: string,
  place: ArticlePlace,
  store: ObjectStore,
): Promise<void> {
  await updateJson<KeptOut>(keptOutKey(place), store, (before) =>
    before === null || before.fetchedAt < fetchedAt ? { reason, outcome, wordCount, fetchedAt } : null,
  );
}

/** `null` when no fetch was rejected, or the record of it is damaged. */
export async function readKeptOut(place: ArticlePlace, store: ObjectStore): Promise<KeptOut | null> {
  return (await readJson<KeptOut>(keptOutKey(place), store))?.value ?? null;
}
