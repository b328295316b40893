import { expect, test } from "vitest";
import { extractArticle } from "../../../src/extract/extract-article.ts";
import { makePage } from "../make-page.ts";

const BODY = "<p>The harbour bridge opens again on Friday, after nine months of work, and the ferries stop.</p>".repeat(
  8,
);
const SUMMARY = "Nine months late and twice as dear: what the harbour gets for its money.";

function textOf(head: string, top: string): string {
  return extractArticle(
    makePage(`<title>The bridge</title>${head}<header><h1>The bridge</h1>${top}</header><main>${BODY}</main>`),
  ).articleBody;
}

test.each([
  ["one that has its name", "", `<p class="article__standfirst">${SUMMARY}</p>`],
  ["one in a box of its name", "", `<div class="storySubtitle"><h2>${SUMMARY}</h2></div>`],
  [
    "one that says what the description says",
    `<meta name="description" content="${SUMMARY}">`,
    `<div>${SUMMARY}</div>`,
  ],
  ["one deep in boxes of its name", "", `<div class="synopsis"><div><div><p>${SUMMARY}</p></div></div></div>`],
  [
    "one whose description names a section first",
    `<meta name="description" content="Leith News: ${SUMMARY}">`,
    `<div>${SUMMARY}</div>`,
  ],
  ["one with a dateline", `<meta name="description" content="${SUMMARY}">`, `<div>Leith. ${SUMMARY}</div>`],
])("the article begins with its standfirst: %s", (_why, head, top) => {
  expect(textOf(head, top)).toContain(`${SUMMARY}\n\nThe harbour bridge`);
});

test.each([
  ["a list of other articles", `<ul class="intro"><li>${SUMMARY}</li></ul>`],
  ["a teaser with a link", `<p class="summary"><a href="/other">${SUMMARY}</a></p>`],
  ["a label", '<p class="lead">Our region</p>'],
])("no standfirst is %s", (_why, top) => {
  expect(textOf("", top)).toMatch(/^The harbour bridge/);
});

test("a text that JSON-LD alone states begins with the summary that the page shows", () => {
  const stated = `${"The harbour bridge opens again on Friday, after nine months of work. ".repeat(8)}`;
  const head = `<meta name="description" content="${SUMMARY}"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","articleBody":"${stated}"}</script>`;
  const page = makePage(`<title>The bridge</title>${head}<main><h1>The bridge</h1><h2>${SUMMARY}</h2></main>`);
  expect(extractArticle(page).articleBody).toContain(`${SUMMARY}\n\nThe harbour bridge`);
});
