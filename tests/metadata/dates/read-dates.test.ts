import { describe, expect, test } from "vitest";
import { datesIn } from "../../../src/metadata/dates/read-dates.ts";

const firstIn = (text: string, language: string | null) => datesIn(text, language)[0]?.date.value ?? null;

test.each([
  ["23 November 2026", "en", "2026-11-23"],
  ["November 232026", "en", "2026-11-23"],
  ["Mon Nov 23 10:00:00 UTC 2026", "en", "2026-11-23"],
  ["Published on November 23rd, 2026", "en", "2026-11-23"],
  ["Sept. 3, 2026", "en", "2026-09-03"],
  ["Nov 23, 2026, 4:25 pm", "en", "2026-11-23T16:25:00"],
  ["Nov 23, 2026, 4:25 p.m.", "en", "2026-11-23T16:25:00"],
  ["23 Nov 2026, 12:05 AM", "en", "2026-11-23T00:05:00"],
  ["Montag, 23. November 2026, 8.15 Uhr", "de", "2026-11-23T08:15:00"],
  ["3. März 2026", "de", "2026-03-03"],
  ["3. Jänner 2026", "de", "2026-01-03"],
  ["lundi 23 novembre 2026 à 8h15", "fr", "2026-11-23T08:15:00"],
  ["1er août 2026", "fr", "2026-08-01"],
  ["23 de noviembre de 2026", "es", "2026-11-23"],
  ["23 de novembro de 2026", "pt", "2026-11-23"],
  ["06 Dicembre 2025", "it", "2025-12-06"],
  ["23 november 2026", "nl", "2026-11-23"],
  ["23 listopada 2026", "pl", "2026-11-23"],
  ["23. listopadu 2026", "cs", "2026-11-23"],
  ["15. prosince 2025", "cs", "2025-12-15"],
  ["23 Kasım 2026", "tr", "2026-11-23"],
  ["23 ноября 2026", "ru", "2026-11-23"],
  ["23 листопада 2026", "uk", "2026-11-23"],
  ["November 23, 2026 in another language", "sv", "2026-11-23"],
  ["23 XI 2026", "pl", "2026-11-23"],
  ["2.4.12", "en", null],
  ["2.4.12", "de", "2012-04-02"],
  ["02.04.12", "en", "2012-04-02"],
  ["2026. XI. 23.", "hu", "2026-11-23"],
  ["23.V.2026", "pl", "2026-05-23"],
  ["23 i 2026", "pl", null],
  ["23 NOV 26 10:12", "en", "2026-11-23T10:12:00"],
  ["Veröffentlicht: 23. Nov 26", "de", "2026-11-23"],
  ["10:12 on 23 Nov 26", "en", "2026-11-23T10:12:00"],
  ["Wed, Apr 22 - Fri, May 15", "en", null],
  ["5. November 2026 admin News 0", "de", "2026-11-05"],
  ["Posted on June 29, 2026November 12, 2026", "en", "2026-06-29"],
])("in words: %j in %s is %s", (text, language, expected) => {
  expect(firstIn(text, language)).toBe(expected);
});

test.each([
  ["03/04/2026", "en-US", "2026-03-04"],
  ["03/04/2026", "en-GB", "2026-04-03"],
  ["03/04/2026", "fr", "2026-04-03"],
  ["04/23/2026", "fr", "2026-04-23"],
  ["23/04/2026", "en-US", "2026-04-23"],
  ["Thu, 09/25/2025 - 11:38", "en", "2025-09-25T11:38:00"],
  ["23.11.26, 08:15 Uhr", "de", "2026-11-23T08:15:00"],
  ["23. 11. 2026", "cs", "2026-11-23"],
  ["23 | 11 | 2026", "de", "2026-11-23"],
  ["23.11.2026 08:15:97", "de", "2026-11-23"],
])("in numbers: %j in %s is %s", (text, language, expected) => {
  expect(firstIn(text, language)).toBe(expected);
});

