import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

const SENTENCE = "The ferry crossed the harbour again this morning, after three weeks of repairs in the dock.";
const PAGE = `<!doctype html><title>Ferry</title><article><h1>Ferry</h1>${`<p>${SENTENCE}</p>`.repeat(400)}</article>`;

/** Each page takes about 0.9 MB while it is kept. */
const PAGES = 20;
const MAX_GROWTH_MB = 6;

test("a loop that never waits keeps none of its pages in memory", () => {
  const megabytesAfter = (pages: number) => {
    for (let page = 0; page < pages; page++)
      extractArticle(pageFromHtml(PAGE, `https://news.example.com/${pages}/${page}`, "2026-11-01T00:00:00.000Z"));
    collectGarbage();
    return process.memoryUsage().heapUsed / 1e6;
  };
  const before = megabytesAfter(5);
  expect(megabytesAfter(PAGES) - before).toBeLessThan(MAX_GROWTH_MB);
});
