import type { CalendarDay } from "./calendars.ts";
import { type MonthNames, monthNames, monthOf } from "./month-names.ts";

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly number: number | null;
  readonly month: number | null;
}

/** A day with its month in words, and its position. */
interface WordedDay extends CalendarDay {
  readonly start: number;
  readonly end: number;
}

/**
 * The days in a text with their month in words: of the page's language, of English, or of any language if unambiguous.
 *
 * @param text from `plainLine`.
 * @param language BCP 47.
 */
export function inWords(text: string, language: string | null): WordedDay[] {
  if (!MAY_BE_DATE.test(text)) return [];
  const own = language === null ? [] : [language];
  for (const known of new Set([...own, "en", null])) {
    const names = monthNames(known);
    const signed = withMonthSigns(text, names);
    const found = daysOf(tokensOf(signed, names), signed);
    if (found.length > 0) return found;
  }
  return [];
}

/** A year and a day near a word: a cheap check before trying all languages. */
const MAY_BE_DATE = /\d{4}[^\d]{1,40}\d|\d[^\d]{1,32}(?:\d{4}|\d\d(?!\d))|\d{5}/;

/** Replaces a month name of several words. */
const MONTH_SIGN = 0xe000;
const TOKEN = /\d+|[\ue001-\ue00c]|[\p{L}\p{M}](?:[\p{L}\p{M}'’ʼ]|\.(?=\p{L}))*/gu;
/** More words are prose. */
const MAX_TOKENS = 80;
/** "November 232026" */
const DAY_AND_YEAR = /^\d{1,2}(?:19|20)\d\d$/;

function tokensOf(text: string, names: MonthNames): Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index: start } of text.matchAll(TOKEN)) {
    if (tokens.length >= MAX_TOKENS) break;
    const end = start + word.length;
    if (DAY_AND_YEAR.test(word)) tokens.push(numberAt(word.slice(0, -4), start), numberAt(word.slice(-4), end - 4));
    else if (/^\d/.test(word)) tokens.push(numberAt(word, start));
    else tokens.push({ text: word, start, end, number: null, month: monthOfToken(word, names) });
  }
  return tokens;
}

function numberAt(text: string, start: number): Token {
  return { text, start, end: start + text.length, number: Number(text), month: null };
}

function monthOfToken(word: string, names: MonthNames): number | null {
  const sign = word.charCodeAt(0) - MONTH_SIGN;
  return sign >= 1 && sign <= 12 ? sign : monthOf(word, names);
}

/**
 * Replaces names of several words by a placeholder of the same length: "thang 3" contains a number that is not a day.
 */
function withMonthSigns(text: string, { phrases }: MonthNames): string {
  let plain = text;
  for (const [phrase, month] of phrases) {
    for (let at = plain.indexOf(phrase); at >= 0; at = plain.indexOf(phrase, at + 1)) {
      const end = at + phrase.length;
      if (/\d/.test(plain[end] ?? "") && /\d$/.test(phrase)) continue;
      plain = plain.slice(0, at) + String.fromCharCode(MONTH_SIGN + month).padEnd(phrase.length) + plain.slice(end);
    }
  }
  return plain;
}

/** Between the parts of a date: "de", "gada", "m.", "th". */
const MAX_FILLER_CHARS = 5;
const MAX_FILLERS = 2;
/** Between the parts of a date, in UTF-16 units. */
const MAX_GAP_CHARS = 16;
/** Characters that never occur within a date. */
const BREAK = /[|;:?!\ue000•·–—]/;

function daysOf(tokens: readonly Token[], text: string): WordedDay[] {
  const found: WordedDay[] = [];
  for (const [at, { month }] of tokens.entries()) {
    if (month === null) continue;
    const day = dayAround(tokens, at, month, text);
    if (day !== null && (found.at(-1)?.end ?? -1) <= day.start) found.push(day);
  }
  return found;
}

/** The day and the year around a month, in the four orders used by languages. */
function dayAround(tokens: readonly Token[], at: number, month: number, text: string): WordedDay | null {
  const before = numberBeside(tokens, at, -1, text);
  const after = numberBeside(tokens, at, 1, text);
  const first = tokens[at];
  if (first === undefined) return null;
  if (before !== null && after !== null && isDay(before.token) && isYearBeside(after.token, text, before.token))
    return dateOf(after.token, month, before.token, [before.token, after.token]);
  if (after !== null && isDay(after.token)) {
    const year = numberBeside(tokens, after.at, 1, text);
    if (year !== null && isYear(year.token)) return dateOf(year.token, month, after.token, [first, year.token]);
    if (before !== null && isYear(before.token))
      return dateOf(before.token, month, after.token, [before.token, after.token]);
  }
  if (before !== null && isDay(before.token)) {
    const year = numberBeside(tokens, before.at, -1, text);
    if (year !== null && isYear(year.token)) return dateOf(year.token, month, before.token, [year.token, first]);
  }
  return null;
}

/** The next number on one side, with only fillers between, and no other month. */
function numberBeside(
  tokens: readonly Token[],
  from: number,
  step: 1 | -1,
  text: string,
): { token: Token; at: number } | null {
  const start = tokens[from];
  for (let at = from + step, fillers = 0; start !== undefined && fillers <= MAX_FILLERS; at += step, fillers++) {
    const token = tokens[at];
    // Some pages name the month twice: "24 نيسان / أبريل 2020".
    if (token === undefined || (token.month !== null && token.month !== start.month)) return null;
    if (token.month !== null) continue;
    if (token.number === null) {
      if (token.text.length > MAX_FILLER_CHARS) return null;
      continue;
    }
    const between = step === 1 ? text.slice(start.end, token.start) : text.slice(token.end, start.start);
    return between.replace(/\s+/g, " ").length > MAX_GAP_CHARS || BREAK.test(between) ? null : { token, at };
  }
  return null;
}

function isDay({ text, number }: Token): boolean {
  return text.length <= 2 && number !== null && number >= 1 && number <= 31;
}

function isYear({ text, number }: Token): boolean {
  return text.length === 4 && number !== null && number >= 1300 && number <= 2643;
}

/**
 * Two digits are a year if a mark joins them to the month ("9-Mar-26", "Mar '26"), or if the day is right before the
 * month, and nothing or the time after the year: "09 Mar 26 10:12".
 */
function isYearBeside(token: Token, text: string, day: Token): boolean {
  if (isYear(token)) return true;
  const after = text.slice(token.end);
  if (token.text.length !== 2 || /^[:.h]\d/.test(after)) return false;
  if (/[-'’./]$/.test(text.slice(0, token.start))) return true;
  return (
    /^\.?\s[\p{L}.]+\s$/u.test(text.slice(day.end, token.start)) && /^(?:$|\s*[|·•]|\s\d{1,2}[:.h]\d\d)/.test(after)
  );
}

function dateOf(year: Token, month: number, day: Token, span: readonly [Token, Token]): WordedDay {
  const number = year.number ?? 0;
  return {
    year: year.text.length === 2 ? 2000 + number : number,
    month,
    day: day.number ?? 0,
    start: span[0].start,
    end: span[1].end,
  };
}
