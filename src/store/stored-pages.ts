import type { FetchedPage, FetchedPages } from "../fetched-page.ts";
import { decodeText, detectCharset } from "../page/charset.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import type { FetchRecord, StoredArticle } from "../stored-article.ts";
import { fetchesOf } from "./fetch-records.ts";
import { readPage } from "./pages.ts";

/**
 * The fetched pages of an article, rebuilt from the bucket; or what is wrong with the first page that is missing or
 * damaged.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function readStoredPages(
  stored: Pick<StoredArticle, "fetch" | "furtherFetches">,
  store: ObjectStore,
): Promise<FetchedPages | "missing" | "damaged"> {
  const [fetch, ...furtherFetches] = fetchesOf(stored);
  const first = await readPage(fetch.rawSha256, store);
  if (typeof first === "string") return first;
  const further: FetchedPage[] = [];
  for (const record of furtherFetches) {
    const body = await readPage(record.rawSha256, store);
    if (typeof body === "string") return body;
    further.push(pageOfFetch(record, body));
  }
  return [pageOfFetch(fetch, first), ...further];
}

/** Detects the charset again, because newer code may detect it better. */
function pageOfFetch(
  { rawKey: _rawKey, rawSha256: _rawSha256, ...record }: FetchRecord,
  body: Uint8Array,
): FetchedPage {
  if (record.charset.source === "caller" || record.charset.source === "rendered") {
    // The caller or the browser supplied text, which was stored as UTF-8; a byte order mark is part of it.
    return { ...record, body, html: new TextDecoder("utf-8", { ignoreBOM: true }).decode(body) };
  }
  const charset = detectCharset(body, record.contentType);
  return { ...record, charset, body, html: decodeText(body, charset) };
}
