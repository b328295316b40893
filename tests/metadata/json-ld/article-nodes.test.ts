import { expect, test } from "vitest";
import { articleNodes } from "../../../src/metadata/json-ld/article-nodes.ts";
import { parseJsonLd } from "../../../src/metadata/json-ld/json-ld.ts";
import type { JsonLdNode } from "../../../src/metadata/json-ld/json-ld-node.ts";

const page = { urls: ["https://www.harbour-post.test/news/bridge/"], titles: ["Bridge reopens after repair"] };

const articlesOf = (...nodes: readonly JsonLdNode[]) =>
  articleNodes(parseJsonLd([JSON.stringify({ "@graph": nodes })]), page).map(({ headline }) => headline);

const article = (headline: string, more: JsonLdNode = {}) => ({ "@type": "NewsArticle", headline, ...more });

test.each([
  [
    "the one with its URL",
    [
      article("Bees return", { url: "https://harbour-post.test/bees" }),
      article("Span is open", { mainEntityOfPage: { "@id": "https://harbour-post.test/news/bridge" } }),
    ],
    ["Span is open"],
  ],
  ["the one with its headline", [article("Bees return to the roof"), article("Bridge reopens")], ["Bridge reopens"]],
  ["all in order if none matches", [article("Bees return"), article("Ferry stops")], ["Bees return", "Ferry stops"]],
  [
    "the only one, whatever its URL",
    [article("Bees return", { url: "https://harbour-post.test/bees" })],
    ["Bees return"],
  ],
  ["none of a list", [{ "@type": "ItemList", itemListElement: [article("Bridge reopens")] }], []],
  [
    "no entry of a live blog",
    [{ ...article("Bridge reopens"), "@type": "LiveBlogPosting", liveBlogUpdate: [article("Bridge reopens, 9:00")] }],
    ["Bridge reopens"],
  ],
])("the page's article in JSON-LD is %s", (_why, nodes, expected) => {
  expect(articlesOf(...nodes)).toEqual(expected);
});
