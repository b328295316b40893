import { boundedValue } from "./bounded-value.ts";
import { readJsonLdFields } from "./json-ld-fields.ts";
import type { JsonLdNode } from "./json-ld-node.ts";
import { readLenientJson } from "./lenient-json.ts";
import { nestsDeeper } from "./nesting.ts";

const MAX_NODES = 2_000;
/** Nesting depth; deeper nodes are not read. */
const MAX_DEPTH = 64;
/** A longer block is not metadata. */
const MAX_BLOCK_CHARS = 1_000_000;

/**
 * All nodes of all JSON-LD blocks of a page, each before the nodes within it. Arrays, `@graph`, nesting and value
 * objects are flattened; a value that is only an `@id` can be looked up with `resolveIn`. Invalid JSON is read as far
 * as possible.
 */
export function parseJsonLd(blocks: readonly string[]): readonly JsonLdNode[] {
  const nodes: JsonLdNode[] = [];
  for (const block of blocks) {
    if (block.length > MAX_BLOCK_CHARS) continue;
    const isExpanded = EXPANDED.test(block);
    for (const value of valuesOf(block).map((one) => boundedValue(one)))
      flatten(isExpanded ? compacted(value) : value, nodes);
  }
  return nodes;
}

function valuesOf(block: string): readonly unknown[] {
  if (nestsDeeper(block, MAX_DEPTH)) return parseLeniently(block);
  try {
    return [JSON.parse(block)];
  } catch {
    return parseLeniently(block);
  }
}

function parseLeniently(block: string): readonly unknown[] {
  const values = readLenientJson(block);
  const nodes: JsonLdNode[] = [];
  for (const value of values) flatten(value, nodes);
  const article = nodes.some((node) => typesOf(node).some((type) => /Article|Posting|Report/.test(type)))
    ? null
    : readJsonLdFields(block);
  return article === null ? values : [article];
}

function flatten(value: unknown, nodes: JsonLdNode[], depth = 0): void {
  if (nodes.length >= MAX_NODES || depth > MAX_DEPTH || typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) nodes.push(value as JsonLdNode);
  for (const inner of Object.values(value)) flatten(inner, nodes, depth + 1);
}

const EXPANDED = /"(?:@value|@list|@set|schema:\w|https?:\/\/schema\.org\/\w+"\s{0,20}:)/;

/**
 * `{"schema:name": {"@value": "Ada"}}` is equivalent to `{"name": "Ada"}`:
 * https://www.w3.org/TR/json-ld11/#value-objects
 */
function compacted(value: unknown, depth = 0): unknown {
  if (typeof value !== "object" || value === null || depth > MAX_DEPTH) return value;
  if (Array.isArray(value)) return value.map((item) => compacted(item, depth + 1));
  const node = value as JsonLdNode;
  for (const key of ["@value", "@list", "@set"]) if (key in node) return compacted(node[key], depth + 1);
  return Object.fromEntries(
    Object.entries(node).map(([key, inner]) => [
      key.replace(/^(?:schema:|https?:\/\/schema\.org\/)/, ""),
      compacted(inner, depth + 1),
    ]),
  );
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

/** The node itself or, for a mere reference, the node with that `@id`. */
export function resolveIn(nodes: readonly JsonLdNode[], value: JsonLdNode): JsonLdNode {
  const id = value["@id"];
  if (typeof id !== "string" || Object.keys(value).some((key) => key !== "@id" && key !== "@type")) return value;
  return nodes.find((node) => node["@id"] === id && Object.keys(node).length > Object.keys(value).length) ?? value;
}
