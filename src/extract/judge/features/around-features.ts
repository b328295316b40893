import type { JudgedBlock, JudgedPage } from "../judged-page.ts";
import type { Surroundings } from "../surroundings.ts";
import { type Feature, flag, log, per } from "./feature.ts";

/** Features of an ancestor: its size, and the share of it in links and in Readability's choice. */
function aroundFeatures(name: string, phrase: string, of: (block: JudgedBlock) => Surroundings | null): Feature[] {
  return [
    { name: `${name}-length`, phrase: `the length of ${phrase}`, of: (block) => log(of(block)?.characters ?? 0) },
    {
      name: `${name}-linked`,
      phrase: `the links in ${phrase}`,
      of: (block) => per(of(block)?.linked ?? 0, of(block)?.characters ?? 0),
    },
    {
      name: `${name}-found`,
      phrase: `how much of ${phrase} Readability chose`,
      of: (block) => per(of(block)?.found ?? 0, of(block)?.characters ?? 0),
    },
    { name: `${name}-blocks`, phrase: `the number of blocks in ${phrase}`, of: (block) => log(of(block)?.blocks ?? 0) },
    {
      name: `${name}-mean`,
      phrase: `the length of the blocks in ${phrase}`,
      of: (block) => log(per(of(block)?.characters ?? 0, of(block)?.blocks ?? 0)),
    },
  ];
}

/** Levels up to the element with nearly all the page's prose. */
function stepsToProse({ around }: JudgedBlock, page: JudgedPage): number {
  let steps = 0;
  for (let at: Surroundings | null = around; at !== null && at.prose < page.prose * 0.85; at = at.parent) steps++;
  return steps;
}

/** Levels up to the element with half of Readability's choice. */
function stepsToFound({ around }: JudgedBlock, page: JudgedPage): number {
  let steps = 0;
  for (let at: Surroundings | null = around; at !== null && at.found * 2 < page.foundCharacters; at = at.parent)
    steps++;
  return steps;
}

function holder({ around }: JudgedBlock, page: JudgedPage): Surroundings {
  let at = around;
  while (at.parent !== null && at.found * 2 < page.foundCharacters) at = at.parent;
  return at;
}

/** Features of the elements around the block, of its kind, and of the heading above it. */
export const AROUND_FEATURES: readonly Feature[] = [
  ...aroundFeatures("parent", "the element around it", ({ around }) => around),
  ...aroundFeatures("outer", "the second element around it", ({ around }) => around.parent),
  ...aroundFeatures("outer2", "the third element around it", ({ around }) => around.parent?.parent ?? null),
  ...aroundFeatures("outer3", "the fourth element around it", ({ around }) => around.parent?.parent?.parent ?? null),
  {
    name: "steps-to-found",
    phrase: "its distance from Readability's choice in the page's structure",
    of: (block, page) => Math.min(20, stepsToFound(block, page)),
  },
  {
    name: "holder-found",
    phrase: "how much of their common container Readability chose",
    of: (block, page) => {
      const at = holder(block, page);
      return per(at.found, at.characters);
    },
  },
  {
    name: "steps-to-prose",
    phrase: "its distance from most of the page's prose in the page's structure",
    of: (block, page) => Math.min(20, stepsToProse(block, page)),
  },
  {
    name: "parent-prose",
    phrase: "the share of the page's prose in the element around it",
    of: ({ around }, page) => per(around.prose, page.prose),
  },
  {
    name: "outer-prose",
    phrase: "the share of the page's prose in the second element around it",
    of: ({ around }, page) => per(around.parent?.prose ?? 0, page.prose),
  },
  {
    name: "outer2-prose",
    phrase: "the share of the page's prose in the third element around it",
    of: ({ around }, page) => per(around.parent?.parent?.prose ?? 0, page.prose),
  },
  {
    name: "kind-prose",
    phrase: "the share of the page's prose in blocks of its kind",
    of: ({ kind }, page) => per(kind.prose, page.prose),
  },
  { name: "kind-length", phrase: "the length of all blocks of its kind", of: ({ kind }) => log(kind.characters) },
  {
    name: "kind-share",
    phrase: "the share of the page that is blocks of its kind",
    of: ({ kind }, page) => per(kind.characters, page.characters),
  },
  {
    name: "kind-linked",
    phrase: "the links in blocks of its kind",
    of: ({ kind }) => per(kind.linked, kind.characters),
  },
  {
    name: "kind-found",
    phrase: "how much of its kind Readability chose",
    of: ({ kind }) => per(kind.found, kind.characters),
  },
  { name: "kind-blocks", phrase: "the number of blocks of its kind", of: ({ kind }) => log(kind.blocks) },
  {
    name: "kind-mean",
    phrase: "the length of blocks of its kind",
    of: ({ kind }) => log(per(kind.characters, kind.blocks)),
  },
  {
    name: "since-heading",
    phrase: "its distance from the heading above it",
    of: ({ heading, index }) => (heading === null ? 5 : log(index - heading.index)),
  },
  {
    name: "heading-linked",
    phrase: "the link in the heading above it",
    of: ({ heading }) => (heading === null ? 0 : Math.min(1, per(heading.block.linked, heading.facts.length))),
  },
  {
    name: "heading-found",
    phrase: "what Readability made of the heading above it",
    of: ({ heading }) => flag(heading?.history.found ?? false),
  },
  {
    name: "heading-level",
    phrase: "the heading above it",
    of: ({ heading }) => (heading === null ? 0 : Number(heading.block.tag.slice(1))),
  },
];
