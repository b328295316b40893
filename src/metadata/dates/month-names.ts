import { normalised } from "../../text/long-marks.ts";

const known = new Map<string, readonly string[]>();

/** Letters that tell most months apart, whatever their ending in a sentence. */
const TELLING = 3;

/**
 * Whether a text has this month in it, by its number or by the beginning of one of its names in the language or in English.
 *
 * @param month 1 to 12.
 * @param locale BCP 47, known to `Intl`.
 */
export function namesMonth(text: string, month: number, locale: string): boolean {
  if (new RegExp(`(?<!\\d)0?${month}(?!\\d)`).test(text)) return true;
  const words = plainOf(text).split(/[^\p{L}]+/u);
  const names = [...namesOf(month, locale), ...namesOf(month, "en")];
  return words.some((word) => names.some((name) => word.startsWith(name)));
}

function namesOf(month: number, locale: string): readonly string[] {
  const key = `${locale} ${month}`;
  let names = known.get(key);
  if (names === undefined) {
    names = formsOf(month, locale);
    known.set(key, names);
  }
  return names;
}

/** Alone and beside a day: many languages decline their months. */
function formsOf(month: number, locale: string): string[] {
  const day = Date.UTC(2001, month - 1, 15);
  const forms = (["long", "short"] as const).flatMap((style) => [
    new Intl.DateTimeFormat(locale, { month: style, timeZone: "UTC" }).format(day),
    partOf(new Intl.DateTimeFormat(locale, { day: "numeric", month: style, timeZone: "UTC" }).formatToParts(day)),
  ]);
  return forms.map((form) => plainOf(form).slice(0, TELLING)).filter((form) => form !== "");
}

function partOf(parts: readonly Intl.DateTimeFormatPart[]): string {
  return parts.find(({ type }) => type === "month")?.value ?? "";
}

/** Without accents, which are often left out. */
function plainOf(text: string): string {
  return normalised(text, "NFD").replace(/\p{M}/gu, "").toLowerCase();
}
