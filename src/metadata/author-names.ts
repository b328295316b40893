import { decodeHTML } from "entities";
import { type ReadName, readName } from "./author-name.ts";
import {
  AGENCY,
  BETWEEN_NAMES,
  CJK_LABEL,
  CREDENTIAL,
  LABEL,
  MAYBE_BETWEEN_NAMES,
  NOT_AUTHOR,
} from "./author-words.ts";
import { collapse } from "./line-of.ts";

/** Where a byline goes over into something else: a date, a time, a bar. */
const END =
  /\s*(?:[|｜•·→»\t]|\s[-–—]{1,2}\s|\/\/|\d{1,2}[.:]\d\d|\d{1,2}[.\s/-]+\p{L}{3}|\d{4}|\d{1,2}[./-]\d{1,2}|\d+\s*(?:min|sec|hour|day|week|month|year|stund|tag|heure|jour|hora|día)|\b(?:jan|feb|mär|mar|apr|may|mai|jun|jul|aug|sep|okt|oct|nov|dez|dec)[a-zäé]*\.?\s+\d|\b(?:on|am|le|el|il|den|op)\s+(?:\d|\p{Lu}\p{L}+(?:day|tag|woch)\b)|\bposted\b|\bpublished\b|\bupdated\b|\bveröffentlicht\b|\bpublié\b|\bpublicado\b)/iu;

/** The names in a piece of text that is said to hold authors, in order. */
export function readNames(text: string): ReadName[] {
  const line = withoutLabel(collapse(decodeHTML(text)));
  if (line === "" || NOT_AUTHOR.test(line)) return [];
  const end = END.exec(line);
  if (end === null) return split(line);
  // "unocero - Ada Obi": where the bar comes first or no name stands before it, the names may follow.
  const before = split(withoutLabel(line.slice(0, end.index)));
  return before;
}

export function withoutLabel(text: string): string {
  let rest = text;
  for (let turn = 0; turn < 3; turn++) {
    const shorter = rest
      .replace(/^[\s,;:.·•|/\-–—&»>]+/, "")
      .replace(CJK_LABEL, "")
      .replace(LABEL, "");
    if (shorter === rest) break;
    rest = shorter;
  }
  return rest.trim();
}

/** Whether a text is a label and nothing more: the name stands in the next piece. */
export function isLabel(text: string): boolean {
  return text !== "" && withoutLabel(text) === "";
}

function split(line: string): ReadName[] {
  const names: ReadName[] = [];
  for (const part of line.split(BETWEEN_NAMES)) {
    for (const chunk of commaParts(part)) names.push(...splitMaybe(chunk, names));
  }
  return names;
}

/** "Ada Obi, Berlin", "Ada Obi, PhD" and "Ada Obi, Bo Ek": after a full name only full names are further authors. */
function commaParts(part: string): string[] {
  const [first = "", ...rest] = part.split(/\s*,\s*/);
  const isFull = first.includes(" ");
  const further = rest.filter((chunk) => {
    if (CREDENTIAL.test(chunk) && !AGENCY.test(chunk)) return false;
    return !isFull || chunk.includes(" ") || AGENCY.test(chunk);
  });
  return [first, ...further];
}

function splitMaybe(chunk: string, before: readonly ReadName[]): ReadName[] {
  const sides = chunk.split(MAYBE_BETWEEN_NAMES);
  if (sides.length > 1 && sides.every((side) => side.includes(" "))) {
    const names = sides.map(readName);
    if (names.every((name) => name?.kind === "person")) return names.filter((name) => name !== null);
  }
  const name = readName(chunk);
  if (name === null || before.some((other) => other.name === name.name)) return [];
  return [name];
}
