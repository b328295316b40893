import { expect, test } from "vitest";
import { extractArticle } from "../../../src/extract/extract-article.ts";
import { pageFromHtml } from "../../../src/page/page-from-html.ts";

const TEXT = ["first", "second", "third", "fourth", "fifth"].map(
  (which) =>
    `On the ${which} day of the storm the ferry stayed in the harbour, and nobody on the island was surprised, because the wind came from the north and the sea stood high above the quay.`,
);
const POSTS = Array.from(
  { length: 8 },
  (_, at) =>
    `<li><div><cite>islander${at}</cite> says:</div><div>May ${at + 3}, 2026 at 10:0${at} am</div><p>I have crossed with this ferry for thirty years, and it has never left in such a wind, whatever the timetable says of it in print, and in winter it will not either. ${at}</p><a href="#reply">Reply</a></li>`,
);

test("reader comments that a rule removed are not restored by the block classifier", () => {
  const html = `<html lang="en"><title>The storm</title><body><div><h1>The storm</h1>${TEXT.map((text) => `<p>${text}</p>`).join("")}<h2>8 thoughts on “The storm”</h2><ol>${POSTS.join("")}</ol></div></body></html>`;
  const { articleBody } = extractArticle(
    pageFromHtml(html, "https://news.test/2026/11/storm", "2026-11-24T00:00:00.000Z"),
  );
  expect(articleBody.split("\n\n")).toEqual(TEXT);
});
