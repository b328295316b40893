import { urlIdentity } from "./normalise-identity.ts";

/**
 * How a URL indicates a page number: by a `word`, by a `segment` of its own, or only by a position after the slug,
 * where the number may belong to the slug: in blogs `/links-2.html` is a second post titled “Links”.
 */
export type PageForm = "word" | "segment" | "suffix";

/** A possible reading of a URL: a page of the article whose first page is at `first`. */
export interface PageReading {
  /** The article's first page, without file extension: for `isPageOf`, not for fetching. */
  readonly first: string;
  readonly number: number;
  readonly form: PageForm;
}

/** “Page” in URLs, in the languages found so far. */
const WORD =
  "(?:page|pages|pagina|pag|pg|seite|side|sida|sivu|strona|stranka|stranica|str|oldal|sayfa|halaman|trang|p)";
const NUMBER = "([1-9]\\d?)";
const IN_SEGMENT = new RegExp(`^(.*[^/])/${WORD}[/_-]?${NUMBER}$`, "i");
const AFTER_SLUG = new RegExp(`^(.*[^/])[,_-]${WORD}[,_-]?${NUMBER}$`, "i");
const SEGMENT = new RegExp(`^(.*[^/])/${NUMBER}$`);
const SUFFIX = new RegExp(`^(.*[^/])[,_-]${NUMBER}$`);
const PARAMETER = new RegExp(`^(?:${WORD}|page_?(?:num(?:ber)?|no)|paged)=${NUMBER}$`, "i");
const EXTENSION = /(?:\/index)?\.(?:html?|shtml|php|aspx?|jsp)$/i;

/**
 * Reads the page number from a URL. The grammar; the rest is the article's own URL:
 *
 * 1. `/story/page/2`, `/story/seite-2`, `/story/p2`: a segment of its own, or two.
 * 2. `/story-seite-2.html`, `/story,page2`, `/story_p2.htm`: after the slug, with a word.
 * 3. `/story/2`: a number alone in the last segment.
 * 4. `/story-2.html`, `/story_2.html`, `/story,2.html`: after the slug, without a word, in a file of its own.
 * 5. `?page=2`, `?seite=2`, `?p=2`: a parameter.
 *
 * There may be several readings, and none proves that such an article exists: the caller must know one.
 */
export function readPageNumber(url: string): PageReading[] {
  const identity = new URL(urlIdentity(url));
  const stem = identity.pathname.replace(EXTENSION, "");
  const isFile = stem !== identity.pathname;
  const readings: PageReading[] = [];
  const read = (pattern: RegExp, form: PageForm): void => {
    const [, path, digits] = pattern.exec(stem) ?? [];
    if (path === undefined || path === "") return;
    readings.push({
      first: `${identity.origin}${path.replace(EXTENSION, "")}${identity.search}`,
      number: Number(digits),
      form,
    });
  };
  read(IN_SEGMENT, "word");
  read(AFTER_SLUG, "word");
  read(SEGMENT, "segment");
  if (isFile) read(SUFFIX, "suffix");
  const pairs = identity.search.slice(1).split("&");
  for (const pair of pairs) {
    const digits = PARAMETER.exec(pair)?.[1];
    if (digits === undefined) continue;
    const others = pairs.filter((other) => other !== pair).join("&");
    const search = others === "" ? "" : `?${others}`;
    readings.push({ first: `${identity.origin}${stem}${search}`, number: Number(digits), form: "word" });
  }
  return readings;
}

/**
 * Returns a function that reports how a URL indicates this page of the article at `first`; `null` if it does not. It is
 * fast for the links of a page, nearly all of which end differently.
 */
export function pageMatcher(first: string, number: number): (url: string) => PageForm | null {
  const starts = startsOf(first);
  const ends = numberAtEnd(number);
  return (url) => {
    if (!ends.test(url)) return null;
    for (const reading of readPageNumber(url)) {
      if (reading.number === number && starts.has(reading.first)) return reading.form;
    }
    return null;
  };
}

/** Matches the number where the URL of a page has it: at the end of the path or of a parameter. */
export function numberAtEnd(number: number): RegExp {
  return new RegExp(`(?<!\\d)${number}(?:/?|\\.\\w{3,5})(?:[?#&]|$)`);
}

/** Whether the article of `reading` begins at `url`. */
export function beginsAt(reading: PageReading, url: string): boolean {
  return startsOf(url).has(reading.first);
}

/** The URL without file extension, also without a word for page one. */
function startsOf(url: string): Set<string> {
  const { origin, pathname, search } = new URL(urlIdentity(url));
  const firsts = readPageNumber(url).filter(({ number, form }) => number === 1 && form === "word");
  const starts = new Set([`${origin}${pathname.replace(EXTENSION, "")}${search}`, ...firsts.map(({ first }) => first)]);
  // A home page does not begin an article: its pages are lists.
  for (const start of [origin, `${origin}/`]) starts.delete(start);
  return starts;
}
