import { expect, test } from "vitest";
import { type GroupSize, listPlan } from "../../src/catalog/list-plan.ts";
import { EVERY_ARTICLE } from "../../src/ports/catalog.ts";

const HOST = { ...EVERY_ARTICLE, host: "news.test" };
const BOTH = { ...HOST, source: "https://news.test/feed" };
const size = (articles: number | null): GroupSize => ({ articles, newest: "2026-11-01", total: 1_000_000 });

test.each([
  ["every article", EVERY_ARTICLE, [], { by: "time", newest: null }],
  ["a small host", HOST, [size(4_000), size(null)], { by: "key" }],
  ["a host that is unknown", HOST, [size(null)], { by: "key" }],
  ["a large host, from its newest on", HOST, [size(300_000), size(null)], { by: "time", newest: "2026-11-01" }],
  ["a small source of a large host", BOTH, [size(300_000), size(10)], { by: "key" }],
])("the list of %s", (_what, filter, sizes, plan) => {
  expect(listPlan(filter, sizes, 21)).toMatchObject(plan);
});

test("both groups have to match", () => {
  const plan = listPlan(BOTH, [size(10), size(10)], 21);
  expect(plan.by === "key" && plan.keys[1]).toMatch(/^"o[0-9a-f]+" AND "s[0-9a-f]+"$/);
});
