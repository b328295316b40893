import { expect, test } from "vitest";
import { readBlocks } from "../../../src/clean/blocks.ts";
import { parsePage } from "../../../src/dom/parse-page.ts";
import { extractArticle } from "../../../src/extract/extract-article.ts";
import { selectBlocks } from "../../../src/extract/judge/select-blocks.ts";
import { putBack } from "../../../src/extract/restore/put-back.ts";
import { makePage } from "../make-page.ts";

const PROSE =
  "<p>The ferry runs again from Pier 2, with a baker on board, and nobody on the quay has complained.</p>".repeat(6);
const TOLD = "Each street was walked three times, by different people, on cold mornings in January and in March.";
const FACTS = `<p>${TOLD}</p><p>Nobody was counted twice.</p>`;
const IMAGE = '<img src="/a.jpg" alt="">';

/** An article with `box` between two of its parts; the sidebar's class makes Readability drop it. */
function bodyWith(box: string): string {
  return extractArticle(
    makePage(
      `<body><h1>Streets of the harbour</h1><article><div>${PROSE}</div>${box}<div>${PROSE}</div></article></body>`,
    ),
  ).articleBody;
}

test.each([
  ["prose in a box that Readability took for a sidebar", `<div class="widget">${FACTS}</div>`, true],
  [
    "a paragraph with a link to its source",
    `<div class="widget"><p>${TOLD} <a href="/a">The whole report of March</a></p></div>`,
    true,
  ],
  ["a box of images and captions", `<div class="widget">${IMAGE.repeat(4)}${FACTS}</div>`, false],
  ["a box with a form field", `<div class="widget">${FACTS}<input name="mail"></div>`, false],
  [
    "a box of links",
    `<div class="widget">${FACTS}<p><a href="/a">Who walks the streets of the harbour in January</a></p></div>`,
    false,
  ],
])("between two parts of the article: %s", (_why, box, comesBack) => {
  expect(bodyWith(box).includes(TOLD)).toBe(comesBack);
});

test.each([
  ["in a box", (quotation: string) => `<div>${quotation}</div>`],
  ["in a figure with a box", (quotation: string) => `<figure><div>${quotation}</div></figure>`],
])("a short quotation %s is restored, with who said it", (_why, boxed) => {
  const quotation = `<blockquote><p>I am going to bed.</p>— Ida Lund <a href="https://post.test/1">May 4</a></blockquote>`;
  const body = extractArticle(
    makePage(`<body><article>${PROSE}${boxed(quotation)}${PROSE}</article></body>`),
  ).articleBody;
  expect(body).toContain("I am going to bed.");
});

test.each([
  ["a list", "<ul><li>Four buckets</li><li>A rope of ten metres</li></ul>", "A rope of ten metres"],
  ["a table", "<table><tr><td>Alke</td><td>4</td></tr><tr><td>Sula</td><td>6</td></tr></table>", "Sula"],
])("%s alone in a box between two parts is restored", (_what, content, words) => {
  expect(bodyWith(`<div>${content}</div>`)).toContain(words);
  expect(bodyWith(`<section><div>${content}</div></section>`)).toContain(words);
});

test("a list of links in a box between two parts is not", () => {
  const item = '<li><a href="/a">Who walks the streets in January</a></li>';
  expect(bodyWith(`<div><ul>${item.repeat(3)}</ul></div>`)).not.toContain("Who walks");
});

test("a heading in a separate box is restored", () => {
  expect(bodyWith(`<div><div class="widget"><h3>How they counted</h3></div><p>${TOLD}</p></div>`)).toContain(
    "How they counted",
  );
});

const LONG = [
  "The chandler on the quay has sold rope by the arm's length since the year of the great frost, and still does so today.",
  "His arms are short, as every skipper knows, and so the rope is cheaper to the north of the bridge than to the south.",
  "A machine that measures stands in the window, a gift of the council, and is used to hold the door open in summer.",
];
const part = (content: string) =>
  `<div class="block"><div class="block-content"><div class="html">${content}</div></div></div>`;
const paragraphs = LONG.map((text) => `<p>${text}</p>`).join("");

test("a heading and a list at the edges of boxes that are built alike are between parts of the article", () => {
  const between = "<h2>What he sells</h2>";
  const list = "<ul><li>Tarred rope</li><li>Lamps for the night</li></ul>";
  const body = extractArticle(
    makePage(
      `<body><h1>Rope by the arm</h1><article>${part(paragraphs)}${part(PROSE + between)}${part(list + paragraphs.replaceAll("the", "a"))}</article></body>`,
    ),
  ).articleBody;
  expect(body).toContain("What he sells\n");
  expect(body).toContain("Tarred rope\n");
});

test("a paragraph is restored after an image that stands in the article without a block", () => {
  const page = parsePage(
    `<body><p>The first ship left.</p><img src="/a.jpg"><p>${TOLD}</p><p>The last one stayed.</p>`,
  );
  const lines = readBlocks(page).filter(({ text }) => text !== TOLD);
  const article = selectBlocks(page, lines);
  putBack(article, page);
  expect(readBlocks(article.root).map(({ text }) => text)).toEqual([
    "The first ship left.",
    TOLD,
    "The last one stayed.",
  ]);
});
