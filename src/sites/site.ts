/** What one site needs beyond the general rules: plain data, one file per site. */
export interface Site {
  /** Includes subdomains, as of `news.test`. */
  readonly host: string;
  /** What goes wrong without it. */
  readonly why: string;
  /** CSS selectors of parts that do not belong to the article on this site. */
  readonly remove: readonly string[];
}
