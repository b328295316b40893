import { expect, test } from "vitest";
import { jsonLd, ofArticle } from "../metadata-of.ts";

const published = (head: string) => {
  const { datePublished, provenance } = ofArticle(head);
  return datePublished && [datePublished.value, provenance.datePublished?.source];
};
const script = (code: string) => `<script>${code}</script>`;
const SOURCE = "script:publication-date";

test.each([
  ["the state of an application", `{"publishedAt":"2026-11-20T08:15:00Z"}`, "2026-11-20T08:15:00Z"],
  ["state within a string", `push("{\\"published_at\\":\\"2026-11-20\\"}")`, "2026-11-20"],
  ["a variable", `var publication_date = '2026-11-20 08:15:00';`, "2026-11-20T08:15:00"],
  ["the same day twice", `{"pubDate":"2026-11-20T08:15:00Z","publishDate":"2026-11-20"}`, "2026-11-20T08:15:00Z"],
])("%s gives the publication date", (_why, code, expected) => {
  expect(published(script(code))).toEqual([expected, SOURCE]);
});

test.each([
  ["several articles", `[{"publishedAt":"2026-11-20"},{"publishedAt":"2026-11-21"}]`],
  ["other dates", `{"expiresAt":"2026-11-20","unpublishedAt":"2026-11-20"}`],
  ["no date", `{"publishedAt":"1234567890-1"}`],
])("%s: no date", (_why, code) => {
  expect(published(script(code))).toBeNull();
});

test("JSON-LD that is beyond repair, and JSON in an attribute", () => {
  expect(published(`<script type="application/ld+json">{headline: no, "datePublished": "2026-11-20"</script>`)).toEqual(
    ["2026-11-20", SOURCE],
  );
  expect(published(`<meta name="page" content="{&quot;datePublished&quot;:&quot;2026-11-20&quot;}">`)).toEqual([
    "2026-11-20",
    SOURCE,
  ]);
});

test("the date when a shop published a product is not an article's", () => {
  const product = `<meta property="og:type" content="product">`;
  expect(published(product + script(`{"published_at":"2026-11-20"}`))).toBeNull();
});

test("the date of the site in JSON-LD is not the article's", () => {
  expect(published(jsonLd({ "@type": "WebSite", name: "Harbour Post", datePublished: "2015-11-20" }))).toBeNull();
});

test("the date of a review in JSON-LD is not the article's", () => {
  const review = { "@type": "Review", author: "Bo Ek", datePublished: "2026-11-20" };
  expect(published(jsonLd({ "@type": "Product", name: "Brass lamp", review }))).toBeNull();
});
