/** In characters: shorter paragraphs are headings, captions, labels and the blurbs of teasers. */
const SHORTEST_TOLD = 80;
/** An item of a list is a paragraph of its own. */
const ITEM = /^(?:[-*•]|\d+\.) /;

/** Characters of a plain text that stand in paragraphs of sentences, those of verse and old releases in short lines. */
export function toldCharacters(text: string): number {
  let told = 0;
  let paragraph = 0;
  for (const line of text.split("\n")) {
    if (line === "" || ITEM.test(line)) {
      told += enough(paragraph);
      paragraph = 0;
    }
    paragraph += line.length;
  }
  return told + enough(paragraph);
}

function enough(characters: number): number {
  return characters < SHORTEST_TOLD ? 0 : characters;
}
