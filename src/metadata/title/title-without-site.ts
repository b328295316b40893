import { wordsOf } from "../facts/likeness.ts";

/**
 * Bars that separate a title from its site and section; a colon and a bare hyphen belong to the title. Chinese sites
 * use underscores, also in English: "Ferry stops_English_Harbour".
 */
const BAR =
  /\s+(?:\||-|–|—|―|·|•|»|«|::|<|>|\/|\\|\*|~)\s+|\s*(?:--|‖|｜|\|)\s*|\s*[_]\s*(?=\P{ASCII})|(?<=[\p{Ll}\d.!?]\s?)_(?=\p{Lu}\p{Ll})/gu;

/** A longer title is not one, and trying all its bars would take long. */
const MAX_TITLE_CHARS = 1000;

interface Cut {
  readonly before: string;
  readonly bar: string;
  readonly after: string;
}

/** All splits of a title at one of its bars, the last bar first. */
export function cuts(title: string): Cut[] {
  const found: Cut[] = [];
  if (title.length > MAX_TITLE_CHARS) return found;
  for (const match of title.matchAll(BAR)) {
    const before = title.slice(0, match.index).trim();
    const after = title.slice(match.index + match[0].length).trim();
    if (before !== "" && after !== "") found.unshift({ before, bar: match[0].trim(), after });
  }
  return found;
}

/** The parts of a title between its bars and after its colons, each of which may be the headline. */
export function titleParts(title: string): string[] {
  if (title.length > MAX_TITLE_CHARS) return [];
  const parts = title.split(BAR).map((part) => part.trim());
  const afterColons = [...title.matchAll(/:\s+/g)].map(({ 0: colon, index }) =>
    title.slice(index + colon.length).trim(),
  );
  return [title, ...parts, ...afterColons].filter(Boolean);
}

/** The part between bars with the most words, which names the page and not its site. */
export function longestPart(title: string): string {
  if (title.length > MAX_TITLE_CHARS) return title;
  let longest = "";
  for (const part of title.split(BAR)) if (wordsOf(part).length > wordsOf(longest).length) longest = part;
  return longest;
}

/** A part with this share of the longest part's words may also name the page. */
const MIN_SHARE_OF_LONGEST = 0.75;

/** The longest parts between bars, and those nearly as long; any of them may name the page. */
export function longestParts(title: string): string[] {
  if (title.length > MAX_TITLE_CHARS) return [title];
  const parts = title.split(BAR).map((part) => ({ part, words: wordsOf(part).length }));
  const most = Math.max(1, ...parts.map(({ words }) => words));
  return parts.filter(({ words }) => words >= most * MIN_SHARE_OF_LONGEST).map(({ part }) => part);
}

/**
 * Removes the site's name and any section before it: "Rain ends | Weather | The Courier" becomes "Rain ends". A part
 * unknown to `isSite` is kept, since a bar may belong to the title.
 */
export function withoutSite(title: string, isSite: (text: string) => boolean): string {
  let rest = title;
  for (;;) {
    const shorter = withoutOne(rest, isSite);
    if (shorter === null) return rest === title ? rest : withoutSection(rest.replace(ARCHIVE, ""), title);
    rest = shorter;
  }
}

/** In titles by WordPress before 2010: "Harbour Post » Blog Archive » Rain ends". */
const ARCHIVE = /^Blog Archive »\s/i;
/** A section has at most this many words, a headline at least one more. */
const MAX_SECTION_WORDS = 2;

/** A title without the section between it and the site's name, separated by the same upright bars. */
function withoutSection(rest: string, whole: string): string {
  const [last] = cuts(rest);
  if (last?.bar !== "|" || !whole.slice(rest.length).trimStart().startsWith("|")) return rest;
  const isSection = wordsOf(last.after).length <= MAX_SECTION_WORDS && wordsOf(last.before).length > MAX_SECTION_WORDS;
  return isSection ? last.before : rest;
}

function withoutOne(title: string, isSite: (text: string) => boolean): string | null {
  for (const { before, after } of cuts(title)) {
    if (isSite(after)) return before;
  }
  for (const { before, after } of cuts(title).reverse()) {
    if (isSite(before)) return after;
  }
  return null;
}

/** Bars left by a template without a second part: "Harbour Post |". */
const OPEN_BARS = /^[|–—·•»«/\\-]{1,3}\s+|\s+(?:[|–—·•»«-]|\/\/|::)\s{0,3}$/g;

const SECTION = String.raw`[^\s>»]{1,30}(?:\s[^\s>»]{1,30})?`;
/** The way to a page through its sections: "News > World -- Ferry stops again". A section has one or two words. */
const SECTIONS = new RegExp(String.raw`^(?:${SECTION}\s[>»]\s){1,4}${SECTION}\s(?:[>»]|--)\s(?=\S+\s\S+\s\S)`, "u");

/** "IOL: Ferry stops": a colon belongs to the title, unless the site's name precedes it. */
const AFTER_SITE = /^([^:]{1,60}):\s+(\S.*)$/s;

/** With fewer, a bar may belong to the headline. */
const MIN_PARTS = 4;
/** A shorter first part may be a section. In words. */
const MIN_HEADLINE_WORDS = 3;

/** The headline before a row of sections: "Ferry stops again | Local | Harbour | The Courier". */
function beforeSections(title: string): string {
  const bars = new Set(cuts(title).map(({ bar }) => bar));
  const parts = title.split(BAR);
  const [first = ""] = parts;
  const isRow = parts.length >= MIN_PARTS && bars.size === 1 && longestPart(title) === first;
  return isRow && wordsOf(first).length >= MIN_HEADLINE_WORDS ? first : title;
}

/** The same for a title without other evidence of the site's position: also before a colon. */
export function withoutLooseSite(title: string, isSite: (text: string) => boolean): string {
  const rest = withoutSite(beforeSections(title.replace(OPEN_BARS, "")), isSite).replace(SECTIONS, "");
  const [before = "", after = rest] = AFTER_SITE.exec(rest)?.slice(1) ?? [];
  return isSite(before) ? after : rest;
}
