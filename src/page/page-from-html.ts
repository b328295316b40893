import type { FetchedPage } from "../article.ts";

/** A page that the caller brings: what a browser shows behind a paywall of one's own, or a stored one. */
export function pageFromHtml(html: string, url: string, fetchedAt: string): FetchedPage {
  // A lone surrogate has no bytes: text and body have to say the same.
  const text = html.toWellFormed();
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
    body: new TextEncoder().encode(text),
    html: text,
  };
}
