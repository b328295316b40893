import { flag, type KindFeature, type KindSubject } from "./kind-feature.ts";

/** Word counts are capped here: more words make no difference. */
const MAX_WORDS = 15;

const ASKS = /[?？]\s*$/;
/** Words of headlines of guides, comparisons and reviews. `\b` knows ASCII letters only. */
const GUIDE_WORDS =
  /(?<!\p{L})(?:how|what|why|when|who|which|best|top|guide|tips|ways|reasons|things|vs|reviews?|wie|warum|tipps|comment|pourquoi|quoi|guía|cómo|qué|perché|migliori|meilleurs?)(?!\p{L})/iu;
const SIZE = /\b\d+(?:[.,]\d+)?\s?(?:ml|l|g|kg|oz|lbs?|mm|cm|inch|w|v|gb|tb|mah|pack|pcs)\b/i;
const MODEL_NUMBER = /\p{L}\d|\d\p{L}/u;

/** Features of a page's headline. */
export const HEADLINE_FEATURES: readonly KindFeature[] = [
  {
    name: "words of the main heading",
    much: "Its main heading is long.",
    little: "Its main heading is short.",
    read: ({ census }) => Math.min(wordsOf(census.mainHeading).length, MAX_WORDS),
  },
  {
    name: "words of the headline",
    much: "Its headline is long.",
    little: "Its headline is short.",
    read: (subject) => Math.min(headlineWords(subject).length, MAX_WORDS),
  },
  { name: "asking headline", much: "Its headline is a question.", little: null, read: headlineHas(ASKS) },
  {
    name: "guide words",
    much: "Its headline has words of guides and reviews, such as “how” or “best”.",
    little: null,
    read: headlineHas(GUIDE_WORDS),
  },
  { name: "number first", much: "Its headline starts with a number.", little: null, read: headlineHas(/^\d+ /) },
  { name: "digits in the headline", much: "Its headline has digits.", little: null, read: headlineHas(/\d/) },
  { name: "size in the headline", much: "Its headline states a size.", little: null, read: headlineHas(SIZE) },
  {
    name: "model numbers",
    much: "Its headline has something like a model number.",
    little: null,
    read: shareOfWords((word) => MODEL_NUMBER.test(word)),
  },
  {
    name: "divided headline",
    much: "Its headline has several parts.",
    little: null,
    read: headlineHas(/[|:–—-] /),
  },
  {
    name: "headline is a sentence",
    much: "Its headline ends like a sentence.",
    little: null,
    read: headlineHas(/[.!]$/),
  },
];

function headlineHas(pattern: RegExp): (subject: KindSubject) => number {
  return ({ metadata }) => flag(pattern.test(metadata.headline ?? ""));
}

function shareOfWords(holds: (word: string) => boolean): (subject: KindSubject) => number {
  return (subject) => {
    const words = headlineWords(subject);
    return words.filter(holds).length / Math.max(words.length, 1);
  };
}

function headlineWords({ metadata }: KindSubject): string[] {
  return wordsOf(metadata.headline ?? "");
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}
