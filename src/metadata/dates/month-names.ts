import { MONTHS } from "./month-table.ts";

/** Months by their names as `comparable` writes them, without dots and apostrophes. */
export interface MonthNames {
  readonly months: ReadonlyMap<string, number>;
  /** Names of several words, the longest first: "thang 3". */
  readonly phrases: readonly (readonly [phrase: string, month: number])[];
}

/** Tags of languages that the table has under another. */
const ALIASES: Readonly<Record<string, string>> = { no: "nb", tl: "fil", iw: "he", in: "id", sh: "sr", mo: "ro" };

const known = new Map<string, MonthNames>();

/**
 * The months of a language.
 *
 * @param language BCP 47; `null` for those of all languages, where a name that means several months is none. A language
 * that is not known has none.
 */
export function monthNames(language: string | null): MonthNames {
  const primary = language?.split("-", 1)[0]?.toLowerCase() ?? "";
  const key = ALIASES[primary] ?? primary;
  let names = known.get(key);
  if (names === undefined) {
    names = language === null ? inAllLanguages() : namesOf(MONTHS[key] ?? "");
    known.set(key, names);
  }
  return names;
}

/** What shortens a name, or joins it to an article. */
const MARKS = /[.'’ʼ\u0970]/g;

/** The month that a word names, with the preposition that Hebrew writes before it, or in its cases; or `null`. */
export function monthOf(word: string, { months }: MonthNames): number | null {
  const letters = word.replace(MARKS, "");
  const found = months.get(letters) ?? (letters.startsWith("ב") ? months.get(letters.slice(1)) : undefined);
  return found ?? monthAtStart(letters, months) ?? monthAtEnd(letters, months);
}

/** Endings of cases and articles: "marraskuussa", "novembrī". In UTF-16 units. */
const LONGEST_ENDING = 4;
const SHORTEST_STEM = 5;
/** English does not inflect: these begin names and words of their own, "Marchand", "Augustine", "Junet". */
const NO_STEM = /^(?:march|august|april)/;

function monthAtStart(letters: string, months: ReadonlyMap<string, number>): number | null {
  if (NO_STEM.test(letters)) return null;
  for (let ending = 1; ending <= LONGEST_ENDING && letters.length - ending >= SHORTEST_STEM; ending++) {
    const month = months.get(letters.slice(0, -ending));
    if (month !== undefined) return month;
  }
  return null;
}

/** Scripts that write "month" and its name as one. */
const WITHOUT_SPACES = /[\p{sc=Khmer}\p{sc=Thai}\p{sc=Lao}\p{sc=Myanmar}]/u;
const LONGEST_PREFIX = 6;

function monthAtEnd(letters: string, months: ReadonlyMap<string, number>): number | null {
  if (!WITHOUT_SPACES.test(letters)) return null;
  for (let prefix = 1; prefix <= LONGEST_PREFIX; prefix++) {
    const month = months.get(letters.slice(prefix));
    if (month !== undefined) return month;
  }
  return null;
}

/** Letters by which a name is known even when it is cut: "Sept.", "Febr.", "juil". */
const TELLING = 3;
const LONGEST_CUT = 5;

function namesOf(table: string): MonthNames {
  const months = new Map<string, number>();
  const phrases: [string, number][] = [];
  const cut = new Map<string, number | null>();
  for (const [at, forms] of table.split(", ").entries()) {
    for (const name of forms.split("|")) {
      if (name.includes(" ")) phrases.push([name, at + 1]);
      else if (!months.has(name)) months.set(name, at + 1);
      for (let length = TELLING; length <= LONGEST_CUT && length < name.length && !name.includes(" "); length++) {
        const start = name.slice(0, length);
        cut.set(start, (cut.get(start) ?? at + 1) === at + 1 ? at + 1 : null);
      }
    }
  }
  for (const [start, month] of cut) if (month !== null && !months.has(start)) months.set(start, month);
  months.delete("");
  return { months, phrases: phrases.sort(([one], [other]) => other.length - one.length) };
}

function inAllLanguages(): MonthNames {
  const months = new Map<string, number>();
  const doubtful = new Set<string>();
  const phrases: (readonly [string, number])[] = [];
  for (const language of Object.keys(MONTHS)) {
    const names = monthNames(language);
    phrases.push(...names.phrases);
    for (const [name, month] of names.months) {
      if ((months.get(name) ?? month) !== month) doubtful.add(name);
      months.set(name, month);
    }
  }
  for (const name of doubtful) months.delete(name);
  return { months, phrases: phrases.sort(([one], [other]) => other.length - one.length) };
}
