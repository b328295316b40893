import { wordsOf } from "../facts/likeness.ts";

/** Bars that part a title from its site and section; a colon and a bare hyphen belong to the title. */
const BAR = /\s+(?:\||-|–|—|―|·|•|»|«|::|<|>|\/|\\|\*|~)\s+|\s*(?:--|‖|｜|\|)\s*|\s*[_]\s*(?=\P{ASCII})/gu;

/** In UTF-16 units. A longer title is none, and to try all of its bars would take long. */
const LONGEST = 1000;

interface Cut {
  readonly before: string;
  readonly bar: string;
  readonly after: string;
}

/** All ways to part a title at one of its bars, the last bar first. */
export function cuts(title: string): Cut[] {
  const found: Cut[] = [];
  if (title.length > LONGEST) return found;
  for (const match of title.matchAll(BAR)) {
    const before = title.slice(0, match.index).trim();
    const after = title.slice(match.index + match[0].length).trim();
    if (before !== "" && after !== "") found.unshift({ before, bar: match[0].trim(), after });
  }
  return found;
}

/** What stands between the bars of a title, and after its colons: any of it may be the headline. */
export function titleParts(title: string): string[] {
  if (title.length > LONGEST) return [];
  const parts = title.split(BAR).map((part) => part.trim());
  const afterColons = [...title.matchAll(/:\s+/g)].map(({ 0: colon, index }) =>
    title.slice(index + colon.length).trim(),
  );
  return [title, ...parts, ...afterColons].filter(Boolean);
}

/** Of the parts between its bars the one of the most words, which names the page and not its site. */
export function longestPart(title: string): string {
  if (title.length > LONGEST) return title;
  let longest = "";
  for (const part of title.split(BAR)) if (wordsOf(part).length > wordsOf(longest).length) longest = part;
  return longest;
}

/** In words: a part with this share of the longest part's may name the page as well as the site. */
const NEARLY_AS_LONG = 0.75;

/** The parts between its bars that say most or nearly as much; which of several names the page, they do not tell. */
export function longestParts(title: string): string[] {
  if (title.length > LONGEST) return [title];
  const parts = title.split(BAR).map((part) => ({ part, words: wordsOf(part).length }));
  const most = Math.max(1, ...parts.map(({ words }) => words));
  return parts.filter(({ words }) => words >= most * NEARLY_AS_LONG).map(({ part }) => part);
}

/**
 * A title without the site's name and what stands between the two: "Rain ends | Weather | The Courier" becomes
 * "Rain ends". What `isSite` does not know stays, since a bar may be the title's own.
 */
export function withoutSite(title: string, isSite: (text: string) => boolean): string {
  let rest = title;
  for (;;) {
    const shorter = withoutOne(rest, isSite);
    if (shorter === null) return rest;
    rest = shorter;
  }
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

/** Bars that a template leaves where it has nothing to part: "Harbour Post |". */
const OPEN_BARS = /^[|–—·•»«/\\-]{1,3}\s+|\s+(?:[|–—·•»«-]|\/\/|::)\s{0,3}$/g;

/** "IOL: Ferry stops": a colon is the title's own, unless the site stands before it. */
const AFTER_SITE = /^([^:]{1,60}):\s+(\S.*)$/s;

/** The same for a title of which nothing else on the page says where the site stands: before a colon too. */
export function withoutLooseSite(title: string, isSite: (text: string) => boolean): string {
  const rest = withoutSite(title.replace(OPEN_BARS, ""), isSite);
  const [before = "", after = rest] = AFTER_SITE.exec(rest)?.slice(1) ?? [];
  return isSite(before) ? after : rest;
}
