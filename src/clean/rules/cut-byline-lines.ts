import { type Evidence, weigh } from "../../evidence.ts";
import { normalised } from "../../text/long-marks.ts";
import type { Purpose } from "../../wording/language-wording.ts";
import { listed } from "../../wording/listed.ts";
import { phrasesFor } from "../../wording/wording.ts";
import { isHeading, isWithin, looksLikeHeading, nodesOf, VERBATIM_TAGS } from "../block-shape.ts";
import type { CleanRule } from "../clean-rule.ts";

const MAX_BYLINE_CHARS = 160;
const MAX_LEFTOVER_CHARS = 20;
/** Of a line in bold, 0 to 1. */
const MIN_TEXT_LIKELIHOOD = 0.7;
const FIRST_LINES = 8;
const LAST_LINES = 5;

const knownDateWords = wordsOf("dateWords");
const knownBylineWords = wordsOf("bylineWords");
/** Units of time: "45 to 55 mins" can be a line of a recipe. */
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
/** “来源：”, “编辑：”: a field of a Chinese or Japanese byline, which has no spaces that would separate its words. */
const FIELD = new RegExp(
  `(?:${phrasesFor("bylineWords")
    .filter((word) => /^\p{sc=Han}+$/u.test(word))
    .join("|")})[:：]`,
  "g",
);
/** One may start a sentence. */
const MIN_FIELDS = 2;
const A_DATE = /(?:19|20)\d\d|\b\d{1,2}[./-]\d{1,2}[./-]\d{2}\b/;

export const cutBylineLines: CleanRule = {
  name: "cut-byline-lines",
  why: "Author, date and reading time appear before or after the text without a class that identifies them.",
  apply(page, { authors, isThread, likelihoodOf }) {
    if (isThread) return [];
    const names = new Set(authors.flatMap(splitWords));
    const blocks = page.blocks();
    const cuts = blocks.filter((block, index) => {
      const isLast = index >= blocks.length - LAST_LINES;
      if (index >= FIRST_LINES && !isLast) return false;
      if (block.text.length > MAX_BYLINE_CHARS || block.tag === "li" || isHeading(block)) return false;
      const words = readWords(block.text, names);
      if (isWithin(block, VERBATIM_TAGS)) return false;
      if (words === null) return isRowOfFields(block.text);
      const line = {
        ...words,
        text: block.text,
        isLast: isLast && index >= FIRST_LINES,
        isHeadOfText: looksLikeHeading(block) && (likelihoodOf(block.nodes) ?? 0) >= MIN_TEXT_LIKELIHOOD,
      };
      return weigh(evidence, line).score >= THRESHOLD;
    });
    return nodesOf(cuts);
  },
};

/** The words of a line by role. */
interface BylineWords {
  /** Number of words from the names of the page's authors. */
  readonly authorWordCount: number;
  /** Number of byline words: “by”, “updated”. */
  readonly bylineWordCount: number;
  /** Whether a byline word is more than a preposition. */
  readonly isSpecific: boolean;
  /** Whether a word can only be part of a date. */
  readonly hasDateWord: boolean;
}

interface BylineLine extends BylineWords {
  readonly text: string;
  /** Whether it follows the text, where a date may be a dateline and a name a signature. */
  readonly isLast: boolean;
  /** Whether it is in bold like a heading, and the block classifier takes it for article text. */
  readonly isHeadOfText: boolean;
}

const THRESHOLD = 2;

const evidence: readonly Evidence<BylineLine>[] = [
  {
    sign: "date",
    weight: 2,
    sentence: "It has a date.",
    holds: (line) => line.hasDateWord,
  },
  {
    sign: "author",
    weight: 1,
    sentence: "It has a word of an author's name.",
    holds: (line) => line.authorWordCount > 0,
  },
  {
    sign: "full-name",
    weight: 1,
    sentence: "It has the full name of an author.",
    holds: (line) => line.authorWordCount > 1,
  },
  {
    sign: "byline-word",
    weight: 1,
    sentence: "It has a byline word.",
    holds: (line) => line.bylineWordCount > 0,
  },
  {
    sign: "clock",
    weight: 1,
    sentence: "It says what was done and at what time.",
    holds: (line) => line.isSpecific && CLOCK.test(line.text),
  },
  {
    sign: "left-over",
    weight: 1,
    sentence: "Its name or date was in an element that has been removed.",
    holds: (line) => isLeftover(line.text),
  },
  {
    sign: "reading-time",
    weight: 2,
    sentence: "It states the reading time.",
    holds: (line) => READING.test(line.text) && /\d/.test(line.text),
  },
  {
    sign: "head-of-text",
    weight: -3,
    sentence: "It heads a part of the text: “Update: June 9, 2019”.",
    holds: (line) => line.isHeadOfText && line.bylineWordCount > 0,
  },
  {
    sign: "behind-the-text",
    weight: -1,
    sentence: "It follows the text.",
    holds: (line) => line.isLast && line.authorWordCount < 2,
  },
];

/** `null` if any word is neither a name, part of a date nor a byline word. */
function readWords(text: string, names: ReadonlySet<string>): BylineWords | null {
  let authorWordCount = 0;
  let bylineWordCount = 0;
  let isSpecific = false;
  let hasDateWord = A_DATE.test(text);
  for (const word of splitWords(text)) {
    if (names.has(word)) authorWordCount++;
    else if (/\d/.test(word)) continue;
    else if (knownBylineWords.has(word)) {
      bylineWordCount++;
      isSpecific ||= word.length > 3;
    } else if (!knownDateWords.has(word)) return null;
    else if (word.length > 3 && !DURATIONS.has(word)) hasDateWord = true;
  }
  return { authorWordCount, bylineWordCount, isSpecific, hasDateWord };
}

/** Whether a line names several of source, author and editor, whatever their names. */
function isRowOfFields(text: string): boolean {
  return (text.match(FIELD)?.length ?? 0) >= MIN_FIELDS;
}

/** “By |”: the remainder of a line whose name and date were removed with their elements. */
function isLeftover(text: string): boolean {
  return text.length <= MAX_LEFTOVER_CHARS && /[|·•:]\s*$/.test(text);
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
