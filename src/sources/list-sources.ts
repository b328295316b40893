import type { Via } from "../article.ts";
import { cursorOf, positionOf } from "../catalog/cursor.ts";
import { mapConcurrently } from "../concurrently.ts";
import type { Catalog, CatalogPage, PageRequest, SourceEntry } from "../ports/catalog.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { readSourceState, type SourceState } from "../store/source-state.ts";
import type { ArchiveProgress } from "./archive/archive-progress.ts";
import { readProgress } from "./archive/read-progress.ts";
import type { CrawledSource } from "./source-settings.ts";

/** A source that is crawled, or has named articles, or both. */
export interface ListedSource extends Omit<SourceEntry, "via"> {
  /** `null` when it has named no article that is filed. */
  readonly via: Via | null;
  /** `null` when it is not crawled. */
  readonly settings: CrawledSource | null;
  /** `null` when the crawl has never read it. */
  readonly state: SourceState | null;
  /** `null` when it is no archive that is crawled. */
  readonly archive: ArchiveProgress | null;
}

const CONCURRENT_READS = 6; // Workers hold six connections open.
/** Comes after every `via`, so that the next page begins after the URL. */
const LAST = "\uffff";

/**
 * Sources in the order of their URLs: those that the catalog knows, and between them those of the crawl that have
 * named nothing yet.
 *
 * @param crawled the sources that are crawled, in the order of their URLs.
 * @throws {CursorError} for what is no cursor of this list.
 */
export async function listSources(
  crawled: readonly CrawledSource[],
  request: PageRequest,
  catalog: Pick<Catalog, "listSources">,
  store: ObjectStore,
): Promise<CatalogPage<ListedSource>> {
  const known = await catalog.listSources(request);
  const merged = [...known.entries, ...unnamed(crawled, request.cursor, known)].sort(byUrl);
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

/** Sources of the crawl that the catalog does not know, as far as its page reaches. */
function unnamed(crawled: readonly CrawledSource[], cursor: string | null, known: CatalogPage<SourceEntry>): Named[] {
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