test.each([
  ["Issued: 2026-11-23 08:15", "en", "2026-11-23T08:15:00"],
  ["Issued 2026-11-23T08:15:30+01:00", "en", "2026-11-23T08:15:30+01:00"],
  ["Filed on 2026/11/23", "en", "2026-11-23"],
  ["2026. 11. 23. 08:15", "hu", "2026-11-23T08:15:00"],
  ["2026. 1. 3", "ko", "2026-01-03"],
  ["등록 2026.11.23 오후 4:25", "ko", "2026-11-23T16:25:00"],
  ["掲載日：2026/11/23", "ja", "2026-11-23"],
  ["2026年11月23日", "ja", "2026-11-23"],
  ["2026年11月23日 14時30分 公開", "ja", "2026-11-23T14:30:00"],
  ["2026年11月23日 下午4:25", "zh", "2026-11-23T16:25:00"],
  ["2026년 11월 23일", "ko", "2026-11-23"],
  ["2026. november 23.", "hu", "2026-11-23"],
  ["2026 m. lapkričio 23 d.", "lt", "2026-11-23"],
  ["2026. gada 23. novembris", "lv", "2026-11-23"],
])("with the year first: %j in %s is %s", (text, language, expected) => {
  expect(firstIn(text, language)).toBe(expected);
});

describe("digits, calendars and months of other scripts", () => {
  test.each([
    ["٢٣ نوفمبر ٢٠٢٦", "ar", "2026-11-23"],
    ["23 تشرين الثاني 2026", "ar", "2026-11-23"],
    ["الاثنين 23 تشرين الثاني / نوفمبر 2026", "ar", "2026-11-23"],
    ["ابريل 3, 2026", "ar", "2026-04-03"],
    ["۲ آذر ۱۴۰۵", "fa", "2026-11-23"],
    ["۱۴۰۵/۰۹/۰۲", "fa", "2026-11-23"],
    ["۲۳ نوامبر ۲۰۲۶", "fa", "2026-11-23"],
    ["23 בנובמבר 2026", "he", "2026-11-23"],
    ["२३ नोव्हेंबर २०२६", "mr", "2026-11-23"],
    ["২৩ নভেম্বর ২০২৬", "bn", "2026-11-23"],
    ["23 พฤศจิกายน พ.ศ. 2569", "th", "2026-11-23"],
    ["23 พ.ย. 2026", "th", "2026-11-23"],
    ["23/11/2569", "th", "2026-11-23"],
    ["23 tháng 11, 2026", "vi", "2026-11-23"],
    ["令和8年11月23日", "ja", "2026-11-23"],
    ["民國115年11月23日", "zh-TW", "2026-11-23"],
    ["２０２６年１１月２３日", "ja", "2026-11-23"],
  ])("%j in %s is %s", (text, language, expected) => {
    expect(firstIn(text, language)).toBe(expected);
  });
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
  "Marchand 12, 2026",
  "31 June 2026",
])("%j is not a date", (text) => {
  expect(datesIn(text, "en")).toEqual([]);
});

test.each([
  ["26 Mai, 2026 | Ada", "2026-05-26"],
  ["23 novembre 2026", "2026-11-23"],
  // "mar." is Tuesday here, and March elsewhere.
  ["mar., 1 déc. 2026", "2026-12-01"],
  ["Nobyembre 23, 2026", "2026-11-23"],
  // October in Croatian, November in Polish.
  ["23 listopada 2026", null],
])("without a declared language, %j is %s", (text, expected) => {
  expect(firstIn(text, null)).toBe(expected);
});

test("all dates of a line are read in order, each with its own time", () => {
  const dates = datesIn("Posted 17 November 2026, 8:15 am | changed 2026-11-19 16:25", "en");
  expect(dates.map(({ date }) => date.value)).toEqual(["2026-11-17T08:15:00", "2026-11-19T16:25:00"]);
});

test.each([
  ["14:05, 23 November 2026", "en", "2026-11-23T14:05:00"],
  ["23 November 2026 14.05 GMT", "en", "2026-11-23T14:05:00Z"],
  ["23/11/2026, 08:15 (GMT+7)", "vi", "2026-11-23T08:15:00+07:00"],
  ["23 Νοεμβρίου 2026, 4:25 μ.μ.", "el", "2026-11-23T16:25:00"],
  ["23 Tachwedd 2026 am 8:15", "cy", "2026-11-23T08:15:00"],
  ["23 November 2026 | 3 min read", "en", "2026-11-23"],
])("the time of %j in %s is read: %s", (text, language, expected) => {
  expect(firstIn(text, language)).toBe(expected);
});
