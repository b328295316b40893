import { type Evidence, type Weighed, weigh } from "../evidence.ts";
import type { GroupFigures } from "../ports/ledger.ts";
import { medianOf } from "./group-figures.ts";

type Figure = Exclude<keyof GroupFigures, "pages">;

/** Recent pages of a host and the groups before them. */
interface Comparison {
  readonly recent: GroupFigures;
  readonly past: readonly GroupFigures[];
}

/** Minimum number of groups for a comparison. */
export const MIN_GROUPS = 4;
/**
 * Minimum distance of a share from every past group. Articles of one section or agency come in runs, so that shares
 * vary by 0.2 to 0.3 between groups; a redesign changes most pages.
 */
const MIN_SHARE_CHANGE = 0.4;
/** Quality is a mean and varies less. */
const MIN_QUALITY_FALL = 0.2;
/** The median length has to differ from every past group by this factor, and from their median by the factors below. */
const OUTSIDE = 1.3;
const SHORTER = 0.6;
const LONGER = 1.8;

/** Lengths vary more between sections, so signs of length have to persist longer. */
const LENGTH_WEIGHT = 1;
const SHARE_WEIGHT = 4;

const percent = (share: number | null) => `${Math.round((share ?? 0) * 100)} %`;

const gone = (figure: Figure, sign: string, what: string): Evidence<Comparison> => ({
  sign,
  weight: SHARE_WEIGHT,
  sentence: ({ recent, past }) => `${percent(recent[figure])} have ${what}, usually ${percent(usual(past, figure))}.`,
  holds: (comparison) => isFallen(comparison, figure, MIN_SHARE_CHANGE),
});

const more = (figure: Figure, sign: string, what: string): Evidence<Comparison> => ({
  sign,
  weight: SHARE_WEIGHT,
  sentence: ({ recent, past }) => `${percent(recent[figure])} are ${what}, usually ${percent(usual(past, figure))}.`,
  holds: ({ recent, past }) => {
    const before = valuesOf(past, figure);
    return before.length > 0 && (recent[figure] ?? 0) - Math.max(...before) >= MIN_SHARE_CHANGE;
  },
});

const length = (sign: string, word: string, holds: (comparison: Comparison) => boolean): Evidence<Comparison> => ({
  sign,
  weight: LENGTH_WEIGHT,
  sentence: ({ recent, past }) => `Articles are ${word}: ${recent.words} words, usually ${usual(past, "words")}.`,
  holds: (comparison) =>
    comparison.recent.words !== null && valuesOf(comparison.past, "words").length > 0 && holds(comparison),
});

const SIGNS: readonly Evidence<Comparison>[] = [
  length("shorter", "shorter", ({ recent, past }) => {
    const words = recent.words ?? 0;
    return words <= SHORTER * usual(past, "words") && words * OUTSIDE <= Math.min(...valuesOf(past, "words"));
  }),
  length("longer", "longer", ({ recent, past }) => {
    const words = recent.words ?? 0;
    return words >= LONGER * usual(past, "words") && words >= OUTSIDE * Math.max(...valuesOf(past, "words"));
  }),
  gone("title", "titles-missing", "a title"),
  gone("authors", "authors-missing", "an author"),
  gone("date", "dates-missing", "a date"),
  gone("image", "images-missing", "an image"),
  more("refused", "refused", "refused"),
  more("paywalled", "paywalled", "cut by a paywall"),
  {
    sign: "worse",
    weight: SHARE_WEIGHT,
    sentence: ({ recent, past }) => `Quality is ${recent.quality}, usually ${usual(past, "quality")}.`,
    holds: (comparison) => isFallen(comparison, "quality", MIN_QUALITY_FALL),
  },
];

export const NO_SIGNS: Weighed = { score: 0, signs: [] };

/** The signs that a host's recent pages differ from its past. The score is the evidence that one page adds. */
export function driftSigns(recent: GroupFigures, past: readonly GroupFigures[]): Weighed {
  return past.length < MIN_GROUPS ? NO_SIGNS : weigh(SIGNS, { recent, past });
}

/** The medians of the past groups. */
export function usualFigures(past: readonly GroupFigures[]): GroupFigures {
  const median = (figure: Figure) => (valuesOf(past, figure).length === 0 ? null : usual(past, figure));
  return {
    pages: past.reduce((sum, { pages }) => sum + pages, 0),
    refused: usual(past, "refused"),
    words: median("words"),
    quality: median("quality"),
    paywalled: median("paywalled"),
    title: median("title"),
    authors: median("authors"),
    date: median("date"),
    image: median("image"),
  };
}

function isFallen({ recent, past }: Comparison, figure: Figure, by: number): boolean {
  const value = recent[figure];
  return value !== null && Math.min(...valuesOf(past, figure)) - value >= by && valuesOf(past, figure).length > 0;
}

function usual(past: readonly GroupFigures[], figure: Figure): number {
  return medianOf(valuesOf(past, figure));
}

function valuesOf(past: readonly GroupFigures[], figure: Figure): readonly number[] {
  return past.flatMap((group) => group[figure] ?? []);
}
