/** The owner's marks on an article. */
export interface Marks {
  readonly isRead: boolean;
  readonly isArchived: boolean;
  /** Unique and sorted. */
  readonly labels: readonly string[];
  /** When the URL was saved elsewhere, according to an import; `null` if unknown. */
  readonly savedAt: string | null;
}

/** Marks as stored in the bucket: under the id of the article, or of a URL that has not led to one yet. */
export interface StoredMarks extends Marks {
  readonly schemaVersion: 1;
  readonly id: string;
  /** Never decreases: of two states the later one counts. */
  readonly changedAt: string;
}

export const MAX_LABELS = 50; // Per article.
export const MAX_LABEL_CHARS = 100;

export const NO_MARKS: Marks = { isRead: false, isArchived: false, labels: [], savedAt: null };

/** The changes; omitted fields stay unchanged. */
export type MarksChange = { readonly [Name in keyof Marks]?: Marks[Name] | undefined };

/** The union of both marks, saved at the earlier time. */
export function joinMarks(one: Marks, other: Marks): Marks {
  const times = [one.savedAt, other.savedAt].filter((time) => time !== null).sort();
  return {
    isRead: one.isRead || other.isRead,
    isArchived: one.isArchived || other.isArchived,
    labels: [...one.labels, ...other.labels],
    savedAt: times[0] ?? null,
  };
}

/** Trims labels and removes empty and duplicate ones. */
export function tidyLabels(labels: readonly string[]): string[] {
  const tidy = labels.map((label) => label.replace(/\s+/g, " ").trim().slice(0, MAX_LABEL_CHARS)).filter(Boolean);
  return [...new Set(tidy)].sort().slice(0, MAX_LABELS);
}
