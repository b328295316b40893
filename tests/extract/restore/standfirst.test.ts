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
  ["named by its class", "", `<p class="article__standfirst">${SUMMARY}</p>`],
  ["in a box named so", "", `<div class="storySubtitle"><h2>${SUMMARY}</h2></div>`],
  ["equal to the description", `<meta name="description" content="${SUMMARY}">`, `<div>${SUMMARY}</div>`],
  ["nested deep in boxes named so", "", `<div class="synopsis"><div><div><p>${SUMMARY}</p></div></div></div>`],
  [
    "with a section prefix in the description",
    `<meta name="description" content="Leith News: ${SUMMARY}">`,
    `<div>${SUMMARY}</div>`,
  ],
  ["with a dateline", `<meta name="description" content="${SUMMARY}">`, `<div>Leith. ${SUMMARY}</div>`],
])("the article starts with its standfirst: %s", (_why, head, top) => {
  expect(textOf(head, top)).toContain(`${SUMMARY}\n\nThe harbour bridge`);
});

test.each([
  ["a list of other articles", `<ul class="intro"><li>${SUMMARY}</li></ul>`],
  ["a teaser with a link", `<p class="summary"><a href="/other">${SUMMARY}</a></p>`],
  ["a label", '<p class="lead">Our region</p>'],
])("%s is not a standfirst", (_why, top) => {
  expect(textOf("", top)).toMatch(/^The harbour bridge/);
});

test("text from JSON-LD starts with the standfirst that the page shows", () => {
  const stated = `${"The harbour bridge opens again on Friday, after nine months of work. ".repeat(8)}`;
  const head = `<meta name="description" content="${SUMMARY}"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","articleBody":"${stated}"}</script>`;
  const page = makePage(`<title>The bridge</title>${head}<main><h1>The bridge</h1><h2>${SUMMARY}</h2></main>`);
  expect(extractArticle(page).articleBody).toContain(`${SUMMARY}\n\nThe harbour bridge`);
});
