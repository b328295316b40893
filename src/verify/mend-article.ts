import type { StoredArticle } from "../article.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { jsonBytes } from "../store/json-object.ts";
import { articleKey, versionKey } from "../store/keys.ts";
import { withAliases } from "../store/stored-article.ts";
import type { Cure, Finding } from "./finding.ts";
import type { Filed, FolderContents } from "./read-folder.ts";
import { salvage } from "./salvage.ts";

export interface MendedArticle {
  readonly findings: readonly Finding[];
  /** Its whole versions and the latest state of it, also those that were built anew. */
  readonly versions: readonly StoredArticle[];
  readonly latest: StoredArticle | null;
}

/** Finds what is wrong with `article.json` and the versions of one article, and writes it anew if `repair` says so. */
export async function mendArticle(
  { place, article, versions }: FolderContents,
  store: ObjectStore,
  repair: boolean,
): Promise<MendedArticle> {
  const findings: Finding[] = [];
  const whole = new Map<number, StoredArticle>();
  const current = article?.value ?? null;

  async function mend(key: string, filed: Filed | null, built: StoredArticle | null, cure: Cure): Promise<void> {
    findings.push({ key, problem: filed === null ? "missing" : "damaged", cure: built === null ? null : cure });
    if (repair && built !== null) await replace(key, built, filed, store);
  }

  const last = Math.max(current?.version.number ?? 0, ...versions.keys());
  for (let number = 1; number <= last; number++) {
    const filed = versions.get(number) ?? null;
    const isCurrent = current?.version.number === number;
    // The first version has no object of its own while it is the latest.
    if (isCurrent && number === 1 && filed === null) {
      whole.set(1, current);
      continue;
    }
    const salvaged =
      filed === null || filed.value !== null || isCurrent ? null : await salvage(filed.body, place, store);
    const built = isCurrent ? current : salvaged;
    if (filed?.value == null) {
      await mend(versionKey(place, number), filed, built, isCurrent ? "its article" : "its page");
    }
    const version = filed?.value ?? built;
    if (version !== null) whole.set(number, version);
  }

  if (current !== null) return { findings, versions: [...whole.values()], latest: current };
  const newest = whole.get(Math.max(0, ...whole.keys()));
  const known = [...whole.values()].reduce<StoredArticle | null>((all, version) => withAliases(version, all), null);
  const salvaged = newest !== undefined || article === null ? null : await salvage(article.body, place, store);
  const latest = newest === undefined ? salvaged : withAliases(newest, known);
  await mend(articleKey(place), article, latest, newest === undefined ? "its page" : "its versions");
  return { findings, versions: [...whole.values()], latest };
}

/** Whoever came between has written it anew. */
async function replace(key: string, value: StoredArticle, filed: Filed | null, store: ObjectStore): Promise<void> {
  const body = jsonBytes(value);
  if (filed === null) await store.putIfAbsent(key, body);
  else await store.putIfUnchanged(key, body, filed.etag);
}
