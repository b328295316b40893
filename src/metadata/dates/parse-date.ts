import type { StatedDate } from "../../article.ts";

/**
 * Dates in the forms that standards define: ISO 8601 (RFC 3339, and with a space, dots or slashes between the
 * parts), RFC 2822 and 850, `Date.prototype.toString`, `asctime`, seconds and milliseconds since 1970.
 * A day stays a day, an offset stays, a time without offset stays without. `null` for anything else.
 */
export function parseDate(raw: string): StatedDate | null {
  const text = raw.trim();
  return parseIso(text, raw) ?? parseMail(text, raw) ?? parseEpoch(text, raw);
}

const ISO =
  /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:(?:[T\s]|,\s|\s-\s)\s*(\d{1,2})[:.]?(\d\d)(?:[:.]?(\d{1,2})(?:[.,]\d+)?)?\s*(Z|UT|[A-Z]{3,4}|[+-]\d\d?(?::?\d\d)?)?(?:\[[^\]]*\])?)?$/i;

function parseIso(text: string, raw: string): StatedDate | null {
  const match = ISO.exec(text);
  if (match === null) return null;
  const [, year, separator, month = "", day = "", hour, minute, second, zone] = match;
  if (separator === "" && (month.length < 2 || day.length < 2)) return null;
  return stateDate(Number(year), Number(month), Number(day), timeOf(hour, minute, second, zone), raw);
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const CLOCK = String.raw`(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?`;
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
    const [, day, month, year = "", hour, minute, second, zone] = mail;
    const full = year.length === 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number(year);
    return stateDate(full, monthOf(month), Number(day), timeOf(hour, minute, second, zone), raw);
  }
  const written = WRITTEN.exec(text);
  if (written) {
    const [, month, day, year, hour, minute, second, zone] = written;
    return stateDate(Number(year), monthOf(month), Number(day), timeOf(hour, minute, second, zone), raw);
  }
  const asctime = ASCTIME.exec(text);
  if (asctime === null) return null;
  const [, month, day, hour, minute, second, zone, year] = asctime;
  return stateDate(Number(year), monthOf(month), Number(day), timeOf(hour, minute, second, zone), raw);
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

interface ClockTime {
  readonly clock: string;
  readonly offset: string;
}

// RFC 2822 section 4.3: the zones of North America are the only names with one meaning.
const ZONES: Readonly<Record<string, string>> = {
  Z: "Z",
  GMT: "Z",
  UTC: "Z",
  UT: "Z",
  EST: "-05:00",
  EDT: "-04:00",
  CST: "-06:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
  CET: "+01:00",
  CEST: "+02:00",
  MEZ: "+01:00",
  MESZ: "+02:00",
};

function timeOf(
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  zone: string | undefined,
): ClockTime | null {
  if (hour === undefined || minute === undefined) return null;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return null;
  // A leap second is none to JavaScript.
  const seconds = second === "60" ? "59" : (second ?? "00").padStart(2, "0");
  return { clock: `${hour.padStart(2, "0")}:${minute}:${seconds}`, offset: offsetOf(zone) };
}

function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return "";
  const named = ZONES[zone.toUpperCase()];
  if (named !== undefined) return named;
  const match = /([+-])(\d\d?)(?::?(\d\d))?$/.exec(zone);
  if (match === null || Number(match[2]) > 14 || Number(match[3] ?? 0) > 59) return "";
  return `${match[1]}${match[2]?.padStart(2, "0")}:${match[3] ?? "00"}`;
}

/** A date of its parts; `null` where the calendar has no such day. */
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
