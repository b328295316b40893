import { type Evidence, weigh } from "../../evidence.ts";
import { normalised } from "../../text/long-marks.ts";
import type { Purpose } from "../../wording/language-wording.ts";
import { listed } from "../../wording/listed.ts";
import { phrasesFor } from "../../wording/wording.ts";
import { isHeading, isWithin, KEPT_AS_IT_STANDS, nodesOf } from "../block-shape.ts";
import type { CleanRule } from "../clean-rule.ts";

const LONGEST_BYLINE = 160;
const LONGEST_LEFT_OVER = 20;
const FIRST_LINES = 8;
const LAST_LINES = 5;

const knownDateWords = wordsOf("dateWords");
const knownBylineWords = wordsOf("bylineWords");
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
      const isLast = index >= blocks.length - LAST_LINES;
      if (index >= FIRST_LINES && !isLast) return false;
      if (block.text.length > LONGEST_BYLINE || block.tag === "li" || isHeading(block)) return false;
      const words = readWords(block.text, names);
      if (words === null || isWithin(block, KEPT_AS_IT_STANDS)) return false;
      return weigh(evidence, { ...words, text: block.text, isLast: isLast && index >= FIRST_LINES }).score >= ENOUGH;
    });
    return nodesOf(cuts);
  },
};

/** What the words of a line are. */
interface BylineWords {
  /** How many are names of the page's authors. */
  readonly named: number;
  /** How many are words of bylines: “by”, “updated”. */
  readonly spoken: number;
  /** Whether one of those is more than a preposition. */
  readonly saysWhat: boolean;
  /** Whether one belongs to a date and to nothing else. */
  readonly dated: boolean;
}

interface BylineLine extends BylineWords {
  readonly text: string;
  /** Whether it stands behind the text: there a date may be a dateline, and a name a signature. */
  readonly isLast: boolean;
}

const ENOUGH = 2;

const evidence: readonly Evidence<BylineLine>[] = [
  {
    sign: "date",
    weight: 2,
    sentence: "It has a date.",
    holds: (line) => line.dated,
  },
  {
    sign: "author",
    weight: 1,
    sentence: "It has a name of an author.",
    holds: (line) => line.named > 0,
  },
  {
    sign: "full-name",
    weight: 1,
    sentence: "It has the full name of an author.",
    holds: (line) => line.named > 1,
  },
  {
    sign: "byline-word",
    weight: 1,
    sentence: "It has a word of bylines.",
    holds: (line) => line.spoken > 0,
  },
  {
    sign: "clock",
    weight: 1,
    sentence: "It says what happened at which time.",
    holds: (line) => line.saysWhat && CLOCK.test(line.text),
  },
  {
    sign: "left-over",
    weight: 1,
    sentence: "Its name or date stood in an element that is gone.",
    holds: (line) => isLeftOver(line.text),
  },
  {
    sign: "reading-time",
    weight: 2,
    sentence: "It says how long reading takes.",
    holds: (line) => READING.test(line.text) && /\d/.test(line.text),
  },
  {
    sign: "behind-the-text",
    weight: -1,
    sentence: "It stands behind the text.",
    holds: (line) => line.isLast && line.named < 2,
  },
];

/** `null` for a line with a word that is no name, no part of a date and no word of bylines. */
function readWords(text: string, names: ReadonlySet<string>): BylineWords | null {
  let named = 0;
  let spoken = 0;
  let saysWhat = false;
  let dated = A_DATE.test(text);
  for (const word of splitWords(text)) {
    if (names.has(word)) named++;
    else if (/\d/.test(word)) continue;
    else if (knownBylineWords.has(word)) {
      spoken++;
      saysWhat ||= word.length > 3;
    } else if (!knownDateWords.has(word)) return null;
    else if (word.length > 3 && !DURATIONS.has(word)) dated = true;
  }
  return { named, spoken, saysWhat, dated };
}

/** “By |”: what an element with a name and one with a date have left. */
function isLeftOver(text: string): boolean {
  return text.length <= LONGEST_LEFT_OVER && /[|·•:]\s*$/.test(text);
}

function wordsOf(purpose: Purpose): ReadonlySet<string> {
  return new Set(phrasesFor(purpose).flatMap(splitWords));
}

function splitWords(text: string): string[] {
  return normalised(text, "NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
