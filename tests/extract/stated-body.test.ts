import { expect, test } from "vitest";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { makePage } from "./make-page.ts";

const SUMMARY = "Nine months late and twice as dear: what the harbour gets for its money.";
const TEASER = "The harbour bridge opens again on Friday, after nine months of work by day and by night.";
const REST = [
  "The workshop on the western bank rebuilt the deck in sections, each as long as a tram and as heavy as two.",
  "Barges passed below all the while, because the council had promised the mills that not a sack would be late.",
  "Whether the new deck lasts as long as the old one depends on the salt, says the engineer who signed for it.",
  "The ferries stop on Saturday, and their crews move to the islands, where the summer timetable has begun.",
  "A ticket across costs what it did before, although the council has twice voted on a toll for lorries.",
];

/** A subscriber's page: the text ends after its first paragraph, and JSON-LD has all of it for search engines. */
function paywalledPage(standfirst: string, below = ""): string {
  const body = JSON.stringify({
    "@type": "NewsArticle",
    headline: "The bridge",
    articleBody: [TEASER, ...REST].join("\n"),
  });
  return (
    `<title>The bridge</title><meta name="description" content="${SUMMARY}">` +
    `<script type="application/ld+json">${body}</script>` +
    `<header><h1>The bridge</h1>${standfirst}</header><main><p>${TEASER}</p></main>${below}`
  );
}

test.each([
  ["without a standfirst", ""],
  ["with a standfirst", `<h2 class="standfirst">${SUMMARY}</h2>`],
])("a text that only JSON-LD has is complete, on a page %s", (_why, standfirst) => {
  const { articleBody, quality } = extractArticle(makePage(paywalledPage(standfirst)));

  for (const paragraph of [TEASER, ...REST]) expect(articleBody).toContain(paragraph);
  expect(quality.reasons).toContain("The page shows little of its text; all of it is in JSON-LD.");
});

test("a text that only JSON-LD has is complete, although the page has other prose below", () => {
  const others = REST.slice(1, 4).map(
    (sentence) => `${sentence.replaceAll(/bridge|deck/g, "lighthouse")} So it was in May.`,
  );
  const { articleBody } = extractArticle(makePage(paywalledPage("", `<footer><p>${others.join(" ")}</p></footer>`)));

  for (const paragraph of [TEASER, ...REST]) expect(articleBody).toContain(paragraph);
});

test("a text that the page shows in full is taken from the page, whatever JSON-LD states", () => {
  const shown = [TEASER, ...REST].map((sentence) => `<p>${sentence} ${sentence}</p>`).join("");
  const garbled = [TEASER, ...REST].map((sentence) => sentence.split(" ").toReversed().join(" ")).join(" ");
  const body = JSON.stringify({ "@type": "NewsArticle", headline: "The bridge", articleBody: garbled });
  const { articleBody } = extractArticle(
    makePage(
      `<title>The bridge</title><meta name="description" content="${SUMMARY}">` +
        `<script type="application/ld+json">${body}</script>` +
        `<header><h1>The bridge</h1><h2 class="standfirst">${SUMMARY}</h2></header><main>${shown}</main>`,
    ),
  );

  for (const sentence of [TEASER, ...REST]) expect(articleBody).toContain(sentence);
  expect(articleBody).not.toContain(garbled.slice(0, 60));
});
