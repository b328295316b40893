/** Two letters swapped are two edits. */
const MAX_EDITS = 2;

/** The name that was probably meant by a misspelt one; `null` when none is close. */
export function closestName(typed: string, names: readonly string[]): string | null {
  let closest: string | null = null;
  let fewest = Math.min(MAX_EDITS, typed.length - 2);
  for (const name of names) {
    if (Math.abs(name.length - typed.length) > fewest) continue;
    const edits = editsBetween(typed, name);
    if (edits > fewest || (closest !== null && edits === fewest)) continue;
    closest = name;
    fewest = edits;
  }
  return closest;
}

/** Levenshtein distance. */
function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (const [index, character] of [...one].entries()) {
    const next = [index + 1];
    for (let column = 1; column <= other.length; column++) {
      const replaced = (row[column - 1] ?? 0) + (character === other[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
