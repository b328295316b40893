import { expect, test } from "vitest";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { makePage } from "./make-page.ts";

const PROSE =
  "<p>The ferry runs again from Pier 2, with a baker on board, and nobody on the quay has complained.</p>".repeat(6);

test.each([
  ["a heading whose class contains header", `<h2 class="header-anchor">How they counted</h2>`],
  ["a heading whose id is derived from its text", `<h3 id="social-menu">How they counted</h3>`],
  ["a heading that expands its section", `<h3><button>How they counted</button></h3>`],
])("stays: %s", (_why, heading) => {
  const { articleBody } = extractArticle(
    makePage(`<body><h1>Streets of the harbour</h1><article>${PROSE}${heading}${PROSE}</article></body>`),
  );
  expect(articleBody).toContain("How they counted");
});

test("the link that edits a section is removed from its heading", () => {
  const heading = `<h2>How they counted <small><a href="/w?action=edit&section=2">redigera</a></small></h2>`;
  const { articleBody } = extractArticle(
    makePage(`<body><h1>Streets of the harbour</h1><article>${PROSE}${heading}${PROSE}</article></body>`),
  );
  expect(articleBody).toContain("How they counted");
  expect(articleBody).not.toContain("redigera");
});
