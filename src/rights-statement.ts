export interface Rights {
  /** Values of `<meta name="robots">` and similar tags, as written. */
  readonly robots: string | null;
  readonly contentSignal: string | null;
  /** W3C TDM Reservation Protocol: `true` if rights are reserved. */
  readonly tdmReservation: boolean | null;
  readonly xRobotsTag: string | null;
  /**
   * Every statement of page, response and host about the use of the article, as they were when it was fetched. Absent
   * if there are none, and from articles stored before statements were listed: `rights/statements-of.ts` reads both.
   */
  readonly statements?: readonly RightsStatement[];
  /** When the site stated this, if it did so after the version was fetched: a later fetch had the same text. */
  readonly asOf?: string;
}

export const STATEMENT_KINDS = [
  "usage-preferences",
  "robots",
  "tdm-reservation",
  "tdm-policy",
  "license",
  "terms",
] as const;

/** A statement about the use of an article. */
export interface RightsStatement {
  /**
   * `usage-preferences`: Content-Signal or Content-Usage. `robots`: directives of a robots meta tag or X-Robots-Tag.
   * `tdm-reservation`: `1` or `0`. The text of the others is a URL.
   */
  readonly kind: (typeof STATEMENT_KINDS)[number];
  /** For example `robots.txt:content-signal`, `header:x-robots-tag`, `meta:robots`, `tdmrep.json`. */
  readonly source: string;
  readonly text: string;
}

/** What the files of a host stated about a page when it was fetched. */
export interface HostStatements {
  /** The product token that robots.txt was read for. */
  readonly agent: string;
  /** When robots.txt was fetched: at most a day before the page. */
  readonly robotsFetchedAt: string;
  readonly statements: readonly RightsStatement[];
}
