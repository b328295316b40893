import { expect, test } from "vitest";
import { addSamples, driftsIn, type HostPage, samplesOf, settleDriftsIn } from "../../src/drift/host-page.ts";
import { FACT, type PageSample } from "../../src/drift/page-sample.ts";
import type { PageOutcome } from "../../src/ports/ledger.ts";

const NOW = new Date("2026-11-23T10:00:00Z");
const GOOD: PageSample = [600, 85, FACT.title | FACT.date];
const OUTCOME: PageOutcome = {
  host: "news.example.com",
  via: "feed",
  isFetched: true,
  status: "new",
  article: {
    words: 500,
    quality: 0.9,
    isPaywalled: true,
    hasTitle: true,
    hasAuthors: false,
    hasDate: true,
    hasImage: false,
  },
};

test.each([
  ["a new article", OUTCOME, [500, 90, FACT.paywalled | FACT.title | FACT.date]],
  ["a refusal by the host", { ...OUTCOME, status: "bot-wall", article: null }, [0, 0, FACT.refused]],
  ["a fetch that was worse than the stored article", { ...OUTCOME, status: "kept" }, [0, 0, FACT.refused]],
  ["an unchanged article", { ...OUTCOME, status: "unchanged" }, null],
  ["a network fault", { ...OUTCOME, status: "page-timeout", article: null }, null],
  ["a page that the caller brought", { ...OUTCOME, isFetched: false }, null],
] as const)("what is remembered of %s", (_what, outcome, sample) => {
  expect(samplesOf([outcome as PageOutcome])).toEqual(sample === null ? [] : [{ host: OUTCOME.host, sample }]);
});

test("hosts that were not seen for longest are forgotten", () => {
  const hosts = Array.from({ length: 700 }, (_, index) => ({ host: `host${index}.example.com`, sample: GOOD }));
  const page = addSamples(addSamples([], hosts, NOW), [{ host: "host210.example.com", sample: GOOD }], NOW);
  expect(page).toHaveLength(500);
  expect(page.at(-1)?.[0]).toBe("host210.example.com");
  expect(page[0]?.[0]).toBe("host200.example.com");
});

test("a drift is listed until it is over, and is to be published once", () => {
  const host = "news.example.com";
  const samples = [...Array(300).fill(GOOD), ...Array(60).fill([0, 0, FACT.refused])] as PageSample[];
  const page: HostPage = addSamples(
    [],
    samples.map((sample) => ({ host, sample })),
    NOW,
  );
  expect(driftsIn(page)).toMatchObject([{ host, signs: [{ sign: "refused" }] }]);
  const settled = settleDriftsIn(page, new Set([host]));
  expect(driftsIn(settled, (isPublished) => !isPublished)).toEqual([]);
  expect(driftsIn(settled)).toHaveLength(1);
});
