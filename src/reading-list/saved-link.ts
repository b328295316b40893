/** A page saved in another reader. */
export interface SavedLink {
  readonly url: string;
  readonly isRead: boolean;
  readonly isArchived: boolean;
  readonly labels: readonly string[];
  /** In UTC; `null` when the list does not state it. */
  readonly savedAt: string | null;
}

/** An entry of a list that is not a link to a page. */
export interface ListProblem {
  /** `line 7` or `entry 7`, in an archive preceded by the file name. */
  readonly place: string;
  readonly problem: string;
}

export interface ReadingList {
  readonly links: readonly SavedLink[];
  readonly problems: readonly ListProblem[];
}
