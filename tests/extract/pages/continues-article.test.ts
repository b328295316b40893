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
  ["the number of the page after the headline", { ...NEW, headline: "The bridge reopens on Friday – Page 2" }, true],
  ["the number before it", { ...NEW, headline: "Page 2: The bridge reopens on Friday" }, true],
  ["no headline", { ...NEW, headline: null }, true],
  ["a lead picture that the first page has too", { ...NEW, images: [picture("https://a.test/lead.jpg")] }, true],
  ["another headline", { ...NEW, headline: "Ferry captains go on strike" }, false],
  ["the same text", { ...NEW, articleBody: FIRST.articleBody }, false],
  ["mostly the same text", { ...NEW, articleBody: `${FIRST.articleBody}\n\nNew.` }, false],
  ["no text", { ...NEW, articleBody: "" }, false],
  ["another picture with a line below", { ...NEW, images: [picture("https://a.test/2.jpg")] }, false],
  ["a wall", { ...NEW, outcome: "paywalled" }, false],
  ["a list", { ...NEW, outcome: "not-an-article" }, false],
])("a page with %s", (_what, next, expected) => {
  const first = { ...FIRST, images: [picture("https://a.test/lead.jpg")] };
  expect(continuesArticle([first], single(next))).toBe(expected);
});

test("a first page that is no article is not followed", () => {
  expect(continuesArticle([{ ...FIRST, outcome: "paywalled" }], single(NEW))).toBe(false);
});
