/** A text on one line, with at most `maxCharacters`, of which the last is `…` if some are left out. */
export function excerptOf(text: string, maxCharacters: number): string {
  const characters = [...text.replace(/\s+/g, " ").trim()];
  if (characters.length <= maxCharacters) return characters.join("");
  return `${characters.slice(0, maxCharacters - 1).join("")}…`;
}
