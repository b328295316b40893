/** The usual prefix of each prefix declared in the document; "" for the formats themselves. */
export type Prefixes = Map<string, string>;

/** Namespaces of the formats, whose elements get no prefix. */
const FORMATS = [
  "http://www.w3.org/2005/atom",
  "http://purl.org/atom/ns#",
  "http://purl.org/rss/1.0/",
  "http://my.netscape.com/rdf/simple/0.9/",
  "http://backend.userland.com/rss2",
  "http://www.sitemaps.org/schemas/sitemap/0.9",
  "http://www.google.com/schemas/sitemap/0.84",
];

const USUAL: ReadonlyMap<string, string> = new Map([
  ...FORMATS.map((uri) => [uri, ""] as const),
  ["http://purl.org/dc/elements/1.1/", "dc"],
  ["http://purl.org/dc/terms/", "dcterms"],
  ["http://purl.org/rss/1.0/modules/syndication/", "sy"],
  ["http://www.google.com/schemas/sitemap-news/0.9", "news"],
  ["http://rssnamespace.org/feedburner/ext/1.0", "feedburner"],
]);

/** Prefixes often used undeclared. */
const UNDECLARED: ReadonlyMap<string, string> = new Map([
  ["atom", ""],
  ["rss", ""],
  ["sm", ""],
]);

/**
 * The name of an element with the usual prefix of its namespace, in lower case. Default namespaces are ignored: many
 * feeds declare a wrong one.
 */
export function canonicalName(tag: string, attributes: Readonly<Record<string, string>>, prefixes: Prefixes): string {
  for (const name in attributes) {
    if (!name.startsWith("xmlns:")) continue;
    const prefix = name.slice("xmlns:".length).toLowerCase();
    const usual = USUAL.get((attributes[name] ?? "").toLowerCase().replace(/^https:/, "http:"));
    if (usual !== undefined) prefixes.set(prefix, usual);
  }
  const lower = tag.toLowerCase();
  const colon = lower.indexOf(":");
  if (colon === -1) return lower;
  const prefix = lower.slice(0, colon);
  const usual = prefixes.get(prefix) ?? UNDECLARED.get(prefix) ?? prefix;
  return usual === "" ? lower.slice(colon + 1) : `${usual}:${lower.slice(colon + 1)}`;
}
