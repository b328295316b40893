import { expect, test } from "vitest";
import { articleUrl } from "../../src/url/article-url.ts";

const FOUND = "https://www.harbour.example.com/news/bridge?utm_source=feed";

test.each([
  [
    "the canonical URL of the page's own host",
    "https://www.harbour.example.com/b",
    FOUND,
    "https://www.harbour.example.com/b",
  ],
  ["that of its mobile page", "https://m.harbour.example.com/b", FOUND, "https://m.harbour.example.com/b"],
  [
    "the publisher's URL for a page in an AMP cache",
    "https://harbour.example.com/b",
    "https://harbour-example-com.cdn.ampproject.org/c/s/harbour.example.com/c",
    "https://harbour.example.com/b",
  ],
  [
    "its own URL instead of another host of the site",
    "https://a.news.co.uk/b",
    "https://b.news.co.uk/c",
    "https://b.news.co.uk/c",
  ],
  [
    "its own URL on a host imitating an AMP cache",
    "https://www.google.evil.com/amp/s/harbour.example.com/news/bridge",
    "https://evil.com/c",
    "https://evil.com/c",
  ],
  [
    "its own URL instead of another blog's",
    "https://victim.blogspot.com/b",
    "https://e.blogspot.com/c",
    "https://e.blogspot.com/c",
  ],
  ["where it was found, without tracking parameters", null, FOUND, "https://www.harbour.example.com/news/bridge"],
  [
    "its own URL instead of another site's",
    "https://example.org/b",
    FOUND,
    "https://www.harbour.example.com/news/bridge",
  ],
  [
    "its own URL instead of another site's under one suffix",
    "https://a.co.uk/b",
    "https://b.co.uk/c",
    "https://b.co.uk/c",
  ],
  [
    "its own URL instead of another blog's on one hosting service",
    "https://a.github.io/b",
    "https://b.github.io/c",
    "https://b.github.io/c",
  ],
  ["its own URL instead of another port's", "http://127.0.0.1:2/b", "http://127.0.0.1:1/c", "http://127.0.0.1:1/c"],
  ["its own URL instead of the first page's", "https://a.test/b", "https://a.test/b/2", "https://a.test/b/2"],
  ["the canonical URL of an additional page", "https://a.test/b/2", "https://a.test/b/2?x=1", "https://a.test/b/2"],
  [
    "the canonical URL of a saved page",
    "https://harbour.example.com/b",
    "file:///saved/page.html",
    "https://harbour.example.com/b",
  ],
])("an article is filed under %s", (_why, canonical, found, expected) => {
  expect(articleUrl(canonical, found)).toBe(expected);
});
