import type { ObjectStore } from "../ports/object-store.ts";
import { jsonBytes } from "../store/json-object.ts";
import { articleKey, versionKey } from "../store/keys.ts";
import { withAliases } from "../store/stored-article.ts";
import type { StoredArticle } from "../stored-article.ts";
import type { Cure, Finding } from "./finding.ts";
import type { FolderContents, StoredObject } from "./read-folder.ts";
import { salvage } from "./salvage.ts";

export interface RepairedArticle {
  readonly findings: readonly Finding[];
  /** Its valid versions, including rebuilt ones. */
  readonly versions: readonly StoredArticle[];
  readonly latest: StoredArticle | null;
}

/** Finds damage in `article.json` and the versions of an article, and rewrites them if `repair` is set. */
export async function repairArticle(
  { place, article, versions }: FolderContents,
  store: ObjectStore,
  repair: boolean,
): Promise<RepairedArticle> {
  const findings: Finding[] = [];
  const valid = new Map<number, StoredArticle>();
  const current = article?.value ?? null;

  async function report(
    key: string,
    stored: StoredObject | null,
    built: StoredArticle | null,
    cure: Cure,
  ): Promise<void> {
    findings.push({ key, problem: stored === null ? "missing" : "damaged", cure: built === null ? null : cure });
    if (repair && built !== null) await replace(key, built, stored, store);
  }

  const last = Math.max(current?.version.number ?? 0, ...versions.keys());
  for (let number = 1; number <= last; number++) {
    const stored = versions.get(number) ?? null;
    const isCurrent = current?.version.number === number;
    // The first version has no separate object while it is the latest.
    if (isCurrent && number === 1 && stored === null) {
      valid.set(1, current);
      continue;
    }
    const salvaged =
      stored === null || stored.value !== null || isCurrent ? null : await salvage(stored.body, place, store);
    const built = isCurrent ? current : salvaged;
    if (stored?.value == null) {
      await report(versionKey(place, number), stored, built, isCurrent ? "its article" : "its page");
    }
    const version = stored?.value ?? built;
    if (version !== null) valid.set(number, version);
  }

  if (current !== null) return { findings, versions: [...valid.values()], latest: current };
  const newest = valid.get(Math.max(0, ...valid.keys()));
  const known = [...valid.values()].reduce<StoredArticle | null>((all, version) => withAliases(version, all), null);
  const salvaged = newest !== undefined || article === null ? null : await salvage(article.body, place, store);
  const latest = newest === undefined ? salvaged : withAliases(newest, known);
  await report(articleKey(place), article, latest, newest === undefined ? "its page" : "its versions");
  return { findings, versions: [...valid.values()], latest };
}

/** Does nothing if the object has changed in the meantime. */
async function replace(
  key: string,
  value: StoredArticle,
  stored: StoredObject | null,
  store: ObjectStore,
): Promise<void> {
  const body = jsonBytes(value);
  if (stored === null) await store.putIfAbsent(key, body);
  else await store.putIfUnchanged(key, body, stored.etag);
}
