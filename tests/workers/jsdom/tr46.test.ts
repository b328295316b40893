import { expect, test } from "vitest";
import { toASCII } from "../../../workers/jsdom/tr46.ts";

test.each([
  ["news.example.com", "news.example.com"],
  ["Bücher.example", "xn--bcher-kva.example"],
  ["例え.テスト", "xn--r8jz45g.xn--zckzah"],
  ["", null],
  ["two words", null],
  ["user@example.com", null],
  ["example.com/path", null],
  ["example.com:80", null],
])("the domain %j is %j", (domain, expected) => {
  expect(toASCII(domain)).toBe(expected);
});
