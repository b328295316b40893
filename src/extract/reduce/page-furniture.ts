import type { Element } from "domhandler";
import { isUnlikely } from "../readability/unlikely.ts";

const PICTURES: ReadonlySet<string> = new Set("svg select datalist canvas map object applet".split(" "));
const FURNITURE: ReadonlySet<string> = new Set("nav footer form aside dialog menu".split(" "));

/** Graphics and form fields: many elements without a sentence. */
export function isPicture({ name }: Element): boolean {
  return PICTURES.has(name);
}

/** Whether the element is page furniture, by its tag or, as Readability judges it, by its class. */
export function isFurniture(element: Element): boolean {
  return FURNITURE.has(element.name) || isUnlikely(element);
}
