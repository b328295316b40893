import { expect, test } from "vitest";
import { parsePage } from "../../../src/dom/parse-page.ts";
import { readPageFacts } from "../../../src/metadata/facts/page-facts.ts";
import { isSigned } from "../../../src/metadata/facts/telling-text.ts";
import { pageFromHtml } from "../../../src/page/page-from-html.ts";

function begins(text: string): boolean {
  const page = pageFromHtml(`<p>${text}</p>`, "https://www.harbour-post.test/", "2026-11-23T12:00:00.000Z");
  return readPageFacts(parsePage(page.html), page).labelled.length > 0;
}

test.each([
  "By Ada Obi",
  "ByAda Obi",
  "BY ADA OBI",
  "Von Ada Obi",
  "Ein Artikel von Ada Obi",
  "Gespeichert von ada",
  "Escrito por Ada Obi",
  "Scritto da Ada Obi",
  "Geplaatst door ada",
  "Author: Ada Obi",
  "Auteur : Ada Obi",
  "Text: Ada Obi",
  "Contributors:",
  "Written by",
])("%j starts like a byline", (text) => {
  expect(begins(text)).toBe(true);
});

test.each(["by the sea", "Text Us Today", "Byte by byte", "Authors gather in town", "Dia de sol", "Von da an"])(
  "%j does not",
  (text) => {
    expect(begins(text)).toBe(false);
  },
);

test.each([
  ["Posted by Ada", true],
  ["Autor: Ada", true],
  ["Verfasst von Ada", true],
  ["By Ada", false],
  ["Von Hamburg", false],
])("%j introduces an author unambiguously: %j", (text, expected) => {
  expect(isSigned(text)).toBe(expected);
});
