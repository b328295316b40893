export interface FoldedText {
  readonly text: string;
  /** For each character of `text`, and for its end, where it stands in the original. */
  readonly offsets: readonly number[] | null;
}

/** Without case and diacritics, much as the index folds. */
export function fold(original: string): FoldedText {
  if (/^[\0-\x7f]*$/.test(original)) return { text: original.toLowerCase(), offsets: null };
  const parts: string[] = [];
  const offsets: number[] = [];
  let position = 0;
  for (const character of original) {
    const folded = character.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    for (let index = 0; index < folded.length; index++) offsets.push(position);
    parts.push(folded);
    position += character.length;
  }
  offsets.push(position);
  return { text: parts.join(""), offsets };
}
