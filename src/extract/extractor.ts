/** Stored with every article, to distinguish a change of the rules from an edit of the page. */
export const EXTRACTOR = { name: "cuttings", version: "0.11.0" } as const;
