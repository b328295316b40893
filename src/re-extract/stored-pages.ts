import type { FetchedPage, FetchedPages, FetchRecord, StoredArticle } from "../article.ts";
import { decodeText, detectCharset } from "../page/charset.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { fetchesOf } from "../store/fetch-records.ts";
import { readPage } from "../store/pages.ts";

/**
 * The fetches of an article once more, from what the bucket keeps of them; or what is wrong with the
 * first page that is not there as it was received.
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

/** The encoding is learned anew, because that is part of what a newer extractor may do better. */
function pageOfFetch(
  { rawKey: _rawKey, rawSha256: _rawSha256, ...record }: FetchRecord,
  body: Uint8Array,
): FetchedPage {
  if (record.charset.source === "caller") {
    // The caller brought text, which was stored as UTF-8; a mark at its beginning is part of it.
    return { ...record, body, html: new TextDecoder("utf-8", { ignoreBOM: true }).decode(body) };
  }
  const charset = detectCharset(body, record.contentType);
  return { ...record, charset, body, html: decodeText(body, charset) };
}
