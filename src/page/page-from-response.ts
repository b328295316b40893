import type { FetchedPage } from "../fetched-page.ts";
import { decodeText, detectCharset } from "./charset.ts";
import { checkBodyIsHtml, checkContentType } from "./content-type.ts";
import { keptHeaders } from "./kept-headers.ts";

/** A response recorded by someone else, as in an archive. */
export interface ArchivedResponse {
  readonly url: string;
  readonly fetchedAt: string;
  /** `null` for a page that was never a response. */
  readonly statusCode: number | null;
  readonly headers: Headers;
  /** After content decoding. */
  readonly body: Uint8Array;
}

/** @throws {IngestError} `not-html`. */
export function pageFromResponse({ url, fetchedAt, statusCode, headers, body }: ArchivedResponse): FetchedPage {
  const contentType = headers.get("content-type");
  checkContentType(contentType);
  checkBodyIsHtml(body, contentType);
  const charset = detectCharset(body, contentType);
  return {
    requestedUrl: url,
    finalUrl: url,
    redirects: [],
    statusCode,
    contentType,
    charset,
    etag: headers.get("etag"),
    lastModified: headers.get("last-modified"),
    headers: keptHeaders(headers),
    fetchedAt,
    body,
    html: decodeText(body, charset),
  };
}
