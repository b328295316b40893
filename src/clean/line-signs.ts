import type { Evidence } from "../evidence.ts";
import type { LinePosition } from "./line-position.ts";

/** Requests are shorter; paragraphs that mention one are longer. */
const MAX_REQUEST_CHARS = 160;
/** A line that makes a single statement. */
const MAX_STATEMENT_CHARS = 90;

/** Signs that separate a line from the surrounding text, whatever its words. Wording rules require them. */
export const isInOwnBox: Evidence<LinePosition> = {
  sign: "own-box",
  weight: 3,
  sentence: "It is in a box without a paragraph of the text.",
  holds: (line) => line.hasOwnBox,
};

export const isEmphasised: Evidence<LinePosition> = {
  sign: "emphasised",
  weight: 2,
  sentence: "All of it is emphasised.",
  holds: (line) => line.isEmphasised,
};

export const leadsAway: Evidence<LinePosition> = {
  sign: "leads-away",
  weight: 2,
  sentence: "It has a link or an email address.",
  holds: (line) => line.leadsAway,
};

export const isAtEnd: Evidence<LinePosition> = {
  sign: "last",
  weight: 2,
  sentence: "It is at the end of the text.",
  holds: (line) => line.isLast,
};

export const isAtStart: Evidence<LinePosition> = {
  sign: "first",
  weight: 2,
  sentence: "It is before the text.",
  holds: (line) => line.isFirst,
};

export const isLong: Evidence<LinePosition> = {
  sign: "long",
  weight: -2,
  sentence: "It is as long as a paragraph.",
  holds: ({ block }) => block.text.length > MAX_REQUEST_CHARS,
};

export const quotesSomebody: Evidence<LinePosition> = {
  sign: "quotes",
  weight: -2,
  sentence: "It quotes someone.",
  holds: ({ block }) => /["“”„«»「]/.test(block.text),
};

/** @param opens whether the line starts with the wording. */
export function opensWith(opens: (text: string) => boolean): Evidence<LinePosition> {
  return {
    sign: "opens-with-wording",
    weight: 1,
    sentence: "It starts with these words.",
    holds: ({ block }) => opens(block.text),
  };
}

/** A short line that starts with the wording and has no clause after a comma. */
export function saysNothingElse(opens: (text: string) => boolean): Evidence<LinePosition> {
  return {
    sign: "says-nothing-else",
    weight: 2,
    sentence: "It says nothing else.",
    holds: ({ block: { text } }) => text.length <= MAX_STATEMENT_CHARS && !/[,;，、؛،"“”„«»]/.test(text) && opens(text),
  };
}
