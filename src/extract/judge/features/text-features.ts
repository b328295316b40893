import { type Feature, flag, log, per } from "./feature.ts";

/** Features of the block's text. */
export const TEXT_FEATURES: readonly Feature[] = [
  { name: "links", phrase: "its number of links", of: ({ block }) => log(block.links.length) },
  {
    name: "bold",
    phrase: "its share of bold text",
    of: ({ block }) => Math.min(1, per(block.bold, block.text.length)),
  },
  { name: "words", phrase: "its number of words", of: ({ facts }) => log(facts.words) },
  {
    name: "word-length",
    phrase: "the length of its words",
    of: ({ facts }) => Math.min(20, per(Math.min(facts.length, 1500), facts.words)),
  },
  { name: "sentences", phrase: "its sentences", of: ({ facts }) => log(facts.sentences) },
  {
    name: "sentence-length",
    phrase: "the length of its sentences",
    of: ({ facts }) => Math.min(60, per(facts.words, facts.sentences + 0.5)),
  },
  { name: "commas", phrase: "its commas", of: ({ facts }) => per(facts.commas, facts.words) },
  { name: "digits", phrase: "its digits", of: ({ facts }) => per(facts.digits, Math.min(facts.length, 1500)) },
  { name: "capitals", phrase: "its capitals", of: ({ facts }) => per(facts.capitals, Math.min(facts.length, 1500)) },
  { name: "short-words", phrase: "its share of short words", of: ({ facts }) => per(facts.shortWords, facts.words) },
  { name: "marks", phrase: "its separators", of: ({ facts }) => per(facts.marks, facts.words) },
  { name: "starts-low", phrase: "how it begins", of: ({ facts }) => flag(facts.startsLow) },
  { name: "colon", phrase: "its colon", of: ({ block }) => flag(/[:：]$/.test(block.text)) },
  { name: "asks", phrase: "its question or exclamation mark", of: ({ block }) => flag(/[!?！？]$/.test(block.text)) },
  { name: "quotes", phrase: "its quotation marks", of: ({ block }) => flag(/["“”„«»「]/.test(block.text)) },
  { name: "dots", phrase: "that it breaks off", of: ({ block }) => flag(/(?:\.\.\.|…)["”»]?$/.test(block.text)) },
  {
    name: "year",
    phrase: "its date",
    of: ({ block, facts }) => flag(facts.length < 200 && /\b(?:19|20)\d\d\b|\d{1,2}:\d\d/.test(block.text)),
  },
  { name: "copyright", phrase: "its copyright sign", of: ({ block }) => flag(/©|\(c\)/i.test(block.text)) },
];
