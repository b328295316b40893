/** Goes into every article, so that a new version of the rules can be told from an edit of the page. */
export const EXTRACTOR = { name: "cuttings", version: "0.3.0" } as const;
