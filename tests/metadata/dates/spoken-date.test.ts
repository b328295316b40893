import { expect, test } from "vitest";
import { parseSpokenDate } from "../../../src/metadata/dates/spoken-date.ts";

test.each([
  ["23 November 2026", "en", "2026-11-23"],
  ["November 232026", "en", "2026-11-23"],
  ["Published on November 23rd, 2026", "en", "2026-11-23"],
  ["Sept. 3, 2026", "en", "2026-09-03"],
  ["Nov 23, 2026, 4:25 pm", "en", "2026-11-23T16:25:00"],
  ["Nov 23, 2026, 4:25 p.m.", "en", "2026-11-23T16:25:00"],
  ["Montag, 23. November 2026, 8.15 Uhr", "de", "2026-11-23T08:15:00"],
  ["3. März 2026", "de", "2026-03-03"],
  ["lundi 23 novembre 2026 à 8h15", "fr", "2026-11-23T08:15:00"],
  ["1er août 2026", "fr", "2026-08-01"],
  ["23 de noviembre de 2026", "es", "2026-11-23"],
  ["23 de novembro de 2026", "pt", "2026-11-23"],
  ["06 Dicembre 2025", "it", "2025-12-06"],
  ["23 november 2026", "nl", "2026-11-23"],
  ["23 listopada 2026", "pl", "2026-11-23"],
  ["23. listopadu 2026", "cs", "2026-11-23"],
  ["23 Kasım 2026", "tr", "2026-11-23"],
  ["23 ноября 2026", "ru", "2026-11-23"],
  ["23 листопада 2026", "uk", "2026-11-23"],
  ["2026年11月23日", "ja", "2026-11-23"],
  ["2026年02月09日 14時30分 公開", "ja", "2026-02-09"],
  ["2026년 11월 23일", "ko", "2026-11-23"],
  ["2026. november 23.", "hu", "2026-11-23"],
  ["03/04/2026", "en-US", "2026-03-04"],
  ["03/04/2026", "en-GB", "2026-04-03"],
  ["03/04/2026", "fr", "2026-04-03"],
  ["04/23/2026", "fr", "2026-04-23"],
  ["23/04/2026", "en-US", "2026-04-23"],
  ["Thu, 09/25/2025 - 11:38", "en", "2025-09-25T11:38:00"],
  ["23.11.26, 08:15 Uhr", "de", "2026-11-23T08:15:00"],
  ["23. 11. 2026", "cs", "2026-11-23"],
  ["23.11.2026 08:15:97", "de", "2026-11-23"],
  ["November 23, 2026 in another language", "sv", "2026-11-23"],
  ["5. November 2026 admin News 0", "de", "2026-11-05"],
  ["Posted on June 29, 2026November 12, 2026", "en", "2026-06-29"],
])("%j in %s is %s", (text, language, expected) => {
  expect(parseSpokenDate(text, language)?.value).toBe(expected);
});

test.each([
  "7 minutes ago",
  "Monday",
  "23 November",
  "November 2026",
  "© 2026 Harbour Post",
  "page 11/23",
  "version 1.2.3",
  "Renovo 5 Harbour Edition (2026)",
  "The Marsh: 12 new chicks were counted there in 2026",
])("%j is no date without today's", (text) => {
  expect(parseSpokenDate(text, "en")).toBeNull();
});

test("where no language is declared, the months of several are tried", () => {
  expect(["26 Mai, 2026 | Ada", "23 novembre 2026"].map((text) => parseSpokenDate(text, null)?.value)).toEqual([
    "2026-05-26",
    "2026-11-23",
  ]);
});
