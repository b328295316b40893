import { getPublicSuffix } from "tldts";
import type { PageFacts } from "../facts/page-facts.ts";
import { declaredLanguage } from "../language.ts";

/** Countries with one time zone, or whose press uses one. Excludes Australia, Canada, the United States. */
const COUNTRIES: Readonly<Record<string, string>> = {
  "Africa/Cairo": "eg",
  "Africa/Johannesburg": "za bw zw zm mz",
  "Africa/Lagos": "ng cm dz",
  "Africa/Nairobi": "ke tz ug et",
  "America/Argentina/Buenos_Aires": "ar uy",
  "America/Caracas": "ve bo",
  "America/Lima": "pe ec",
  "America/Mexico_City": "mx",
  "America/Santiago": "cl",
  "America/Sao_Paulo": "br",
  "Asia/Bangkok": "th vn kh",
  "Asia/Dhaka": "bd",
  "Asia/Dubai": "ae om",
  "Asia/Jakarta": "id",
  "Asia/Jerusalem": "il",
  "Asia/Karachi": "pk",
  "Asia/Kolkata": "in lk",
  "Asia/Riyadh": "sa kw qa iq",
  "Asia/Seoul": "kr",
  "Asia/Shanghai": "cn tw hk mo sg my ph",
  "Asia/Tehran": "ir",
  "Asia/Tokyo": "jp",
  "Europe/Athens": "gr cy fi ee lv lt ro bg md ua",
  "Europe/Berlin": "de at ch li lu nl be fr mc es it sm va mt dk no se pl cz sk hu si hr ba rs mk al",
  "Europe/Istanbul": "tr",
  "Europe/London": "uk gb ie pt",
  "Europe/Moscow": "ru by",
  "Pacific/Auckland": "nz",
};

/** Languages written in one time zone, by a country in it. */
const LANGUAGES =
  "bg=bg cs=cz da=dk de=de el=gr et=ee fi=fi he=il hr=hr hu=hu it=it ja=jp ko=kr lt=lt lv=lv nb=no nl=nl no=no pl=pl ro=ro sk=sk sl=si sr=rs sv=se tr=tr uk=ua".split(
    " ",
  );

/** The time zone in which a page is read: of the site's country, otherwise of its language; `null` if unknown. */
export function timeZoneOf(facts: PageFacts): string | null {
  const suffix = getPublicSuffix(facts.page.finalUrl)?.split(".").at(-1) ?? "";
  return zoneOf(suffix) ?? zoneOf(countryOf(declaredLanguage(facts) ?? ""));
}

function countryOf(tag: string): string {
  const [language = "", ...subtags] = tag.split("-");
  const region = subtags.find((subtag) => subtag.length === 2);
  if (region !== undefined) return region.toLowerCase();
  return LANGUAGES.find((pair) => pair.startsWith(`${language}=`))?.slice(-2) ?? "";
}

function zoneOf(country: string): string | null {
  const found = Object.entries(COUNTRIES).find(([, countries]) => countries.split(" ").includes(country));
  return found?.[0] ?? null;
}

/** The local time of a moment in a zone, with offset: `2026-11-20T00:15:00+01:00`. */
export function clockTimeIn(zone: string, moment: number): string {
  const parts = offsetFormat(zone).formatToParts(moment);
  const offset = parts.find(({ type }) => type === "timeZoneName")?.value.slice("GMT".length) || "+00:00";
  return atOffset(moment, offset);
}

/** Cache, by zone: a format takes longer to make than all that a page does with it. */
const offsetFormats = new Map<string, Intl.DateTimeFormat>();

function offsetFormat(zone: string): Intl.DateTimeFormat {
  let format = offsetFormats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
    offsetFormats.set(zone, format);
  }
  return format;
}

/** @param offset `+01:00` */
export function atOffset(moment: number, offset: string): string {
  const [hours = 0, minutes = 0] = offset.slice(1).split(":").map(Number);
  const ahead = (offset.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60_000;
  return `${new Date(moment + ahead).toISOString().slice(0, 19)}${offset}`;
}
