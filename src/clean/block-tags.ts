/** Elements that start and end a line of text. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure " +
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary " +
    "table tbody td tfoot th thead tr ul"
  ).split(" "),
);

/** Elements whose text is not displayed. */
export const NON_TEXT_TAGS: ReadonlySet<string> = new Set(
  "script style template noscript head svg math select option textarea iframe object title".split(" "),
);
