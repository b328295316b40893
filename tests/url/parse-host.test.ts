import { expect, test } from "vitest";
import { parseHost } from "../../src/url/parse-host.ts";

test.each([
  ["News.Example.com", "news.example.com"],
  [" https://www.example.com/ ", "example.com"],
  ["bücher.example.de", "xn--bcher-kva.example.de"],
  ["127.0.0.1:8790", "127.0.0.1_8790"],
  ["127.0.0.1_8790", "127.0.0.1_8790"],
  ["example.com:443", "example.com"],
  ["my_blog.example.com", "my_blog.example.com"],
])("%j is the host %j of keys", (typed, host) => {
  expect(parseHost(typed)).toBe(host);
});

test.each([
  "",
  "..",
  "a/b",
  "https://example.com/sport",
  "user@example.com",
  "example.com\\x",
  "a b",
  "example.com?x",
  "x\0y",
  "example.com:99999",
  "a".repeat(301),
  "https://",
])("%j is not a host", (typed) => {
  expect(parseHost(typed)).toBeNull();
});
