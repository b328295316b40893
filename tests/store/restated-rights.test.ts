import { expect, test } from "vitest";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";
import type { FetchedPage } from "../../src/fetched-page.ts";
import { reExtractArticle } from "../../src/re-extract/re-extract-article.ts";
import { judgeUse } from "../../src/rights/judge-use.ts";
import { statementsOf } from "../../src/rights/statements-of.ts";
import { storeArticle } from "../../src/store/store-article.ts";
import { isOnlyCheck } from "../../src/store/stored-article.ts";
import { htmlOf } from "../bin/sample-bucket.ts";
import { makePage } from "../extract/make-page.ts";

const URL = "https://news.example.com/bridge";
const DISCOVERY = { via: "api", source: null, feedTitle: null, feedDate: null } as const;

/** The page at an hour of the day, with the Content-Signal that robots.txt had then; `null` without robots.txt. */
function pageAt(hour: number, signal: string | null, head = ""): FetchedPage {
  const page = { ...makePage(head + htmlOf("The bridge"), URL), fetchedAt: `2026-11-23T0${hour}:00:00.000Z` };
  if (signal === null) return page;
  const statements = [{ kind: "usage-preferences", source: "robots.txt:content-signal", text: signal } as const];
  return { ...page, hostStatements: { agent: "cuttings", robotsFetchedAt: page.fetchedAt, statements } };
}

async function storeAll(...pages: FetchedPage[]) {
  const store = memoryObjectStore();
  const outcomes = [];
  for (const page of pages) outcomes.push(await storeArticle(extractArticle(page), [page], DISCOVERY, store));
  const [first, last] = [outcomes[0], outcomes.at(-1)];
  if (first === undefined || last === undefined) throw new Error("Nothing was stored.");
  return { store, first: first.stored, last: last.stored, status: last.status };
}

test("a reservation of the site after the fetch applies once the same text is fetched again", async () => {
  const { first, last, status } = await storeAll(pageAt(1, "ai-train=yes"), pageAt(2, "ai-train=no"));
  expect(status).toBe("unchanged");
  expect([first, last].map((article) => judgeUse(statementsOf(article), "ai-train").verdict)).toEqual([
    "allowed",
    "reserved",
  ]);
  expect(last.rights.asOf).toBe("2026-11-23T02:00:00.000Z");
  expect(isOnlyCheck(last, first)).toBe(false);
});

test.each([
  ["the same statement", pageAt(2, "ai-train=no")],
  ["a statement with the same meaning", pageAt(2, "ai-train=no, ai-input=maybe")],
  ["no robots.txt, as from a caller", pageAt(2, null)],
  ["a fetch at another URL", { ...pageAt(2, "ai-train=yes"), finalUrl: `${URL}?print=1` }],
])("%s leaves the rights as they were", async (_what, page) => {
  const { first, last } = await storeAll(pageAt(1, "ai-train=no"), page);
  expect(last.rights).toEqual(first.rights);
});

test("re-extraction keeps what was stated since the stored page was fetched", async () => {
  const { store, last } = await storeAll(pageAt(1, "ai-train=yes"), pageAt(2, "ai-train=no"));
  const settings = { clock: { now: () => new Date("2026-11-24T00:00:00.000Z") }, markdown: false };
  expect((await reExtractArticle(last, store, settings)).kind).toBe("unchanged");
  const older = { ...last, description: "An earlier extractor's description." };
  const { kind, stored } = await reExtractArticle(older, store, null);
  expect([kind, stored.rights]).toEqual(["changed", last.rights]);
});
