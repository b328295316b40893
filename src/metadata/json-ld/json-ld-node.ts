/** A node of a JSON-LD graph. */
export type JsonLdNode = Readonly<Record<string, unknown>>;
