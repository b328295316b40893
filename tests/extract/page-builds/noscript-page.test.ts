import { expect, test } from "vitest";
import { extractArticle } from "../../../src/extract/extract-article.ts";
import { pageFromHtml } from "../../../src/page/page-from-html.ts";

const SENTENCES = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"].map(
  (which) =>
    `On the ${which} day of the storm the ferry stayed in the harbour, and nobody on the island was surprised, because the wind came from the north and the sea stood high above the quay.`,
);
const TEXT = SENTENCES.map((sentence) => `<p>${sentence}</p>`).join("");

const textOf = (body: string) =>
  extractArticle(
    pageFromHtml(
      `<html lang="en"><title>The storm</title><body>${body}</body></html>`,
      "https://news.test/2026/11/storm",
      "2026-11-24T00:00:00.000Z",
    ),
  ).articleBody.split("\n\n");

test.each([
  [
    "the noscript copy of an otherwise empty page is read",
    `<div id="app"></div><noscript><div>${TEXT}</div></noscript>`,
  ],
  ["a second copy in noscript is not", `<main><h1>The storm</h1>${TEXT}<noscript><div>${TEXT}</div></noscript></main>`],
])("%s", (_why, body) => {
  expect(textOf(body)).toEqual(SENTENCES);
});
