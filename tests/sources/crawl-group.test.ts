import { describe, expect, test } from "vitest";
import { crawlGroups } from "../../src/sources/crawl-group.ts";
import { seedSource } from "../../src/sources/source-settings.ts";

const NOW = Date.UTC(2026, 10, 23);
const DELAY = 3;

const due = (url: string, seconds = 0, isUnsettled = false) => ({
  source: seedSource(url),
  dueAt: NOW + seconds * 1_000,
  isUnsettled,
});

describe("groups of sources", () => {
  test("have at most ten sources, and no source is in two", () => {
    const sources = Array.from({ length: 95 }, (_, index) => due(`https://news${index}.example.com/feed`));
    const groups = crawlGroups(sources, DELAY, NOW);
    expect(Math.max(...groups.map((group) => group.sources.length))).toBeLessThanOrEqual(10);
    expect(groups.flatMap((group) => group.sources.map(({ url }) => url)).sort()).toEqual(
      sources.map(({ source }) => source.url).sort(),
    );
    expect(groups.every(({ delaySeconds }) => delaySeconds === 0)).toBe(true);
  });

  test("are polled when their last source is due, and no source waits long for another", () => {
    const groups = crawlGroups(
      [due("https://a.example.com/1", 20), due("https://a.example.com/2", 100), due("https://a.example.com/3", 700)],
      DELAY,
      NOW,
    );
    expect(groups.map(({ sources, delaySeconds }) => [sources.length, delaySeconds])).toEqual([
      [2, 100],
      [1, 700],
    ]);
  });

  test("of one host follow one another", () => {
    const sources = Array.from({ length: 25 }, (_, index) => due(`https://a.example.com/${index}`));
    expect(crawlGroups(sources, DELAY, NOW).map(({ delaySeconds }) => delaySeconds)).toEqual([0, 40, 80]);
  });

  test("an unsettled source is polled alone", () => {
    const groups = crawlGroups([due("https://a.example.com/1"), due("https://a.example.com/2", 0, true)], DELAY, NOW);
    expect(groups.map(({ sources }) => sources.length)).toEqual([1, 1]);
  });

  test("fit into a queue message, however many patterns their sources have", () => {
    const include = Array.from({ length: 100 }, (_, index) => `/${index}${"ü".repeat(200)}`);
    const sources = Array.from({ length: 10 }, (_, index) => ({
      ...due(`https://a.example.com/${index}`),
      source: { ...seedSource(`https://a.example.com/${index}`), include },
    }));
    for (const group of crawlGroups(sources, DELAY, NOW))
      expect(new TextEncoder().encode(JSON.stringify(group)).length).toBeLessThan(128_000);
  });

  test("carry only what a poll needs of each source", () => {
    const [group] = crawlGroups([due("https://a.example.com/1")], DELAY, NOW);
    expect(group?.sources).toEqual([
      { url: "https://a.example.com/1", include: [], exclude: [], intervalMinutes: null },
    ]);
  });
});
