/** In characters: shorter lines are headings, captions, labels and the blurbs of teasers. */
const SHORTEST_TOLD = 80;

/** Characters of a plain text that stand in lines of sentences. */
export function toldCharacters(text: string): number {
  return text.split("\n").reduce((sum, line) => (line.length < SHORTEST_TOLD ? sum : sum + line.length), 0);
}
