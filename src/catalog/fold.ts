export interface FoldedText {
  readonly text: string;
  /** Maps each index of `text`, and its end, to an index in the original; `null` when they are the same. */
  readonly offsets: readonly number[] | null;
}

/** Removes case and diacritics, approximately as the index does. */
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
