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
  ["of the same page for phones", "https://m.harbour.example.com/b", FOUND, "https://m.harbour.example.com/b"],
  [
    "of the publisher, for a page in a cache of AMP",
    "https://harbour.example.com/b",
    "https://harbour-example-com.cdn.ampproject.org/c/s/harbour.example.com/c",
    "https://harbour.example.com/b",
  ],
  ["not of another host of the site", "https://a.news.co.uk/b", "https://b.news.co.uk/c", "https://b.news.co.uk/c"],
  [
    "not in a host that takes itself for a cache of AMP",
    "https://www.google.evil.com/amp/s/harbour.example.com/news/bridge",
    "https://evil.com/c",
    "https://evil.com/c",
  ],
  [
    "not the blog's of another",
    "https://victim.blogspot.com/b",
    "https://e.blogspot.com/c",
    "https://e.blogspot.com/c",
  ],
  ["none: where it was found, without what tracks", null, FOUND, "https://www.harbour.example.com/news/bridge"],
  ["not another site's", "https://example.org/b", FOUND, "https://www.harbour.example.com/news/bridge"],
  ["not another site's under one suffix", "https://a.co.uk/b", "https://b.co.uk/c", "https://b.co.uk/c"],
  [
    "not another blog's of one hosting service",
    "https://a.github.io/b",
    "https://b.github.io/c",
    "https://b.github.io/c",
  ],
  ["not another address's", "http://127.0.0.1:2/b", "http://127.0.0.1:1/c", "http://127.0.0.1:1/c"],
  ["not the whole's, for a further page", "https://a.test/b", "https://a.test/b/2", "https://a.test/b/2"],
  ["the canonical URL of a further page of it", "https://a.test/b/2", "https://a.test/b/2?x=1", "https://a.test/b/2"],
  [
    "a saved page's own word",
    "https://harbour.example.com/b",
    "file:///saved/page.html",
    "https://harbour.example.com/b",
  ],
])("an article is filed under %s", (_why, canonical, found, expected) => {
  expect(articleUrl(canonical, found)).toBe(expected);
});
