import { asArray, isNode } from "./json-ld.ts";
import type { JsonLdNode } from "./json-ld-node.ts";

/** Persons within persons, as templates nest them; deeper is no name. */
const DEEPEST = 3;

/**
 * The names that a JSON-LD value gives a person or organisation: a string is one, a node has a `name`, which may be a
 * node again, or its parts, or no more than a nickname. https://schema.org/Person
 */
export function personNames(value: unknown, depth = 0): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((one) => personNames(one, depth + 1));
  if (!isNode(value) || depth > DEEPEST) return [];
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
