import type { FetchedPage, StoredArticle } from "../article.ts";
import { decodeText, detectCharset } from "../page/charset.ts";

/**
 * The fetch of an article once more, from what the bucket keeps of it. The encoding is learned anew,
 * because that is part of what a newer extractor may do better.
 *
 * @param body the page as received.
 */
export function pageOfStored({ fetch }: Pick<StoredArticle, "fetch">, body: Uint8Array): FetchedPage {
  const { rawKey: _rawKey, rawSha256: _rawSha256, ...record } = fetch;
  if (fetch.charset.source === "caller") {
    // The caller brought text, which was stored as UTF-8; a mark at its beginning is part of it.
    return { ...record, body, html: new TextDecoder("utf-8", { ignoreBOM: true }).decode(body) };
  }
  const charset = detectCharset(body, fetch.contentType);
  return { ...record, charset, body, html: decodeText(body, charset) };
}
