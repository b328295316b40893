import { describe, expect, test } from "vitest";
import { parseJsonLd } from "../../../src/metadata/json-ld/json-ld.ts";
import { MAX_GROWTH, timeGrowth } from "../../growth.ts";

describe("the headline is read from JSON", () => {
  test.each([
    ["an array", `[{"headline":"x"}]`],
    ["a graph", `{"@graph":[{"headline":"x"}]}`],
    ["nested", `{"@type":"WebPage","mainEntity":{"headline":"x"}}`],
    ["two in a row", `{"a":1}{"headline":"x"}`],
    ["in an HTML comment", `<!-- {"headline":"x"} -->`],
    ["after an HTML comment", `<!-- by the tide plugin -->{"headline":"x"}`],
    ["in CDATA behind a comment", `//<![CDATA[\n{"headline":"x"}\n//]]>`],
    ["in CDATA between comments", `/* <![CDATA[ */ {"headline":"x"} /* ]]> */`],
    ["after a line comment", `// tide\n{"headline":"x"}`],
    ["around a comment", `{/* tide */"a":1,"headline":"x"}`],
    ["between tags added by an editor", `<p>{"a":1,<br />\n"headline":"x"}</p>`],
    ["the value of a variable", `var tide = {"headline":"x"};`],
    ["with extra commas", `{,"a":1,,"headline":"x",}`],
    ["without a comma", `{"a":"b"\n"headline":"x"}`],
    ["without a value", `{"a":,"headline":"x"}`],
    ["with undefined", `{"a":undefined,"headline":"x"}`],
    ["with a line break in a string", `{"description":"a\nb","headline":"x"}`],
    ["with a wrong escape", `{"description":"it\\'s","headline":"x"}`],
    ["with an extra bracket", `{"headline":"x","image":{"url":"a}b"}}}`],
    ["without its last bracket", `{"headline":"x","image":{"url":"a"}`],
    ["with brackets that do not match", `{"a":[{"b":1],"headline":"x"}`],
    ["cut off", `{"headline":"x","articleBody":"The bridge`],
    ["in single quotes", `{'a':'it's','headline':'x'}`],
    ["in typographic quotes", `{“a”:“b”,“headline”:“x”}`],
    ["in entities", `{&quot;a&quot;:&quot;b&quot;,&quot;headline&quot;:&quot;x&quot;}`],
    ["with unquoted keys", `{a: "b", headline: "x"}`],
    ["in value objects", `{"schema:headline":{"@value":"x","@language":"en"}}`],
  ])("%s", (_why, block) => {
    expect(parseJsonLd([block]).some((node) => node.headline === "x")).toBe(true);
  });
});

test.each([
  [
    "stay in the string",
    `{"headline":"They said \\"no\\" and "maybe", then left","b":1}`,
    'They said "no" and "maybe", then left',
  ],
  ["end it if a key follows", `{"headline":"They said no" "b":1}`, "They said no"],
  ["a missing closing quote ends the string at the line end", `{"headline":"They said no,\n"b":1}`, "They said no"],
])("quotes within a string %s", (_why, block, headline) => {
  expect(parseJsonLd([block])).toEqual([{ headline, b: 1 }]);
});

test("a truncated string is dropped, because half a name would be a wrong name", () => {
  expect(parseJsonLd([`{"a":"b","author":{"name":"Ada O`])).toEqual([{ a: "b", author: {} }, {}]);
});

test("fields without brackets are read by name", () => {
  const block = `"@type":"NewsArticle","headline":"x","author":[{"@type":"Person","name":"Ada Obi"}],"url":"https://a.test/x"`;
  expect(parseJsonLd([block])[0]).toEqual({
    "@type": "NewsArticle",
    headline: "x",
    author: { "@type": "Person", name: "Ada Obi" },
    url: "https://a.test/x",
  });
});

test("a block without values is skipped", () => {
  expect(parseJsonLd(["no JSON at all", `{"headline":"x"}`])).toEqual([{ headline: "x" }]);
});

test.each([
  ["open brackets", (n: number) => "[".repeat(n)],
  ["open objects", (n: number) => `{"a":`.repeat(n)],
  ["unbalanced quotes", (n: number) => `{"a":"${`" `.repeat(n)}`],
  ["quotes and commas", (n: number) => `{"a":"${`", `.repeat(n)}`],
  ["lines that could be keys", (n: number) => `{"a":"${`\n"k"`.repeat(n)}`],
  ["unclosed comments", (n: number) => `{${"/*".repeat(n)}`],
  ["comments that could hide a value", (n: number) => "<!--{".repeat(n)],
  ["unclosed tags", (n: number) => `{${"<".repeat(n)}`],
  ["words without quotes", (n: number) => `{"a":${"x ".repeat(n)}`],
])("%s take time in proportion to their number", (_why, make) => {
  expect(timeGrowth((count) => parseJsonLd([make(count)]), 15_000)).toBeLessThanOrEqual(MAX_GROWTH);
});
