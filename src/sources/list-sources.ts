import { cursorOf, positionOf } from "../catalog/cursor.ts";
import { mapConcurrently } from "../concurrently.ts";
import type { Catalog, CatalogPage, PageRequest, SourceEntry } from "../ports/catalog.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { readSourceState, type SourceState } from "../store/source-state.ts";
import type { Via } from "../stored-article.ts";
import type { ArchiveProgress } from "./archive/archive-progress.ts";
import { readProgress } from "./archive/read-progress.ts";
import type { CrawledSource } from "./source-settings.ts";

/** A source that is crawled, or has listed articles, or both. */
export interface ListedSource extends Omit<SourceEntry, "via"> {
  /** `null` when it has listed no stored article. */
  readonly via: Via | null;
  /** `null` when it is not crawled. */
  readonly settings: CrawledSource | null;
  /** `null` when it was never polled. */
  readonly state: SourceState | null;
  /** `null` when its archive is not crawled. */
  readonly archive: ArchiveProgress | null;
}

const CONCURRENT_READS = 6; // Workers allow six open connections.
/** Sorts after every `via`, so that the next page starts after the URL. */
const LAST = "\uffff";

/**
 * Sources sorted by URL: those in the catalog, merged with crawled ones that have no articles yet.
 *
 * @param crawled the crawled sources, sorted by URL.
 * @throws {CursorError} for a cursor that this list did not issue.
 */
export async function listSources(
  crawled: readonly CrawledSource[],
  request: PageRequest,
  catalog: Pick<Catalog, "listSources">,
  store: ObjectStore,
): Promise<CatalogPage<ListedSource>> {
  const known = await catalog.listSources(request);
  const merged = [...known.entries, ...withoutArticles(crawled, request.cursor, known)].sort(byUrl);
  const shown = merged.slice(0, request.limit);
  const last = shown.at(-1);
  const hasMore = known.next !== null || merged.length > shown.length;
  const settings = new Map(crawled.map((source) => [source.url, source]));
  const entries = await mapConcurrently(CONCURRENT_READS, shown, async (entry) => {
    const { state } = await readSourceState(entry.url, store);
    const own = settings.get(entry.url) ?? null;
    return { ...entry, settings: own, state, archive: own === null ? null : await readProgress(own, store) };
  });
  return { entries, next: hasMore && last !== undefined ? cursorOf([last.url, last.via ?? LAST]) : null };
}

type Named = Omit<SourceEntry, "via"> & { readonly via: Via | null };

/** Crawled sources that are not in the catalog, within the URL range of its page. */
function withoutArticles(
  crawled: readonly CrawledSource[],
  cursor: string | null,
  known: CatalogPage<SourceEntry>,
): Named[] {
  const [after] = cursor === null ? [""] : positionOf(cursor, ["string", "string"]);
  const end = known.next === null ? null : known.entries.at(-1)?.url;
  const named = new Set(known.entries.map(({ url }) => url));
  return crawled
    .filter(({ url }) => url > String(after) && (end == null || url < end) && !named.has(url))
    .map(({ url }) => ({ url, via: null, articles: 0, newest: null }));
}

function byUrl(one: Named, other: Named): number {
  if (one.url !== other.url) return one.url < other.url ? -1 : 1;
  return (one.via ?? LAST) < (other.via ?? LAST) ? -1 : 1;
}
