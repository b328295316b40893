import type { Evidence } from "../evidence.ts";
import type { Standing } from "./standing.ts";

/** In characters: a request is shorter, and a paragraph that mentions one is longer. */
const LONGEST_REQUEST = 160;
/** In characters: a line that says one thing. */
const LONGEST_SINGLE = 90;

/** What these signs amount to that a rule by wording needs beside the words: more than its place or its look alone. */
export const ENOUGH_FOR_LINE = 3;

/** Signs by which a line is told from the text around it, whatever its words are. A rule by wording needs them. */
export const standsInOwnBox: Evidence<Standing> = {
  sign: "own-box",
  weight: 3,
  sentence: "It stands in a box without a paragraph of the text.",
  holds: (line) => line.hasOwnBox,
};

export const isEmphasised: Evidence<Standing> = {
  sign: "emphasised",
  weight: 2,
  sentence: "All of it is emphasised.",
  holds: (line) => line.isEmphasised,
};

export const leadsAway: Evidence<Standing> = {
  sign: "leads-away",
  weight: 2,
  sentence: "It has a link or an address.",
  holds: (line) => line.leadsAway,
};

export const standsLast: Evidence<Standing> = {
  sign: "last",
  weight: 2,
  sentence: "It stands at the end of the text.",
  holds: (line) => line.isLast,
};

export const standsFirst: Evidence<Standing> = {
  sign: "first",
  weight: 2,
  sentence: "It stands before the text.",
  holds: (line) => line.isFirst,
};

export const isLong: Evidence<Standing> = {
  sign: "long",
  weight: -2,
  sentence: "It is as long as a paragraph.",
  holds: ({ block }) => block.text.length > LONGEST_REQUEST,
};

export const quotesSomebody: Evidence<Standing> = {
  sign: "quotes",
  weight: -2,
  sentence: "It quotes somebody.",
  holds: ({ block }) => /["“”„«»「]/.test(block.text),
};

/** @param opens whether the line begins with the wording. */
export function opensWith(opens: (text: string) => boolean): Evidence<Standing> {
  return {
    sign: "opens-with-wording",
    weight: 1,
    sentence: "It begins with these words.",
    holds: ({ block }) => opens(block.text),
  };
}

/** A short line that begins with the wording, and has no second thought behind a comma. */
export function saysNothingElse(opens: (text: string) => boolean): Evidence<Standing> {
  return {
    sign: "says-nothing-else",
    weight: 2,
    sentence: "It says nothing else.",
    holds: ({ block: { text } }) => text.length <= LONGEST_SINGLE && !/[,;，、؛،"“”„«»]/.test(text) && opens(text),
  };
}
