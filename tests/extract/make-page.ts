import type { FetchedPage } from "../../src/fetched-page.ts";

/** A page as if successfully fetched from https://news.test/2026/bridge. */
export function makePage(html: string, url = "https://news.test/2026/bridge"): FetchedPage {
  return {
    requestedUrl: url,
    finalUrl: url,
    redirects: [],
    statusCode: 200,
    contentType: "text/html; charset=utf-8",
    charset: { used: "utf-8", source: "header" },
    etag: null,
    lastModified: null,
    headers: {},
    fetchedAt: "2026-11-23T08:00:00.000Z",
    body: new TextEncoder().encode(html),
    html,
  };
}
