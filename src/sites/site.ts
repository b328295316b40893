/** What one site needs beyond the general rules: plain data, one file a site. */
export interface Site {
  /** `news.test` speaks for its subdomains as well. */
  readonly host: string;
  /** What goes wrong without it. */
  readonly why: string;
  /** CSS selectors of what is not article on this site. */
  readonly remove: readonly string[];
}
