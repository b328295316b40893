import { describe, expect, test } from "vitest";
import { MAX_URL_BYTES } from "../../src/url/public-url.ts";
import { resolveBase, resolveEmbedded, resolveLink, resolveUrl } from "../../src/url/resolve-url.ts";

const BASE = "https://news.test/a/";

describe("a stated URL is resolved", () => {
  test.each([
    ["a path", "/b", "https://news.test/b"],
    ["surrounding spaces", " b ", "https://news.test/a/b"],
    ["a script", "javascript:x()", null],
    ["data", "data:text/html,x", null],
    ["data for a script", '{"small": "/b.jpg"}', null],
    ["mail", "mailto:a@b.test", null],
  ])("%s", (_what, stated, expected) => {
    expect(resolveUrl(stated, BASE)).toBe(expected);
  });

  test("a mailto link is allowed", () => {
    expect(resolveLink("mailto:a@b.test", BASE)).toBe("mailto:a@b.test");
  });
});

test("an overlong URL is refused, whatever made it so long", () => {
  const longest = "x".repeat(MAX_URL_BYTES - BASE.length);
  expect(resolveUrl(longest, BASE)).toBe(BASE + longest);
  expect(resolveUrl(`${longest}x`, BASE)).toBeNull();
  // Escaping makes it longer.
  expect(resolveUrl("é".repeat(400), BASE)).toBeNull();
  expect(resolveUrl("bcd", `https://news.test/${longest}/`)).toBeNull();
  expect(resolveBase(`/${"x".repeat(MAX_URL_BYTES)}/`, BASE)).toBe(BASE);
});

describe("URLs in the browser's own network are not embedded", () => {
  test.each([
    "http://127.0.0.1/a.jpg",
    "http://2130706433/a.jpg",
    "http://[::1]/a.jpg",
    "http://[::ffff:10.0.0.1]/a.jpg",
    "https://192.168.1.1/a.jpg",
    "http://169.254.169.254/latest/",
    "http://localhost:8080/a.jpg",
    "http://localhost./a.jpg",
    "http://router/a.jpg",
    "http://printer.local/a.jpg",
    "//metadata.google.internal/a.jpg",
  ])("%s", (url) => {
    expect(resolveEmbedded(url, BASE)).toBeNull();
    expect(resolveBase(url, BASE)).toBe(BASE);
  });

  test("public hosts are embedded, by name and by address", () => {
    expect(resolveEmbedded("https://img.test/a.jpg", BASE)).toBe("https://img.test/a.jpg");
    expect(resolveEmbedded("https://93.184.216.34/a.jpg", BASE)).toBe("https://93.184.216.34/a.jpg");
  });

  test("a page in that network may embed its own URLs", () => {
    expect(resolveEmbedded("a.jpg", "http://127.0.0.1:8788/")).toBe("http://127.0.0.1:8788/a.jpg");
    expect(resolveEmbedded("http://127.0.0.1:9000/a.jpg", "http://127.0.0.1:8788/")).toBeNull();
  });
});
