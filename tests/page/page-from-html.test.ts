import { expect, test } from "vitest";
import { pageFromHtml } from "../../src/page/page-from-html.ts";

test("a page sent by the caller has no fetch details", () => {
  const html = "<p>café</p>";
  expect(pageFromHtml(html, "https://example.com/a", "2026-11-23T12:00:00.000Z")).toEqual({
    requestedUrl: "https://example.com/a",
    finalUrl: "https://example.com/a",
    redirects: [],
    statusCode: null,
    contentType: null,
    charset: { used: "utf-8", source: "caller" },
    etag: null,
    lastModified: null,
    headers: {},
    fetchedAt: "2026-11-23T12:00:00.000Z",
    body: new TextEncoder().encode(html),
    html,
  });
});

test("text and bytes agree, even for a lone surrogate", () => {
  const page = pageFromHtml("<p>\ud83d</p>", "https://example.com/a", "2026-11-23T12:00:00.000Z");
  expect(new TextDecoder().decode(page.body)).toBe(page.html);
});
