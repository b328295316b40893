import { describe, expect, test } from "vitest";
import { datesIn } from "../../../src/metadata/dates/read-dates.ts";

/** Languages of newspapers, and countries with other date formats. */
const LOCALES =
  "af am ar ar-EG ar-LB ar-MA as az be bg bn bs ca cs cy da de de-AT el en en-CA en-GB en-IN es es-MX et eu fa fi fil fo fr fr-CA ga gl gu ha he hi hr hu hy id ig is it ja ka kk km kn ko lo lt lv mk ml mn mr ms my nb ne nl nn or pa pl ps pt pt-PT ro ru rw si sk sl so sq sr sr-Latn sv sw ta te th tr uk ur uz vi zh zh-HK zh-TW zu".split(
    " ",
  );

const STYLES = ["full", "long", "medium", "short"] as const;
const FORMATS: readonly Intl.DateTimeFormatOptions[] = [
  ...STYLES.map((dateStyle) => ({ dateStyle })),
  ...STYLES.map((dateStyle) => ({ dateStyle, timeStyle: "short" }) as const),
  ...STYLES.map((dateStyle) => ({ dateStyle, timeStyle: "medium" }) as const),
  { year: "numeric", month: "long", day: "numeric" },
  { year: "numeric", month: "short", day: "numeric" },
  { year: "numeric", month: "2-digit", day: "2-digit" },
  { weekday: "long", year: "numeric", month: "long", day: "numeric" },
  { weekday: "short", year: "numeric", month: "short", day: "numeric" },
  { year: "numeric", month: "long", day: "numeric", hour: "numeric", minute: "2-digit" },
  { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" },
];
/** Days on both sides of the twelfth, times on both sides of noon. */
const MOMENTS = ["2026-03-09T14:05:37", "2025-12-21T09:30:12", "2026-05-31T00:15:07", "2025-08-12T12:40:05"];

describe("CLDR date formats are read to the minute", () => {
  test.each(LOCALES)("%s", (locale) => {
    const wrong: string[] = [];
    for (const format of FORMATS) {
      const written = new Intl.DateTimeFormat(locale, { ...format, timeZone: "UTC" });
      const length = format.timeStyle || format.hour ? "2026-03-09T14:05".length : "2026-03-09".length;
      for (const moment of MOMENTS) {
        const text = written.format(Date.parse(`${moment}Z`));
        const read = datesIn(text, locale)[0]?.date.value ?? null;
        if (read?.slice(0, length) !== moment.slice(0, length)) wrong.push(`${text} → ${read}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
