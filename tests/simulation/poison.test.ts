import { beforeEach, expect, test, vi } from "vitest";
import type { StoredArticle } from "../../src/article.ts";
import type { FailureRecord } from "../../src/store/failures.ts";
import { articleKey, failureKey } from "../../src/store/keys.ts";
import { articleHost, articleId } from "../../src/url/article-id.ts";
import { brokenInvariants } from "./invariants.ts";
import type { ModelSite } from "./model-page.ts";
import { parseContent } from "./watched-store.ts";
import { World } from "./world.ts";

vi.mock("../../src/extract/extract-article.ts", async () => ({
  extractArticle: (await import("./model-page.ts")).extractModel,
}));

beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation(() => {});
});

const URLS = Array.from({ length: 10 }, (_, number) => `https://harbour.example.com/news/${number}`);
const placeOf = (url: string) => ({ host: articleHost(url), id: articleId(url) });

test.each([
  ["the first", [0]],
  ["one in the middle", [4]],
  ["the last", [9]],
  ["three of them", [0, 5, 9]],
])("of ten pages in a batch %s ends the process: it is set aside, and all others are stored", async (_why, numbers) => {
  const poison = numbers.map((number) => URLS[number] ?? "");
  const sites = Object.fromEntries(
    URLS.map((url): [string, ModelSite] => [url, { canonical: url, redirectsTo: null }]),
  );
  const world = new World({
    sites,
    answer: (url) => (poison.includes(url) ? "poison" : "first text"),
    fault: () => null,
    turn: async () => {},
    isTimeless: false,
  });
  for (const url of URLS) world.send(url);
  await world.drain();

  expect(brokenInvariants(world, true)).toEqual([]);
  expect(world.messages.map(({ state }) => state)).toEqual(URLS.map(() => "acknowledged"));
  for (const url of URLS) {
    const article = parseContent<StoredArticle>(world.contents, articleKey(placeOf(url)));
    const failure = parseContent<FailureRecord>(world.contents, failureKey(placeOf(url)));
    expect([url, article !== null, failure?.code ?? null]).toEqual(
      poison.includes(url) ? [url, false, "crashed"] : [url, true, null],
    );
  }
});
