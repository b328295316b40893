import fc from "fast-check";
import { expect, test } from "vitest";
import { sqliteCatalog } from "../../src/adapters/sqlite-catalog.ts";
import { matchingSearches } from "../../src/searches/matching-searches.ts";
import type { SavedSearch } from "../../src/searches/saved-search.ts";
import { found } from "../catalog/catalog-rule.ts";
import { makeStored } from "../catalog/make-stored.ts";
import { MAX_GROWTH, timeGrowth } from "../growth.ts";
import { savedSearch } from "./saved-search.ts";

const finds = (article: Parameters<typeof makeStored>[0], search: Partial<SavedSearch>) =>
  matchingSearches(makeStored(article), [savedSearch(search)]).length === 1;

const ARTICLE = { id: "a", headline: "The Café reopens", description: null, articleBody: "北京大学 and a ferry." };

test.each([
  ["a word whatever its case and accents", "CAFE", true],
  ["no part of a word", "caf", false],
  ["a prefix", "caf*", true],
  ["a phrase", '"a ferry"', true],
  ["no phrase across two fields", '"reopens 北京"', false],
  ["characters within unspaced text", "大学", true],
  ["one of two", "harbour OR ferry", true],
  ["nothing with an excluded word", "cafe -ferry", false],
  ["every word", "cafe harbour", false],
])("a search finds %s", (_what, query, expected) => {
  expect(finds(ARTICLE, { query })).toBe(expected);
});

test.each<[string, Partial<SavedSearch>, boolean]>([
  ["the host", { host: "news.test" }, true],
  ["another host", { host: "post.test" }, false],
  ["the language or its primary subtag", { language: "en" }, true],
  ["another language with the same prefix", { language: "e" }, false],
  ["another kind", { kind: "forum" }, false],
  ["a use that is not reserved", { rights: "ai-train" }, true],
  ["a use that is not explicitly allowed", { rights: "ai-train:stated" }, false],
  ["another source", { source: "https://news.test/feed" }, false],
])("a search is filtered by %s", (_what, bounds, expected) => {
  const article = { ...ARTICLE, host: "news.test", inLanguage: "en-GB" };
  expect(finds(article, { query: "ferry", ...bounds })).toBe(expected);
});

test("matching an article gives the same result as a catalog search", async () => {
  const word = fc.constantFrom(
    "harbour",
    "harbours",
    "Hafen",
    "café",
    "cafe",
    "大学",
    "大",
    "a",
    "9",
    "ferry-boat",
    "OR",
  );
  const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(" "));
  const term = fc.oneof(
    word,
    word.map((one) => `${one}*`),
    word.map((one) => `-${one}`),
    text.map((one) => `"${one}"`),
  );
  const query = fc.array(fc.oneof(term, fc.constantFrom("OR", "NOT", "(", ")")), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(text, text, query, async (headline, articleBody, terms) => {
      using catalog = sqliteCatalog(":memory:");
      const article = { id: "a", headline, description: null, articleBody };
      await catalog.indexArticles([makeStored(article)]);
      const typed = terms.join(" ");
      expect([typed, finds(article, { query: typed })]).toEqual([typed, (await found(catalog, typed)).length === 1]);
    }),
    { numRuns: 150 },
  );
});

test("the time of a hundred searches grows linearly with the article", () => {
  const searches = Array.from({ length: 100 }, (_, index) => savedSearch({ query: `absent${index} OR "kůň nikde"` }));
  const find = (words: number) => {
    const articleBody = "Příliš žluťoučký kůň ".repeat(words);
    expect(matchingSearches(makeStored({ ...ARTICLE, articleBody }), searches)).toEqual([]);
  };
  expect(timeGrowth(find, 5_000)).toBeLessThanOrEqual(MAX_GROWTH);
});
