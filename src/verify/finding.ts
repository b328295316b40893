/** An object in the bucket that is not as it was written. */
export interface Finding {
  readonly key: string;
  /**
   * `outdated`: a Markdown copy of another state of its article. `foreign`: an article whose page was fetched from
   * another site than its place, or an object that this service did not write. `unproven`: its page was fetched from
   * another host of the same site, which earlier versions accepted without proof. `deleted`: left by an interrupted
   * deletion.
   */
  readonly problem: "damaged" | "missing" | "outdated" | "foreign" | "unproven" | "deleted";
  /** What it can be rebuilt from; `null` when it is lost. */
  readonly cure: Cure | null;
  /** Of the article that a lost object belonged to, where it is known: it can be fetched again. */
  readonly url?: string;
}

/** Whether damage cannot be repaired. */
export function isLost({ problem, cure }: Finding): boolean {
  return cure === null && problem !== "foreign" && problem !== "unproven";
}

export type Cure =
  | "its versions"
  | "its article"
  /** The damaged object still identifies its page, and that page still yields the same text. */
  | "its page"
  /** The article was deleted: everything of it is removed. */
  | "its tombstone"
  /** The damage is harmless: the next write replaces the object. */
  | "the next attempt";
