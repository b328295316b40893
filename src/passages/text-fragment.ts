/** Words from each end of a passage: enough to be the only place on the page, few enough to be in one line of a block. */
const WORDS = 8;
/** A shorter line, such as a number in a table, could be anywhere on the page. */
const MIN_WORDS = 3;
/** In UTF-16 units, from each end. */
const MAX_CHARS = 150;

/** What plain text adds to a list item, and between the cells of a row. */
const MARKER = /^\s*(?:- |\d{1,9}\. )/;
const BLOCK_ENDS = /\n| \| /;

const SEGMENTER = new Intl.Segmenter("und", { granularity: "word" });

/**
 * The URL of a page with a directive to scroll to a text and highlight it: `#:~:text=first%20words,last%20words`. The
 * words are whole ones, in scripts without spaces too, and each end is within one block, as the matching requires:
 * https://wicg.github.io/scroll-to-text-fragment/
 *
 * @param passage some lines of an article's plain text.
 */
export function textFragmentUrl(url: string, passage: string): string {
  const shown = passage.split(BLOCK_ENDS).map((line) => line.replace(MARKER, "").trim());
  const lines = shown.filter((line) => line !== "");
  const first = lines.find(isDistinct) ?? lines[0] ?? "";
  const last = lines.findLast(isDistinct) ?? lines.at(-1) ?? "";
  const terms = first === last && isShort(first) ? [first] : [firstWords(first), lastWords(last)];
  return `${url}${url.includes("#") ? "" : "#"}:~:text=${terms.map(encodeTerm).join(",")}`;
}

function isDistinct(line: string): boolean {
  return wordsOf(line.slice(0, MAX_CHARS)).length >= MIN_WORDS;
}

function isShort(line: string): boolean {
  return line.length <= MAX_CHARS && wordsOf(line).length <= 2 * WORDS;
}

function firstWords(line: string): string {
  const start = line.slice(0, MAX_CHARS);
  const words = wordsOf(start);
  const last = words[Math.min(WORDS, words.length) - 1];
  const isCut = last !== undefined && start.length < line.length && last.end === start.length;
  const end = isCut ? words.at(-2)?.end : last?.end;
  return start.slice(0, end);
}

function lastWords(line: string): string {
  const end = line.slice(-MAX_CHARS);
  const words = wordsOf(end);
  const first = words[Math.max(0, words.length - WORDS)];
  const isCut = first !== undefined && end.length < line.length && first.start === 0;
  return end.slice(isCut ? words[1]?.start : first?.start);
}

function wordsOf(line: string): readonly { readonly start: number; readonly end: number }[] {
  const words: { readonly start: number; readonly end: number }[] = [];
  for (const { segment, index, isWordLike } of SEGMENTER.segment(line))
    if (isWordLike) words.push({ start: index, end: index + segment.length });
  return words;
}

/** The characters `-`, `,` and `&` separate the parts of a directive. */
function encodeTerm(term: string): string {
  return encodeURIComponent(term.toWellFormed()).replaceAll("-", "%2D");
}
