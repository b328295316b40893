import { asArray, isNode } from "./json-ld.ts";
import type { JsonLdNode } from "./json-ld-node.ts";

/** Templates nest persons within persons; deeper ones are not names. */
const MAX_DEPTH = 3;

/**
 * The names in a JSON-LD person or organisation: a string is a name; a node has a `name`, possibly a node itself, or
 * name parts, or only a nickname. https://schema.org/Person
 */
export function personNames(value: unknown, depth = 0): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((one) => personNames(one, depth + 1));
  if (!isNode(value) || depth > MAX_DEPTH) return [];
  const named = personNames(value.name, depth + 1);
  if (named.length > 0) return named;
  const whole = nameFromParts(value);
  return whole === "" ? personNames(value.alternateName, depth + 1) : [whole];
}

function nameFromParts(node: JsonLdNode): string {
  return [node.givenName, node.additionalName, node.familyName]
    .flatMap(asArray)
    .filter((part) => typeof part === "string")
    .map((part) => part.trim())
    .filter(Boolean)
    .join(" ");
}
