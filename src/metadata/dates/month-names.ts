import { MONTHS } from "./month-table.ts";

/** Months by name, normalised by `comparable`, without dots and apostrophes. */
export interface MonthNames {
  readonly months: ReadonlyMap<string, number>;
  /** Names of several words, the longest first: "thang 3". */
  readonly phrases: readonly (readonly [phrase: string, month: number])[];
}

/** Language tags that the table lists under another tag. */
const ALIASES: Readonly<Record<string, string>> = { no: "nb", tl: "fil", iw: "he", in: "id", sh: "sr", mo: "ro" };

const known = new Map<string, MonthNames>();

/**
 * The months of a language.
 *
 * @param language BCP 47; `null` for all languages, without names that mean different months. Empty for an unknown
 * language.
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

/** Abbreviates a name, or joins it to an article. */
const MARKS = /[.'’ʼ\u0970]/g;

/** The month that a word names, with a Hebrew prefix, or inflected; or `null`. */
export function monthOf(word: string, { months }: MonthNames): number | null {
  const letters = word.replace(MARKS, "");
  const found = months.get(letters) ?? (letters.startsWith("ב") ? months.get(letters.slice(1)) : undefined);
  return found ?? monthAtStart(letters, months) ?? monthAtEnd(letters, months);
}

/** Endings of cases and articles: "marraskuussa", "novembrī". In UTF-16 units. */
const MAX_ENDING_CHARS = 4;
const MIN_STEM_CHARS = 5;
/** English does not inflect: these start other names and words, "Marchand", "Augustine", "Junet". */
const NO_STEM = /^(?:march|august|april)/;

function monthAtStart(letters: string, months: ReadonlyMap<string, number>): number | null {
  if (NO_STEM.test(letters)) return null;
  for (let ending = 1; ending <= MAX_ENDING_CHARS && letters.length - ending >= MIN_STEM_CHARS; ending++) {
    const month = months.get(letters.slice(0, -ending));
    if (month !== undefined) return month;
  }
  return null;
}

/** Scripts that join the word "month" and its name. */
const WITHOUT_SPACES = /[\p{sc=Khmer}\p{sc=Thai}\p{sc=Lao}\p{sc=Myanmar}]/u;
const MAX_PREFIX_CHARS = 6;

function monthAtEnd(letters: string, months: ReadonlyMap<string, number>): number | null {
  if (!WITHOUT_SPACES.test(letters)) return null;
  for (let prefix = 1; prefix <= MAX_PREFIX_CHARS; prefix++) {
    const month = months.get(letters.slice(prefix));
    if (month !== undefined) return month;
  }
  return null;
}

/** Letters that identify an abbreviated name: "Sept.", "Febr.", "juil". */
const MIN_LETTERS = 3;
const MAX_ABBREVIATION_CHARS = 5;

function namesOf(table: string): MonthNames {
  const months = new Map<string, number>();
  const phrases: [string, number][] = [];
  const cut = new Map<string, number | null>();
  for (const [at, forms] of table.split(", ").entries()) {
    for (const name of forms.split("|")) {
      if (name.includes(" ")) phrases.push([name, at + 1]);
      else if (!months.has(name)) months.set(name, at + 1);
      for (
        let length = MIN_LETTERS;
        length <= MAX_ABBREVIATION_CHARS && length < name.length && !name.includes(" ");
        length++
      ) {
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
