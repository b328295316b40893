import type { StatedDate } from "../../stated-metadata.ts";
import { type ClockTime, clockTime, hourOf, offsetOf } from "./clock-time.ts";

/**
 * Parses standard date formats: ISO 8601 (RFC 3339, and with a space, dots or slashes between the parts), RFC 2822 and
 * 850, `Date.prototype.toString`, `asctime`, seconds and milliseconds since 1970. Keeps the precision: no time or
 * offset is added. `null` for anything else.
 */
export function parseDate(raw: string): StatedDate | null {
  const text = raw.trim();
  return parseIso(text, raw) ?? parseMail(text, raw) ?? parseEpoch(text, raw);
}

const ISO =
  /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:(?:[T\s]|,\s|\s-\s)\s*(\d{1,2})[:.]?(\d\d)(?:[:.]?(\d{1,2})(?:[.,]\d+)?)?(?:\s*([ap]\.?m\.?))?\s*(Z|UT|[A-Z]{3,4}|(?:(?:GMT|UTC)\s?)?[+-]\d\d?(?::?\d\d)?)?(?:\[[^\]]*\])?)?$/i;
/** As in file names: `20261123140500`. */
const COMPACT = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?$/;

function parseIso(text: string, raw: string): StatedDate | null {
  const compact = COMPACT.exec(text);
  if (compact !== null) {
    const [, year, month, day, hour, minute, second] = compact;
    const date = stateDate(Number(year), Number(month), Number(day), timeOf(hour, minute, second), raw);
    // Otherwise it is in milliseconds since 1970.
    if (date !== null && Number(year) >= 1900 && Number(year) < 2100) return date;
  }
  const match = ISO.exec(text);
  if (match === null) return null;
  const [, year, separator, month = "", day = "", hour, minute, second, half, zone] = match;
  if (separator === "" && (month.length < 2 || day.length < 2)) return null;
  return stateDate(Number(year), Number(month), Number(day), timeOf(hour, minute, second, half, zone), raw);
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const CLOCK = String.raw`(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:\s*([ap]\.?m\.?)(?![a-z]))?`;
const ZONE = String.raw`(Z|(?:GMT|UTC|UT)?\s*[+-]\d\d:?\d\d|[A-Z]{1,5})`;
const MAIL = new RegExp(
  String.raw`^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]([a-z]{3})[a-z]*\.?[\s-](\d{4}|\d\d),?(?:\s+${CLOCK}(?:\s*${ZONE})?)?(?:\s*\(.*\))?$`,
  "i",
);
const WRITTEN = new RegExp(
  String.raw`^[a-z]{3},?\s+([a-z]{3})\s+(\d{1,2}),?\s+(\d{4}),?\s+${CLOCK}(?:\s*${ZONE})?(?:\s*\(.*\))?$`,
  "i",
);
const ASCTIME = new RegExp(String.raw`^[a-z]{3}\s+([a-z]{3})\s+(\d{1,2})\s+${CLOCK}(?:\s+${ZONE})?\s+(\d{4})$`, "i");

function parseMail(text: string, raw: string): StatedDate | null {
  const mail = MAIL.exec(text);
  if (mail) {
    const [, day, month, year = "", hour, minute, second, half, zone] = mail;
    const full = year.length === 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number(year);
    return stateDate(full, monthOf(month), Number(day), timeOf(hour, minute, second, half, zone), raw);
  }
  const written = WRITTEN.exec(text);
  if (written) {
    const [, month, day, year, hour, minute, second, half, zone] = written;
    return stateDate(Number(year), monthOf(month), Number(day), timeOf(hour, minute, second, half, zone), raw);
  }
  const asctime = ASCTIME.exec(text);
  if (asctime === null) return null;
  const [, month, day, hour, minute, second, half, zone, year] = asctime;
  return stateDate(Number(year), monthOf(month), Number(day), timeOf(hour, minute, second, half, zone), raw);
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? "").toLowerCase()) + 1;
}

const EPOCH = /^\d{10}(?:\d{3})?(?:\.\d+)?$/;

function parseEpoch(text: string, raw: string): StatedDate | null {
  if (!EPOCH.test(text)) return null;
  const milliseconds = text.split(".", 1)[0]?.length === 13 ? Number(text) : Number(text) * 1000;
  const date = new Date(milliseconds);
  return { value: `${date.toISOString().slice(0, 19)}Z`, precision: "second", raw };
}

/** @param half am or pm after a 12-hour time */
function timeOf(hour?: string, minute?: string, second?: string, half?: string, zone?: string): ClockTime | null {
  if (hour === undefined || minute === undefined) return null;
  const letter = half?.charAt(0).toLowerCase();
  const day = letter === "a" ? "am" : letter === "p" ? "pm" : null;
  return clockTime(hourOf(Number(hour), day), Number(minute), Number(second ?? 0), offsetOf(zone));
}

/** A date from its parts; `null` if the calendar has no such day. */
export function stateDate(
  year: number,
  month: number,
  day: number,
  time: ClockTime | null,
  raw: string,
): StatedDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const written = date.toISOString().slice(0, 10);
  if (time === null) return { value: written, precision: "day", raw };
  return { value: `${written}T${time.clock}${time.offset}`, precision: "second", raw };
}
