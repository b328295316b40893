import type { FetchedPage } from "../fetched-page.ts";
import { withoutDoubleEncoding } from "./double-encoding.ts";

/** A page supplied by the caller: a page from a browser with a subscription, or a saved one. */
export function pageFromHtml(html: string, url: string, fetchedAt: string): FetchedPage {
  // A lone surrogate has no bytes. Decoding the body gives the same `html`.
  const text = html.toWellFormed();
  let bytes: Uint8Array | null = null;
  return {
    requestedUrl: url,
    finalUrl: url,
    redirects: [],
    statusCode: null,
    contentType: null,
    charset: { used: "utf-8", source: "caller" },
    etag: null,
    lastModified: null,
    headers: {},
    fetchedAt,
    // Computed on demand: a caller that stores nothing never needs it.
    get body() {
      bytes ??= new TextEncoder().encode(text);
      return bytes;
    },
    html: withoutDoubleEncoding(text),
  };
}
