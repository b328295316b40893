import { type Element, isTag, isText } from "domhandler";
import { BEFORE_COLON, EAST_ASIAN_BYLINE, LEADING, NAMING, SIGNING } from "../authors/byline-labels.ts";

const SIGNED = new RegExp(
  String.raw`^\s*(?:${SIGNING})(?=\s|$|:)|^\s*(?:${NAMING})\s*(?:[:：]|$)|^\s*${BEFORE_COLON}`,
  "iu",
);
const LED = new RegExp(
  String.raw`^\s*(?:${LEADING}|(?:about the )?authors?|autor(?:in|a|es)?|auteure?s?)(?=\s|$|[:：])`,
  "iu",
);
/** In UTF-16 units. */
const MAX_LABEL_CHARS = 80;
/** Of the same text in the source, including its indentation. In UTF-16 units. */
const MAX_SOURCE_CHARS = 400;
const BLANK = /^\s*$/;

/** Whether an element's text starts like a byline, possibly after its date: "By", "Von", "Autor:". */
export function beginsAsByline({ children }: Element): boolean {
  const first = children.find(
    (child) => !(isTag(child) && child.name === "time") && !(isText(child) && BLANK.test(child.data)),
  );
  if (first === undefined || !isText(first) || first.data.length >= MAX_SOURCE_CHARS) return false;
  const data = first.data.trim();
  if (data.length >= MAX_LABEL_CHARS) return false;
  if (isSigned(data) || DASHED.test(data) || isDashedName(data) || GLUED.test(data) || EAST_ASIAN_BYLINE.test(data))
    return true;
  const label = LED.exec(data);
  return (
    label !== null &&
    /^\s*(?:[:：–—-]|\p{Lu}|\p{Lo}|(?:uns\p{L}{2,4}|notre|nuestr[oa]|onze|our|(?:(?:il|la)\s)?nostr[oa])\s|$)/u.test(
      data.slice(label[0].length),
    )
  );
}

/** "— by Ada Obi": a dash introduces the author. */
const DASHED = /^\s*[-–—]{1,5}\s*(?:by|von|par|por)\s+\p{Lu}/u;

/** Two to four capitalised words after a dash. */
const DASHED_NAME = /^[–—]\s?\p{Lu}[\p{L}.'’-]{1,30}(?:\s[\p{L}.'’-]{1,30}){0,2}\s\p{Lu}[\p{L}.'’-]{1,30}$/u;

/** Whether a text is only a name after a dash, as at the end of an article or of a quotation: "— Ada Obi". */
export function isDashedName(text: string): boolean {
  return DASHED_NAME.test(text);
}

/** "ByAda Obi": the space is added by CSS. */
const GLUED = /^\s*By\p{Lu}\p{Ll}/u;

/** Whether a text starts with words that can only introduce its author: "Written by", "Autor:". */
export function isSigned(text: string): boolean {
  return SIGNED.test(text);
}

const OF_KIND = new RegExp(String.raw`^\s*${BEFORE_COLON}`, "iu");

/** Whether a text starts with its kind and a colon: "Interview:". */
export function isKindOfText(text: string): boolean {
  return OF_KIND.test(text);
}

/** A year of four digits, or a date with one of two; of other calendars if their digits or date marks show it. */
const YEAR =
  /(?:19|20)\d\d(?!\d)|\d[./-]\d{1,2}[./-]\d\d\b|\d年|(?:25[4-9]|1[34]\d)\d(?![\d,.])|[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0a66-\u0a6f\u0ae6-\u0aef\u0be6-\u0bef\u0e50-\u0e59\u0ed0-\u0ed9\u1040-\u1049\u17e0-\u17e9\uff10-\uff19]{4}|(?:令和|民國|民国)/;
/** A longer text is prose, and only counts if it starts with its date: "(23.11.2026) The bridge …". */
const MAX_DATE_CHARS = 90;
const DATE_LINE = 60;

/** Whether a short own text of the element contains a year. */
export function hasYear({ children }: Element): boolean {
  for (const child of children) {
    if (!isText(child) || child.data.length < 6) continue;
    const { data } = child;
    if (YEAR.test(data.length < MAX_DATE_CHARS ? data : data.trimStart().slice(0, DATE_LINE))) return true;
  }
  return false;
}

/** Custom elements by GitHub and others that show a moment as "3 days ago". */
const MOMENTS = new Set(["time", "relative-time", "local-time", "time-ago", "time-until"]);
const ISO_DAY = /^(?:19|20)\d\d-\d\d-\d\d/;

/** Whether an element displays a moment, or has one in its title. */
export function statesMoment({ name, attribs }: Element): boolean {
  return (
    MOMENTS.has(name) || (attribs.title !== undefined && (name === "abbr" ? /\d{4}/ : ISO_DAY).test(attribs.title))
  );
}

/** The path of an author page. */
export const AUTHOR_PATH =
  /\/(?:authors?|autor(?:en|es|i)?|auteurs?|writers?|contributors?|profiles?|people|person|staff|journalists?|reporters?|team|by|redakteure?|user|users|member|members|columnists?|experts?)\/[^/]|[?&]author=/i;

/** The page of an author or of a reader, on sites where both write: `https://letters.test/@ada`. */
export const PROFILE_PATH = /(?<!(?:instagram|threads|tiktok|twitter|x|youtube)\.(?:com|net))\/@[\w.-]{1,60}\/?$/i;
