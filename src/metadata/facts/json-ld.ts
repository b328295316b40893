/** A node of a JSON-LD graph. */
export type JsonLdNode = Readonly<Record<string, unknown>>;

const MOST_NODES = 2_000;
/** In UTF-16 units. A longer block holds something else than metadata. */
const LONGEST_BLOCK = 1_000_000;

/**
 * All nodes of all JSON-LD blocks of a page, each before the nodes within it. Arrays, `@graph` and nesting make
 * no difference; a value that only names an `@id` can be looked up with `resolveIn`. A block that no repair
 * makes readable is passed over.
 */
export function parseJsonLd(blocks: readonly string[]): readonly JsonLdNode[] {
  const nodes: JsonLdNode[] = [];
  for (const block of blocks) {
    if (block.length <= LONGEST_BLOCK) flatten(parseLeniently(block), nodes);
  }
  return nodes;
}

function flatten(value: unknown, nodes: JsonLdNode[]): void {
  if (nodes.length >= MOST_NODES || typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) nodes.push(value as JsonLdNode);
  for (const inner of Object.values(value)) flatten(inner, nodes);
}

/** JSON as pages write it: wrapped in comments or CDATA, with raw line breaks, trailing commas, brackets too many, several values in a row. */
function parseLeniently(block: string): unknown {
  const bare = block
    .replace(/^\s*(?:\/\/\s*)?(?:<!\[CDATA\[|<!--|\/\*<!\[CDATA\[\*\/)/, "")
    .replace(/(?:\/\/\s*)?(?:\]\]>|-->|\/\*\]\]>\*\/)\s*;?\s*$/, "")
    .trim()
    .replace(/;$/, "");
  const mended = tryParse(bare) ?? tryParse(repaired(bare));
  return mended ?? tryParse(`[${repaired(bare).replace(/\}\s*\{/g, "},{")}]`) ?? tryParse(firstValue(repaired(bare)));
}

/** The first object or array of a text, without the brackets too many that follow it. */
function firstValue(text: string): string {
  let depth = 0;
  for (const { 0: part, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (part === "{" || part === "[") depth++;
    else if (part === "}" || part === "]") depth--;
    else continue;
    if (depth === 0) return text.slice(0, index + 1);
  }
  return text;
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Within strings, of which the last may be open, raw control characters and wrong escapes go; between them commas
 * before a closing bracket.
 */
function repaired(text: string): string {
  return text.replace(/"(?:[^"\\]|\\[\s\S]?)*(?:"|$)|,(?=\s*[}\]])/g, (part) => {
    if (part === ",") return "";
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what breaks the JSON.
    return part.replace(/[\u0000-\u001F]+/g, " ").replace(/\\(?!["\\/bfnrtu])/g, "");
  });
}

/** The types of a node, without vocabulary: `https://schema.org/NewsArticle` is `NewsArticle`. */
export function typesOf(node: JsonLdNode): readonly string[] {
  return asArray(node["@type"])
    .filter((type) => typeof type === "string")
    .map((type) => type.replace(/^.*[/#:]/, ""));
}

export function asArray(value: unknown): readonly unknown[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value.flat(2) : [value];
}

export function isNode(value: unknown): value is JsonLdNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The node itself, or, where it is no more than a reference, the one of that `@id`. */
export function resolveIn(nodes: readonly JsonLdNode[], value: JsonLdNode): JsonLdNode {
  const id = value["@id"];
  if (typeof id !== "string" || Object.keys(value).some((key) => key !== "@id" && key !== "@type")) return value;
  return nodes.find((node) => node["@id"] === id && Object.keys(node).length > Object.keys(value).length) ?? value;
}
