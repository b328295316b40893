/** What the owner has marked an article with. */
export interface Marks {
  readonly isRead: boolean;
  readonly isArchived: boolean;
  /** Each once, in the order of their characters. */
  readonly labels: readonly string[];
  /** When its URL was saved elsewhere first, as an import tells; `null` where nobody has said so. */
  readonly savedAt: string | null;
}

/** Marks as they lie in the bucket: under the id of the article, or of a URL that has led to none yet. */
export interface StoredMarks extends Marks {
  readonly schemaVersion: 1;
  readonly id: string;
  /** Never goes back: of two states the later one counts. */
  readonly changedAt: string;
}

export const MAX_LABELS = 50; // Of one article.
export const MAX_LABEL = 100; // Characters.

export const NO_MARKS: Marks = { isRead: false, isArchived: false, labels: [], savedAt: null };

/** What is to be changed; what is left out stays. */
export type MarksChange = { readonly [Name in keyof Marks]?: Marks[Name] | undefined };

/** Both together: what is marked by either is marked, and was saved at the earlier time. */
export function joinMarks(one: Marks, other: Marks): Marks {
  const times = [one.savedAt, other.savedAt].filter((time) => time !== null).sort();
  return {
    isRead: one.isRead || other.isRead,
    isArchived: one.isArchived || other.isArchived,
    labels: [...one.labels, ...other.labels],
    savedAt: times[0] ?? null,
  };
}

/** Without blanks around, without the empty ones, each once. */
export function tidyLabels(labels: readonly string[]): string[] {
  const tidy = labels.map((label) => label.replace(/\s+/g, " ").trim().slice(0, MAX_LABEL)).filter(Boolean);
  return [...new Set(tidy)].sort().slice(0, MAX_LABELS);
}
