/** Shorter paragraphs are headings, captions, labels and teasers. */
const MIN_PARAGRAPH_CHARS = 80;
/** Scripts whose characters hold about as much as two letters. */
const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;
/** A list item is a paragraph of its own. */
const ITEM = /^(?:[-*•]|\d+\.) /;

/**
 * Characters of a plain text in paragraphs of prose, including those of verse and old press releases in short lines. A
 * Chinese, Japanese or Korean character counts as two.
 */
export function proseCharacters(text: string): number {
  let total = 0;
  let paragraph = 0;
  for (const line of text.split("\n")) {
    if (line === "" || ITEM.test(line)) {
      total += enough(paragraph);
      paragraph = 0;
    }
    paragraph += line.length + (line.match(WIDE)?.length ?? 0);
  }
  return total + enough(paragraph);
}

function enough(characters: number): number {
  return characters < MIN_PARAGRAPH_CHARS ? 0 : characters;
}
