import type { FetchedPage } from "../article.ts";

/** A page that the caller brings: what a browser shows behind a paywall of one's own, or a stored one. */
export function pageFromHtml(html: string, url: string, fetchedAt: string): FetchedPage {
  // A lone surrogate has no bytes: text and body have to say the same.
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
    // Whoever extracts and stores nothing never asks for them.
    get body() {
      bytes ??= new TextEncoder().encode(text);
      return bytes;
    },
    html: text,
  };
}
