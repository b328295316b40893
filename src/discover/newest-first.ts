interface Dated {
  readonly url: string;
  readonly date: string | null;
}

/**
 * Sorts newest first. A list without dates may have its newest entry at either end, so both ends come before the
 * middle, and all of it after dated entries.
 */
export function newestFirst<Entry extends Dated>(entries: readonly Entry[]): Entry[] {
  const dated = entries
    .map((entry) => ({ entry, time: entry.date === null ? Number.NaN : Date.parse(entry.date) }))
    .filter(({ time }) => !Number.isNaN(time))
    .sort((one, other) => other.time - one.time)
    .map(({ entry }) => entry);
  const known = new Set(dated);
  return [...dated, ...fromBothEnds(entries.filter((entry) => !known.has(entry)))];
}

function fromBothEnds<Entry>(entries: readonly Entry[]): Entry[] {
  const mixed: Entry[] = [];
  for (let index = 0; index < entries.length; index++) {
    const half = index >> 1;
    const entry = entries[index % 2 === 0 ? half : entries.length - 1 - half];
    if (entry !== undefined) mixed.push(entry);
  }
  return mixed;
}
