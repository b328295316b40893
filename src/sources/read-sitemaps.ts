import { newestFirst } from "../discover/newest-first.ts";
import { parseSitemap, type SitemapEntry } from "../discover/sitemap.ts";
import { IngestError } from "../errors.ts";
import type { ResourceFetcher } from "../ports.ts";
import type { SourceDocument } from "../store/source-state.ts";
import { entriesOfSitemap, type ListedEntry } from "./listed-entry.ts";
import { documentOf, type Reading, unread } from "./reading.ts";

/**
 * Reads the sitemaps of an index, one after the other, for they are mostly of one host. One that cannot be
 * had does not hold up the others. Sitemaps in an index hold pages: the protocol knows no index in an index.
 *
 * @param urls of the sitemaps; `null` reads those that were read last.
 * @throws {IngestError} what the first of them threw, when none could be read.
 */
export async function readSitemaps(
  index: SourceDocument,
  urls: readonly string[] | null,
  known: readonly SourceDocument[],
  resources: ResourceFetcher,
): Promise<Reading> {
  const [, ...before] = known;
  const documents: SourceDocument[] = [];
  const listed: ListedEntry[] = [];
  const failures: IngestError[] = [];
  let hasChanged = false;
  for (const url of urls ?? before.map((document) => document.url)) {
    const document = before.find((one) => one.url === url) ?? unread(url);
    try {
      const answer = await resources.fetchResource(url, document);
      if (answer !== null) {
        listed.push(...entriesOfSitemap(pagesOf(await parseSitemap(answer))));
        hasChanged = true;
      }
      documents.push(answer === null ? document : documentOf(url, answer));
    } catch (error) {
      if (!(error instanceof IngestError)) throw error;
      failures.push(error);
      documents.push(unread(url));
    }
  }
  if (failures[0] !== undefined && failures.length === documents.length) throw failures[0];
  const title = listed.find(({ sourceTitle }) => sourceTitle !== null)?.sourceTitle ?? null;
  return {
    kind: "sitemap-index",
    title,
    documents: [index, ...documents],
    entries: hasChanged ? eachOnce(newestFirst(listed)) : null,
    restSeconds: null,
  };
}

function pagesOf({ kind, entries }: { readonly kind: string; readonly entries: readonly SitemapEntry[] }) {
  return kind === "pages" ? entries : [];
}

/** What a news sitemap names is mostly in another one too; the news sitemap says more of it. */
function eachOnce(entries: readonly ListedEntry[]): ListedEntry[] {
  const ofUrl = new Map<string, ListedEntry>();
  for (const entry of entries) {
    const other = ofUrl.get(entry.url);
    if (other === undefined || (other.via === "sitemap" && entry.via === "news-sitemap")) ofUrl.set(entry.url, entry);
  }
  return [...ofUrl.values()];
}
