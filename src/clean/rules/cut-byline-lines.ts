import { normalised } from "../../text/long-marks.ts";
import { isHeading, isWithin, KEPT_AS_IT_STANDS, nodesOf } from "../block-shape.ts";
import type { CleanRule } from "../clean-rule.ts";
import { listed } from "../listed.ts";
import { bylineWords } from "../wording/byline-words.ts";
import { dateWords } from "../wording/date-words.ts";
import type { Wording } from "../wording/wording.ts";

const LONGEST_BYLINE = 160;
const LONGEST_LEFT_OVER = 20;
const FIRST_LINES = 8;
const LAST_LINES = 5;

const knownDateWords = wordsOf(dateWords);
const knownBylineWords = wordsOf(bylineWords);
/** Words of durations: "45 to 55 mins" is a line of a recipe. */
const DURATIONS = new Set(
  listed(`
    hour, hours, minute, minutes, mins, days, week, weeks, month, months, year, years, time, stunde, stunden,
    minuten, tage, tagen, heure, heures, jour, jours, hora, horas, minutos, días, dias, minuti, uren, dagen, godzin,
    minut, часов, часа, минут, минуты, timmar, minuter, timer, minutter, dakika, menit, eastern, temps, tiempo, tempo
  `),
);
const READING =
  /\b(?:read|reading|lesezeit|lesedauer|lecture|lectura|lettura|leitura|leestijd|lästid|læsetid|lesetid)\b/i;
/** “Updated 15:59”. */
const CLOCK = /\b[012]?\d[:.][0-5]\d\b/;
const A_DATE = /(?:19|20)\d\d|\b\d{1,2}[./-]\d{1,2}[./-]\d{2}\b/;

export const cutBylineLines: CleanRule = {
  name: "cut-byline-lines",
  why: "Lines of author, date and reading time stand before or after the text without a class that says so.",
  apply(page, { authors }) {
    const names = new Set(authors.flatMap(splitWords));
    const blocks = page.blocks();
    const cuts = blocks.filter((block, index) => {
      if (index >= FIRST_LINES && index < blocks.length - LAST_LINES) return false;
      if (block.text.length > LONGEST_BYLINE || block.tag === "li" || isHeading(block)) return false;
      return isByline(block.text, names) && !isWithin(block, KEPT_AS_IT_STANDS);
    });
    return nodesOf(cuts);
  },
};

/** A line in which every word is a known name, part of a date, or a word of bylines; and one of them tells. */
function isByline(text: string, names: ReadonlySet<string>): boolean {
  let named = 0;
  let dated = A_DATE.test(text);
  let spoken = 0;
  let updated = false;
  for (const word of splitWords(text)) {
    if (names.has(word)) named++;
    else if (/\d/.test(word)) continue;
    else if (knownBylineWords.has(word)) {
      spoken++;
      updated ||= word.length > 3;
    } else if (!knownDateWords.has(word)) return false;
    else if (word.length > 3 && !DURATIONS.has(word)) dated = true;
  }
  return (
    dated ||
    (updated && CLOCK.test(text)) ||
    named > 1 ||
    (named > 0 && spoken > 0) ||
    (spoken > 0 && isLeftOver(text)) ||
    (READING.test(text) && /\d/.test(text))
  );
}

/** “By |”: what an element with a name and one with a date have left. */
function isLeftOver(text: string): boolean {
  return text.length <= LONGEST_LEFT_OVER && /[|·•:]\s*$/.test(text);
}

function wordsOf(wording: Wording): ReadonlySet<string> {
  return new Set(Object.values(wording).flat().flatMap(splitWords));
}

function splitWords(text: string): string[] {
  return normalised(text, "NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
