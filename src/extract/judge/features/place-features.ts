import type { JudgedBlock } from "../judged-page.ts";
import { MARKED_BODY, PLACES } from "../surroundings.ts";
import { type Feature, flag, log, per } from "./feature.ts";

const TAGS: Readonly<Record<string, readonly string[]>> = {
  p: ["p"],
  li: ["li"],
  h1: ["h1"],
  h2: ["h2"],
  h3: ["h3"],
  h4: ["h4", "h5", "h6"],
  div: ["div", "section", "article", "main", "body", "center", ""],
  td: ["td", "th"],
  quote: ["blockquote"],
  caption: ["figcaption", "caption"],
};

/** Features of the block's element and of its position on the page. */
export const PLACE_FEATURES: readonly Feature[] = [
  ...Object.entries(TAGS).map(([name, tags]) => ({
    name: `tag-${name}`,
    phrase: "its element",
    of: ({ block }: JudgedBlock) => flag(tags.includes(block.tag)),
  })),
  ...PLACES.map((name, index) => ({
    name: `in-${name}`,
    phrase: `that it is in ${name}`,
    of: ({ around }: JudgedBlock) => (around.places >> index) & 1,
  })),
  {
    name: "in-marked-body",
    phrase: "that the page marks it as article text",
    of: ({ around }) => flag((around.places & MARKED_BODY) !== 0),
  },
  { name: "depth", phrase: "its depth", of: ({ around }) => Math.min(40, around.depth) },
  { name: "index", phrase: "its position on the page", of: ({ index }, page) => per(index, page.blocks.length) },
  { name: "start", phrase: "how much text precedes it", of: ({ start }, page) => per(start, page.characters) },
  { name: "blocks-before", phrase: "how many blocks precede it", of: ({ index }) => log(index) },
  {
    name: "before-found",
    phrase: "how far before Readability's choice it is",
    of: ({ index }, page) => log(page.firstFound < 0 ? 0 : page.firstFound - index),
  },
  {
    name: "after-found",
    phrase: "how far after Readability's choice it is",
    of: ({ index }, page) => log(page.firstFound < 0 ? 0 : index - page.lastFound),
  },
  {
    name: "before-end",
    phrase: "how near the end of Readability's choice it is",
    of: ({ index }, page) => log(index <= page.lastFound && index >= page.firstFound ? page.lastFound - index + 1 : 0),
  },
  {
    name: "since-begin",
    phrase: "how near the beginning of Readability's choice it is",
    of: ({ index }, page) => log(index <= page.lastFound && index >= page.firstFound ? index - page.firstFound + 1 : 0),
  },
];
