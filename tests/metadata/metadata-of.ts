import { parsePage } from "../../src/dom/parse-page.ts";
import type { FetchedPage } from "../../src/fetched-page.ts";
import { readPageFacts } from "../../src/metadata/facts/page-facts.ts";
import { readMetadata } from "../../src/metadata/read-metadata.ts";
import type { Metadata } from "../../src/stated-metadata.ts";

export const PAGE_URL = "https://www.harbour-post.test/news/bridge-reopens-after-repair";

/** The metadata of a page with this HTML, fetched on 23 November 2026. */
export function metadataOf(html: string, page: Partial<FetchedPage> = {}): Metadata {
  return readMetadata(readPageFacts(parsePage(html), { ...fetched(html), ...page }));
}

/** The metadata of a page whose head is `head` and whose article is `body`. */
export function ofArticle(head: string, body = "", page: Partial<FetchedPage> = {}): Metadata {
  return metadataOf(`<html><head>${head}</head><body><main>${body}</main></body></html>`, page);
}

export function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
}

function fetched(html: string): FetchedPage {
  return {
    requestedUrl: PAGE_URL,
    finalUrl: PAGE_URL,
    redirects: [],
    statusCode: 200,
    contentType: "text/html",
    charset: { used: "utf-8", source: "header" },
    etag: null,
    lastModified: null,
    headers: {},
    fetchedAt: "2026-11-23T12:00:00.000Z",
    body: new Uint8Array(),
    html,
  };
}
