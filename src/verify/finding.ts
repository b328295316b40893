/** Something in the bucket that is not as it was written. */
export interface Finding {
  readonly key: string;
  /**
   * `outdated`: a Markdown copy of another state of its article. `foreign`: an article whose page was found at another
   * site than the one that it is filed under, or an object that nothing here has written. `unproven`: its page was found
   * at another host of the same site, as earlier versions believed without proof. `deleted`: what a deletion that broke
   * off has left.
   */
  readonly problem: "damaged" | "missing" | "outdated" | "foreign" | "unproven" | "deleted";
  /** What it is built from anew; `null` when there is nothing. */
  readonly cure: Cure | null;
}

export type Cure =
  | "its versions"
  | "its article"
  /** What is left of the object says which page it came of, and that page still gives the same text. */
  | "its page"
  /** It says that nothing of the article is to be left: all of it is deleted. */
  | "its tombstone"
  /** It is of no weight: whoever writes it next puts it right. */
  | "the next try";
