import { describe, expect, test } from "vitest";
import { extractArticle } from "../../../src/extract/extract-article.ts";
import { MAX_GROWTH, timeGrowth } from "../../growth.ts";
import { makePage } from "../make-page.ts";

const SENTENCES = ["One", "Two", "Three", "Four", "Five", "Six"].map(
  (word) =>
    `${word}: the ferry that left at seven was the last before the storm closed the harbour, and it was full to the rails.`,
);
const [FIRST = "", LAST = ""] = [SENTENCES[0], SENTENCES.at(-1)];
const HTML = SENTENCES.map((sentence) => `<p>${sentence}</p>`).join("");
const OTHER = "Another article altogether, of which the page shows no more than this teaser of two lines.";

function text(script: string): string {
  const html = `<title>The last ferry | Gazette</title><body><div id="app"><h1>The last ferry</h1></div>${script}</body>`;
  return extractArticle(makePage(html)).articleBody;
}

const json = (value: unknown, id = "state") =>
  `<script id="${id}" type="application/json">${JSON.stringify(value).replaceAll("</", "<\\/")}</script>`;
const paragraph = (words: string) => ({ type: "paragraph", content: [{ type: "text", text: words }] });

describe("a page without visible text", () => {
  test.each([
    [
      "HTML in JSON",
      json({ post: { title: "The last ferry", body: HTML }, related: [{ title: "Ice", teaser: OTHER }] }),
    ],
    ["JSON in a JSON string", json({ status: 200, body: JSON.stringify({ article: { content: HTML } }) })],
    ["ProseMirror blocks", json({ doc: { type: "doc", content: SENTENCES.map(paragraph) } })],
    [
      "Portable Text",
      json({
        body: SENTENCES.map((words) => ({
          _type: "block",
          style: "normal",
          children: [{ _type: "span", text: words }],
        })),
      }),
    ],
    ["Editor.js blocks", json({ blocks: SENTENCES.map((words) => ({ type: "paragraph", data: { text: words } })) })],
    ["a list of strings", json({ paragraphs: SENTENCES })],
    ["WordPress fields", json({ post: { title: { rendered: "The last ferry" }, content: { rendered: HTML } } })],
    ["Markdown", json({ post: { title: "The last ferry", markdown: SENTENCES.join("\n\n") } })],
    [
      "a variable of a script",
      `<script>window.__STATE__ = {story: {body: ${JSON.stringify(HTML).replaceAll("</", "<\\/")}}};</script>`,
    ],
    [
      "a string that a script parses",
      `<script>window.__X__ = JSON.parse(${JSON.stringify(JSON.stringify({ body: HTML })).replaceAll("</", "<\\/")})</script>`,
    ],
    [
      "a Nuxt payload, whose values are list indices",
      json([["Reactive", 1], { article: 2 }, { title: 3, body: 4 }, "The last ferry", HTML], "__NUXT_DATA__"),
    ],
    [
      "Next.js rows, with a long text by its byte length",
      `<script>self.__next_f.push([1,${JSON.stringify(`2:T${HTML.length.toString(16)},${HTML}3:{"x":{"body":"$2"}}\n`).replaceAll("</", "<\\/")}])</script>`,
    ],
    [
      "properties of a React component in Next.js rows",
      `<script>self.__next_f.push([1,${JSON.stringify(`1:["$","$L2",null,{"story":{"body":${JSON.stringify(HTML)}}}]\n`).replaceAll("</", "<\\/")}])</script>`,
    ],
    [
      "React elements in Next.js rows",
      `<script>self.__next_f.push([1,${JSON.stringify(`1:["$","article",null,{"children":${JSON.stringify(SENTENCES.map((words) => ["$", "p", null, { children: words }]))}}]\n`)}])</script>`,
    ],
  ])("%s", (_why, script) => {
    const body = text(script);
    expect(body).toContain(FIRST);
    expect(body).toContain(LAST);
    expect(body).not.toContain(OTHER);
  });

  test.each([
    ["comments", json({ comments: { body: HTML } })],
    ["text without a telling name", json({ x: [SENTENCES.join(" ")] })],
    ["excessive nesting", json(JSON.parse(`${'{"body":'.repeat(300)}1${"}".repeat(300)}`))],
  ])("%s", (_why, script) => {
    expect(text(script)).not.toContain(FIRST);
  });
});

test("a page that shows its text is read from its HTML", () => {
  const shown = SENTENCES.map((sentence) => `<p>${sentence.replace("ferry", "tram")}</p>`).join("");
  const { articleBody } = extractArticle(makePage(`<article>${shown}</article>${json({ body: HTML })}`));
  expect(articleBody).toContain("the tram");
  expect(articleBody).not.toContain("the ferry");
});

test("values that refer to each other many times stay within the limit", () => {
  const read = (size: number) => {
    const list: unknown[] = [[1]];
    for (let at = 1; at < size; at++) list.push({ type: at + 1, content: at + size, x: at + 1 });
    for (let at = 0; at < 2 * size; at++) list.push([at + 1, at + 1, at + 2, at + 2]);
    text(json(list, "__NUXT_DATA__"));
  };
  expect(timeGrowth(read, 50)).toBeLessThanOrEqual(MAX_GROWTH);
});

test("a Japanese text takes fewer characters", () => {
  const lines = [
    "岸壁の製綱所がこの春、再び麻縄の出荷を始める。",
    "長い機械を動かすのは三人の見習いだ。",
    "木曜日には見学者が台車の横を歩ける。",
  ];
  const paragraphs = Array.from({ length: 9 }, (_, index) => lines.map((line) => `${index}${line}`).join(""));
  expect(text(json({ page: { paragraphs } }))).toContain("4岸壁の製綱所");
});
