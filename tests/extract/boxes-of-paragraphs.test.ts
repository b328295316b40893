import { expect, test } from "vitest";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { makePage } from "./make-page.ts";

const PROSE =
  "<p>The ferry runs again from Pier 2, with a baker on board, and nobody on the quay has complained.</p>".repeat(8);

test("a share bar of bare links is known by its class, though Readability made a paragraph of it", () => {
  const bar = `<div class="gz-share"><a href="#mail">Send to a friend by mail</a> <a href="#gull">Send to the flock</a></div>`;
  const { articleBody, removals } = extractArticle(makePage(`<body><article>${bar}${PROSE}</article></body>`));
  expect(articleBody).not.toContain("flock");
  expect(removals.map(({ rule }) => rule)).toContain("remove-share-bars");
});
