import { expect, test } from "vitest";
import { continuesArticle, type SinglePage } from "../../../src/extract/pages/continues-article.ts";
import { sampleArticle } from "../../store/samples.ts";

const FIRST = single({ headline: "The bridge reopens on Friday", articleBody: "The first part.\n\nIt is short." });

function single(changes: Partial<SinglePage>): SinglePage {
  return { ...sampleArticle(), images: [], ...changes };
}

const picture = (url: string): SinglePage["images"][number] => ({
  url,
  width: null,
  height: null,
  alt: null,
  caption: null,
  creditText: null,
  position: null,
});

const NEW = { headline: "The bridge reopens on Friday", articleBody: "The second part.\n\nIt goes on." };

test.each<[string, Partial<SinglePage>, boolean]>([
  ["new text under the same headline", NEW, true],
  ["the page number after the headline", { ...NEW, headline: "The bridge reopens on Friday – Page 2" }, true],
  ["the page number before the headline", { ...NEW, headline: "Page 2: The bridge reopens on Friday" }, true],
  ["no headline", { ...NEW, headline: null }, true],
  ["the lead image of the first page", { ...NEW, images: [picture("https://a.test/lead.jpg")] }, true],
  ["another headline", { ...NEW, headline: "Ferry captains go on strike" }, false],
  ["the same text", { ...NEW, articleBody: FIRST.articleBody }, false],
  ["mostly the same text", { ...NEW, articleBody: `${FIRST.articleBody}\n\nNew.` }, false],
  ["no text", { ...NEW, articleBody: "" }, false],
  ["another image with a line below", { ...NEW, images: [picture("https://a.test/2.jpg")] }, false],
  ["a wall", { ...NEW, outcome: "paywalled" }, false],
  ["a listing", { ...NEW, outcome: "not-an-article" }, false],
])("a page with %s", (_what, next, expected) => {
  const first = { ...FIRST, images: [picture("https://a.test/lead.jpg")] };
  expect(continuesArticle([first], single(next))).toBe(expected);
});

test("a first page that is not an article has no additional pages", () => {
  expect(continuesArticle([{ ...FIRST, outcome: "paywalled" }], single(NEW))).toBe(false);
});
