import { grade, type KindFeature, type KindSubject } from "./kind-feature.ts";
import type { LabelKind } from "./labels.ts";

const LABELS: Readonly<Record<LabelKind, string>> = {
  buy: "to buy",
  product: "of product pages",
  sort: "to sort and filter",
  member: "about forum members",
  service: "of service companies",
  docs: "as documentation has",
  price: "that are prices",
  ago: "of elapsed time",
  count: "that count reviews, answers or results",
};

/** Features of a page's text. */
export const TEXT_FEATURES: readonly KindFeature[] = [
  ...(Object.entries(LABELS) as [LabelKind, string][]).map(([kind, what]) => ({
    name: `label: ${kind}`,
    much: `It has labels ${what}.`,
    little: null,
    read: ({ census }: KindSubject) => grade(census.labels.get(kind) ?? 0),
  })),
  {
    name: "share of links",
    much: "Much of its text is links.",
    little: "Little of its text is links.",
    read: ({ census }) => share(census.linkedCharacters, census.characters),
  },
  {
    name: "share of links in the main part",
    much: "Much of its main part is links.",
    little: "Little of its main part is links.",
    read: ({ census }) => share(census.mainLinkedCharacters, census.mainCharacters),
  },
  {
    name: "prose",
    much: "It has much prose.",
    little: "It has little prose.",
    read: ({ census }) => grade(sum(census.paragraphs)),
  },
  {
    name: "share of prose",
    much: "Most of its text is paragraphs.",
    little: "Little of its text is paragraphs.",
    read: ({ census }) => share(sum(census.paragraphs), census.mainCharacters),
  },
  {
    name: "paragraphs",
    much: "It has many paragraphs.",
    little: "It has few paragraphs.",
    read: ({ census }) => grade(census.paragraphs.length),
  },
  {
    name: "median paragraph",
    much: "Its paragraphs are long.",
    little: "Its paragraphs are short.",
    read: ({ census }) => grade(median(census.paragraphs)),
  },
  {
    name: "longest paragraph",
    much: "It has a long paragraph.",
    little: "It has no long paragraph.",
    read: ({ census }) => grade(census.paragraphs.reduce((longest, length) => Math.max(longest, length), 0)),
  },
  {
    name: "labels to prose",
    much: "It has more labels and links than sentences.",
    little: "It has few labels compared to its sentences.",
    read: ({ census }) =>
      grade((1000 * (census.shortRuns + census.linkRuns)) / (sum(census.paragraphs) + PROSE_SMOOTHING_CHARS)),
  },
  { name: "headings", much: "It has many headings.", little: null, read: ({ census }) => grade(census.headings) },
  {
    name: "share of linked headings",
    much: "Many of its headings link to other pages.",
    little: null,
    read: ({ census }) => share(census.linkedHeadings, census.headings),
  },
  {
    name: "asking headings",
    much: "Some of its headings are questions.",
    little: null,
    read: ({ census }) => grade(census.askingHeadings),
  },
  {
    name: "says I",
    much: "Its writers speak in the first person.",
    little: null,
    read: perThousandWords(/\b(?:I|my|me|ich|mein|je|mon|yo|mi)\b/g),
  },
  {
    name: "says we",
    much: "It speaks of “we” and “our”.",
    little: null,
    read: perThousandWords(
      /\b(?:[Ww]e|[Oo]ur|us|[Ww]ir|[Uu]nsere?[nrs]?|[Nn]ous|[Nn]otre|nos|nosotros|[Nn]uestr[oa]s?|noi|nostr[aio])\b/g,
    ),
  },
  {
    name: "says you",
    much: "It addresses the reader.",
    little: null,
    read: perThousandWords(/\b(?:[Yy]ou|[Yy]our|Sie|Ihre?[nrms]?|[Vv]ous|votre|vos|usted|su)\b/g),
  },
  {
    name: "identifiers",
    much: "Its sentences name functions and variables.",
    little: null,
    read: perThousandWords(/\w(?:\(\)|_\w)|[a-z][A-Z][a-z]/g),
  },
  { name: "size", much: "The page is large.", little: "The page is small.", read: ({ size }) => grade(size) },
];

/** Characters added to the prose, so that a page with almost none does not get an endless ratio of labels. */
const PROSE_SMOOTHING_CHARS = 500;
/** Average length of a word, including the space. */
const WORD_CHARS = 6;
/** Words added to a text, so that one word of a short text does not weigh as much as many. */
const SMOOTHING_WORDS = 50;

function perThousandWords(pattern: RegExp): (subject: KindSubject) => number {
  return ({ census: { sample } }) => {
    const count = sample.match(pattern)?.length ?? 0;
    return grade((1000 * count) / (sample.length / WORD_CHARS + SMOOTHING_WORDS));
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? 0;
}
