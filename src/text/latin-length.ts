/** Letters of a Latin script for the content of one syllable or ideograph, by the lengths of translations: 2 to 3. */
const LETTERS_OF_ONE = 2.5;

/** Most pages have no such letter. */
const MAY_BE_DENSE = /[\u3040-\ud7af]/;

/** The length of a text as if it were in a Latin script, in characters: Chinese, Japanese and Korean take fewer. */
export function latinLength(text: string): number {
  if (!MAY_BE_DENSE.test(text)) return text.length;
  let dense = 0;
  for (let at = 0; at < text.length; at++) if (isDense(text.charCodeAt(at))) dense++;
  return text.length + dense * (LETTERS_OF_ONE - 1);
}

/** Kana, CJK ideographs and Hangul syllables. */
function isDense(unit: number): boolean {
  if (unit < 0x3040) return false;
  return unit <= 0x30ff || (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7af);
}
