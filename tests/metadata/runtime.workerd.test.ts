import { expect, test } from "vitest";
import { datesIn } from "../../src/metadata/dates/read-dates.ts";
import { clockTimeIn } from "../../src/metadata/dates/time-zone.ts";
import { detectLanguage } from "../../src/metadata/detect-language.ts";

test("workerd has month names", () => {
  const dates = [
    ["23 listopada 2026", "pl"],
    ["23 Kasım 2026", "tr"],
    ["23 листопада 2026", "uk"],
    ["8. November 2026", "de"],
  ] as const;
  expect(dates.map(([text, language]) => datesIn(text, language)[0]?.date.value)).toEqual([
    "2026-11-23",
    "2026-11-23",
    "2026-11-23",
    "2026-11-08",
  ]);
});

test("workerd has time zones", () => {
  const moments = ["2026-01-19T23:00:00Z", "2026-07-19T22:00:00Z"].map(Date.parse);
  expect(moments.map((moment) => clockTimeIn("Europe/Berlin", moment))).toEqual([
    "2026-01-20T00:00:00+01:00",
    "2026-07-20T00:00:00+02:00",
  ]);
});

test("workerd detects the language of a text", () => {
  expect(detectLanguage("Die Brücke über den Hafen ist nach zwei Jahren wieder offen.")?.code).toBe("de");
});
