import { expect, test } from "vitest";
import { driftSigns, MIN_GROUPS } from "../../src/drift/drift-signs.ts";
import type { GroupFigures } from "../../src/ports/ledger.ts";

const ARTICLES: GroupFigures = {
  pages: 40,
  refused: 0,
  words: 600,
  quality: 0.9,
  paywalled: 0,
  title: 1,
  authors: 0.9,
  date: 1,
  image: 0.8,
};
const NO_ARTICLES: GroupFigures = {
  ...ARTICLES,
  refused: 1,
  words: null,
  quality: null,
  paywalled: null,
  title: null,
  authors: null,
  date: null,
  image: null,
};

const signsAfter = (past: GroupFigures, recent: GroupFigures) =>
  driftSigns(
    recent,
    Array.from({ length: MIN_GROUPS }, () => past),
  )
    .signs.map(({ sign }) => sign)
    .sort();

test("finds no sign where recent pages are like the past", () => {
  expect(signsAfter(ARTICLES, ARTICLES)).toEqual([]);
});

test("finds what more or fewer pages have", () => {
  expect(signsAfter(ARTICLES, { ...ARTICLES, paywalled: 0.7, date: 0.2 })).toEqual(["dates-missing", "paywalled"]);
});

test("finds no sign in figures that the past does not have: a host that was refused and recovers", () => {
  expect(signsAfter(NO_ARTICLES, { ...ARTICLES, paywalled: 0.7 })).toEqual([]);
});
