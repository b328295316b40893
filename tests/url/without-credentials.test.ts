import { expect, test } from "vitest";
import { withoutCredentials } from "../../src/url/without-credentials.ts";
import { MAX_GROWTH, timeGrowth } from "../growth.ts";

test.each([
  ["https://ada:secret@news.example.com/a", "https://news.example.com/a"],
  ["https://ada lovelace:se cret@news.example.com/a", "https://news.example.com/a"],
  ["https://ada\t:secret@news.example.com/a", "https://news.example.com/a"],
  ["https:ada:secret@news.example.com", "https:news.example.com"],
  ["https://a:b@c:d@news.example.com/e@f", "https://news.example.com/e@f"],
  ["Mail ada@example.com of https://news.example.com/a", "Mail ada@example.com of https://news.example.com/a"],
])("%j loses its user and password", (text, expected) => {
  expect(withoutCredentials(text)).toBe(expected);
});

test("a text with many schemes takes linear time", () => {
  const text = `${"http:".repeat(200_000)}/`;
  expect(withoutCredentials(text)).toBe(text);
  const read = (count: number) => withoutCredentials("http:".repeat(count));
  expect(timeGrowth(read, 50_000)).toBeLessThanOrEqual(MAX_GROWTH);
});
