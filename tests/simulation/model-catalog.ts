import type { FailureRecord } from "../../src/failure.ts";
import type { Catalog } from "../../src/ports/catalog.ts";
import type { StoredArticle } from "../../src/stored-article.ts";
import type { Isolate } from "./faulty-ports.ts";

/** How the catalog lists an article. */
export interface ListedArticle {
  readonly host: string;
  /** 0 for one that is not listed yet. */
  readonly version: number;
  readonly contentHash: string;
  readonly lastChecked: string;
  readonly isGone: boolean;
  /** Milliseconds since 1970. */
  readonly editUntil: number;
}

export class CatalogContents extends Map<string, ListedArticle> {
  /** `lastAt` of each failure. */
  readonly failures = new Map<string, string>();
}

const EDIT_WITHIN_MS = 600_000;

/** The part of the catalog that the queue consumers use; the real adapters have tests of their own. */
export function modelCatalog(contents: CatalogContents, isolate: Isolate): Catalog {
  const step = <Answer>(label: string, act: () => Answer) =>
    isolate.step(label, "storage-unavailable", async () => act());
  return {
    indexArticles: (articles: readonly StoredArticle[]) =>
      step("index", () => {
        for (const article of articles) contents.set(article.id, later(contents.get(article.id), listed(article)));
      }),
    findIndexed: (id: string) =>
      step("find", () => {
        const found = contents.get(id);
        return found === undefined || found.version === 0
          ? null
          : { id, host: found.host, lastChecked: found.lastChecked };
      }),
    recordCheck: ({ id, version }: StoredArticle, now: Date) =>
      step("record check", () => {
        const found = contents.get(id);
        const isSame = found?.version === version.number && found.contentHash === version.contentHash;
        if (!isSame || found.isGone || found.editUntil > now.getTime() || found.lastChecked >= version.lastChecked)
          return false;
        contents.set(id, { ...found, lastChecked: version.lastChecked });
        return true;
      }),
    announceEdit: (id: string, now: Date) =>
      step("announce edit", () => {
        const found = contents.get(id) ?? NOT_LISTED;
        contents.set(id, { ...found, editUntil: now.getTime() + EDIT_WITHIN_MS });
        return found.version === 0 ? null : found.lastChecked;
      }),
    removeArticle: (id: string) => step("remove", () => void contents.delete(id)),
    recordFailures: (failures: readonly FailureRecord[]) =>
      step("index failure", () => {
        for (const { id, lastAt } of failures) contents.failures.set(id, lastAt);
      }),
    findFailure: (id: string) =>
      step("find failure", () => {
        const lastAt = contents.failures.get(id);
        return lastAt === undefined ? null : { lastAt };
      }),
    recordMarks: () => step("index marks", () => {}),
    removeMarks: () => step("remove marks", () => {}),
    clearFailure: (id: string) => step("clear failure", () => void contents.failures.delete(id)),
  } as unknown as Catalog;
}

const NOT_LISTED = { host: "", version: 0, contentHash: "", lastChecked: "", isGone: false, editUntil: 0 };

function listed({ host, version, gone }: StoredArticle): ListedArticle {
  const { number, contentHash, lastChecked } = version;
  return { host, version: number, contentHash, lastChecked, isGone: gone !== null, editUntil: 0 };
}

function later(before: ListedArticle | undefined, next: ListedArticle): ListedArticle {
  if (before === undefined) return next;
  if (before.version === 0) return { ...next, editUntil: before.editUntil };
  const lastChecked = next.lastChecked > before.lastChecked ? next.lastChecked : before.lastChecked;
  if (next.version > before.version) return { ...next, lastChecked, editUntil: before.editUntil };
  if (next.version < before.version || next.lastChecked < before.lastChecked) return before;
  return { ...before, lastChecked, isGone: next.isGone };
}
