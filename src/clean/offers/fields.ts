import { Element, isTag } from "domhandler";

const FIELDS: ReadonlySet<string> = new Set("form input select textarea".split(" "));
/** In a list, these are boxes to tick: the ingredients of a recipe, the items of a checklist. */
const TICKED: ReadonlySet<string> = new Set(["checkbox", "radio"]);

/** Whether the reader writes or chooses something here. */
export function isField(element: Element): boolean {
  return FIELDS.has(element.name) && !(isTicked(element) && isIn(element, "li") && !isIn(element, "form"));
}

/** Whether it is an option to choose. */
export function isTicked({ name, attribs }: Element): boolean {
  return name === "input" && TICKED.has(attribs.type ?? "");
}

function isIn(element: Element, name: string): boolean {
  for (let at = element.parent; at instanceof Element; at = at.parent) if (at.name === name) return true;
  return false;
}

/** How many of an element and its descendants are such. */
export function countIn(element: Element, isOne: (element: Element) => boolean): number {
  return element.children.reduce(
    (sum, child) => sum + (isTag(child) ? countIn(child, isOne) : 0),
    Number(isOne(element)),
  );
}

/** Whether an element or one of its descendants is such. */
export function contains(element: Element, isOne: (element: Element) => boolean): boolean {
  return isOne(element) || element.children.some((child) => isTag(child) && contains(child, isOne));
}

/** Whether it is a field for an email address. */
export function asksForEmail({ name, attribs: { type, name: key, id, placeholder } }: Element): boolean {
  return name === "input" && /mail/i.test([type, key, id, placeholder].join(" "));
}
