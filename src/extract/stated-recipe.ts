import type { Element } from "domhandler";
import { appendNode, makeElement, makeText, textOf } from "../dom/light-tree.ts";
import { asArray, isNode, typesOf } from "../metadata/json-ld/json-ld.ts";
import type { JsonLdNode } from "../metadata/json-ld/json-ld-node.ts";
import { withoutTags } from "./stated-body.ts";

/** More are those of a collection. */
const MAX_ITEMS = 200;
const MAX_ITEM_CHARS = 2_000;
/** Nested sections of instructions to read. */
const MAX_SECTION_DEPTH = 3;
/** One alone may be a summary. */
const MIN_ITEMS = 2;
/** With more of a list than this share (0 to 1) in the text, the page shows it in other words. */
const MAX_SHOWN_SHARE = 0.5;

/** The ingredients and steps of a recipe. */
export interface StatedRecipe {
  readonly ingredients: readonly string[];
  readonly steps: readonly string[];
}

/**
 * The recipe that the page states in JSON-LD; `null` if it states none, or several. https://schema.org/Recipe
 */
export function readStatedRecipe(nodes: readonly JsonLdNode[]): StatedRecipe | null {
  const [recipe, ...more] = nodes.filter(
    (node) => node.recipeIngredient !== undefined && typesOf(node).includes("Recipe"),
  );
  if (recipe === undefined || more.length > 0) return null;
  return { ingredients: linesOf(recipe.recipeIngredient), steps: linesOf(recipe.recipeInstructions) };
}

function linesOf(value: unknown, depth = 0): string[] {
  if (typeof value === "string")
    return withoutTags(value)
      .split(/\n+/)
      .map(lineOf)
      .filter((line) => line !== "");
  if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).flatMap((one) => linesOf(one, depth));
  if (!isNode(value) || depth > MAX_SECTION_DEPTH) return [];
  const { itemListElement, text, name } = value;
  if (itemListElement !== undefined) return asArray(itemListElement).flatMap((one) => linesOf(one, depth + 1));
  return linesOf(text ?? name, depth + 1);
}

function lineOf(text: string): string {
  return text.replace(/\s+/g, " ").trim().slice(0, MAX_ITEM_CHARS);
}

/** Adds to an article, in place and at its end, the lists of its recipe that its page shows only by its scripts. */
export function addStatedRecipe(article: Element, { ingredients, steps }: StatedRecipe): void {
  const shown = letters(textOf(article));
  for (const [name, items] of [
    ["ul", ingredients],
    ["ol", steps],
  ] as const) {
    if (items.length < MIN_ITEMS || items.length > MAX_ITEMS) continue;
    const found = items.filter((item) => shown.includes(letters(item))).length;
    if (found > items.length * MAX_SHOWN_SHARE) continue;
    const entries = items.map((item) => makeElement("li", {}, [makeText(item)]));
    appendNode(article, makeElement(name, {}, entries));
  }
}

/** Amounts are written in many ways. */
function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]+/gu, "");
}
