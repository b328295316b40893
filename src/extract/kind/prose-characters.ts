import { latinLength } from "../../text/latin-length.ts";

/** Shorter paragraphs are headings, captions, labels and teasers. */
const MIN_PARAGRAPH_CHARS = 80;
/** A list item is a paragraph of its own. */
const ITEM = /^(?:[-*•]|\d+\.) /;

/**
 * The prose of a plain text, as `latinLength`: its paragraphs, including those of verse and old press releases in short
 * lines.
 */
export function proseCharacters(text: string): number {
  let total = 0;
  let paragraph = 0;
  for (const line of text.split("\n")) {
    if (line === "" || ITEM.test(line)) {
      total += enough(paragraph);
      paragraph = 0;
    }
    paragraph += latinLength(line);
  }
  return total + enough(paragraph);
}

function enough(characters: number): number {
  return characters < MIN_PARAGRAPH_CHARS ? 0 : characters;
}
