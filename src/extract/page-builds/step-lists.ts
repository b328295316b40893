import { type ChildNode, type Document, type Element, isTag, isText } from "domhandler";
import { linkShare } from "../../clean/link-share.ts";
import { rewriteElements, textOf } from "../../dom/light-tree.ts";
import { isLeaf } from "../leaf-blocks.ts";
import type { PageBuild } from "./page-build.ts";

const NAMED_STEPS = /(?:^|[\s_-])(?:steps?|instructions?|directions|method|schritte?|étapes?|pasos|passi)(?=$|[\s_-])/i;
const NUMBER = /^\s*(\d{1,3})[.)]\s+(?=\S)/;
/** Excluding white space. */
const MAX_STEP_CHARS = 1_000;
const MIN_STEP_CHARS = 8;
/** Share of a step's text in links (0 to 1); one with more is a link to another page. */
const MAX_LINK_SHARE = 0.8;

/**
 * Turns steps that are boxes, numbered by hand or by class, into a list. Each step is short and may be half a link, so
 * rules that judge boxes by their prose would take them for a menu.
 */
export const stepLists: PageBuild = {
  maySettle: (names) => names.hasNumberedText || names.hasLabel(NAMED_STEPS),
  settle(page: Document): void {
    rewriteElements(page, (element) => {
      if (element.name !== "div" && element.name !== "section") return null;
      const steps = stepsOf(element);
      if (steps === null) return null;
      const numbers = steps.map(numberOf);
      if (areConsecutive(numbers)) makeNumbered(element, steps, numbers[0] as number);
      else if (NAMED_STEPS.test(`${element.attribs.class ?? ""} ${element.attribs.id ?? ""}`)) makeList(element, steps);
      return null;
    });
  },
};

/** The children of a box of short blocks; `null` for any other box. */
function stepsOf(box: Element): Element[] | null {
  const steps: Element[] = [];
  for (const child of box.children) {
    if (isText(child) ? child.data.trim() !== "" : !isTag(child) || child.name !== "div" || !isLeaf(child)) return null;
    if (isTag(child)) steps.push(child);
  }
  return steps.length >= 2 && steps.every(isStep) ? steps : null;
}

function isStep(element: Element): boolean {
  const { characters, share } = linkShare(element);
  return characters >= MIN_STEP_CHARS && characters <= MAX_STEP_CHARS && share <= MAX_LINK_SHARE;
}

function numberOf(step: Element): number | null {
  const match = NUMBER.exec(textOf(step));
  return match === null ? null : Number(match[1]);
}

function areConsecutive(numbers: readonly (number | null)[]): boolean {
  const [first] = numbers;
  return first !== null && first !== undefined && numbers.every((number, index) => number === first + index);
}

function makeNumbered(box: Element, steps: readonly Element[], start: number): void {
  for (const step of steps) dropNumber(step);
  makeList(box, steps);
  box.name = "ol";
  if (start !== 1) box.attribs.start = String(start);
}

function makeList(box: Element, steps: readonly Element[]): void {
  box.name = "ul";
  for (const step of steps) step.name = "li";
}

/** The list numbers its items itself. */
function dropNumber(step: Element): void {
  let first: ChildNode | undefined = step.children[0];
  while (first !== undefined && isTag(first)) first = first.children[0];
  if (first !== undefined && isText(first)) first.data = first.data.replace(NUMBER, "");
}
