import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { normaliseLabel } from "../../src/clean/wording/normalise-label.ts";
import { PhraseBook } from "../../src/clean/wording/phrase-book.ts";
import type { Wording } from "../../src/clean/wording/wording.ts";

const LANGUAGES = "en de fr es it pt nl pl ru ja zh ko".split(" ");

/** Lists that need no language of their own, or know some only. */
const EXCEPT: ReadonlyMap<string, string> = new Map([
  ["dateWords", "Chinese, Japanese and Korean write dates in figures and units"],
  ["deskCredits", "formulas of some agencies"],
  ["pictureAgencies", "names"],
]);

const FOLDER = new URL("../../src/clean/wording/", import.meta.url);
const wordings: [string, Wording][] = [];
for (const file of readdirSync(FOLDER).sort())
  for (const [name, value] of Object.entries((await import(new URL(file, FOLDER).href)) as Record<string, unknown>))
    if (typeof value === "object") wordings.push([name, value as Wording]);

test.each(wordings.filter(([name]) => !EXCEPT.has(name)))(
  "%s knows every language of the product",
  (_name, wording) => {
    expect(LANGUAGES.filter((language) => (wording[language] ?? []).length === 0)).toEqual([]);
  },
);

test("the exceptions are lists that there are", () => {
  const names = wordings.map(([name]) => name);
  expect([...EXCEPT.keys()].filter((name) => !names.includes(name))).toEqual([]);
});

test.each(wordings)("%s has no phrase that can never match", (_name, wording) => {
  const phrases = Object.values(wording).flat();
  const isFound = (phrase: string) =>
    normaliseLabel(phrase) === phrase || new PhraseBook([phrase]).isIn(`A line: ${phrase}`);
  expect(
    phrases.filter((phrase) => !isFound(phrase)),
    "Write phrases in lower case, with straight quotes and one space between words.",
  ).toEqual([]);
});

test.each(wordings)("%s has no phrase twice in one language", (_name, wording) => {
  const repeated = Object.values(wording).flatMap((phrases) =>
    phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index),
  );
  expect(repeated).toEqual([]);
});
