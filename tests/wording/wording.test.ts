import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Purpose } from "../../src/wording/language-wording.ts";
import { LANGUAGES } from "../../src/wording/languages/index.ts";
import { normaliseLabel } from "../../src/wording/normalise-label.ts";
import { PhraseBook } from "../../src/wording/phrase-book.ts";
import { PURPOSES, renderWordingPage } from "./wording-docs.ts";

/** Languages with phrases in every list. */
const COMPLETE = "en de fr es it pt nl pl ru ja zh ko".split(" ");

/** Lists that are independent of language, or cover only some. */
const EXCEPT: ReadonlyMap<Purpose, string> = new Map([
  ["dateWords", "Chinese, Japanese and Korean write dates in figures and units"],
  ["deskCredits", "formulas of some agencies"],
  ["pictureAgencies", "names"],
  ["otherDateWords", "what was seen to be mistaken for the date of an article"],
  ["buyLabels", "the model of kinds was trained with these"],
  ["productLabels", "the model of kinds was trained with these"],
  ["sortLabels", "the model of kinds was trained with these"],
  ["memberLabels", "the model of kinds was trained with these"],
  ["serviceLabels", "the model of kinds was trained with these"],
  ["docsLabels", "the model of kinds was trained with these"],
]);

const languages = Object.entries(LANGUAGES);

test("every language file is in the table", () => {
  const files = readdirSync(new URL("../../src/wording/languages/", import.meta.url));
  expect(files.filter((file) => file !== "index.ts").map((file) => file.replace(/\.ts$/, ""))).toEqual(
    Object.keys(LANGUAGES),
  );
});

test.each(COMPLETE)("%s has phrases in every list", (code) => {
  const missing = [...PURPOSES.keys()].filter((purpose) => (LANGUAGES[code]?.[purpose] ?? []).length === 0);
  expect(missing.filter((purpose) => !EXCEPT.has(purpose))).toEqual([]);
});

test("the exceptions are existing lists", () => {
  expect([...EXCEPT.keys()].filter((purpose) => !PURPOSES.has(purpose))).toEqual([]);
});

describe.each(languages)("%s", (_code, language) => {
  const lists = Object.entries(language) as [Purpose, readonly string[]][];

  test.each(lists)("%s has no phrase that can never match", (_purpose, phrases) => {
    const isFound = (phrase: string) =>
      normaliseLabel(phrase) === phrase || new PhraseBook([phrase]).isIn(`A line: ${phrase}`);
    expect(
      phrases.map((phrase) => phrase.replace(/\*$/, "")).filter((phrase) => !isFound(phrase)),
      "Write phrases in lower case, with straight quotes and one space between words.",
    ).toEqual([]);
  });

  test.each(lists)("%s has no phrase twice", (_purpose, phrases) => {
    expect(phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index)).toEqual([]);
  });
});

test("docs/wording.md is up to date; UPDATE_DOCS=1 writes it", () => {
  const place = new URL("../../docs/wording.md", import.meta.url);
  const text = renderWordingPage();
  if (process.env.UPDATE_DOCS === "1") writeFileSync(place, text);
  const cure = "docs/wording.md is out of date: UPDATE_DOCS=1 npx vitest run --project node tests/wording";
  expect(readFileSync(place, "utf8") === text, cure).toBe(true);
});
