import type { Element } from "domhandler";

/** The tag and class of an element, without the numbers in the class, which count boxes that are built alike. */
export function buildOf({ name, attribs }: Element): string {
  return `${name} ${(attribs.class ?? "").replace(/\d+/g, "").trim()}`;
}
