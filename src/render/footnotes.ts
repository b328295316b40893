import { type Element, isTag, isText, type ParentNode } from "domhandler";
import { textOf, walkElements } from "../dom/light-tree.ts";
import { type Evidence, weigh } from "../evidence.ts";
import { BLOCK_ELEMENTS } from "./block-elements.ts";

/** Classes of a safe tree, with the label of the note behind those of marks and notes: `footnote-ref-1`, `footnote-1`. */
export const FOOTNOTE_MARK = "footnote-ref-";
export const FOOTNOTE = "footnote-";
export const FOOTNOTE_BACK = "footnote-back";

/** In UTF-16 units, brackets left out: a number, a letter, a dagger. */
const LONGEST_LABEL = 4;
/** In UTF-16 units, such as `^`, `↩︎`, `[1]`, `Back`. */
const LONGEST_BACK = 6;
/** Levels up from a link within which the anchor stands that its note leads back to. */
const NEAR = 2;

/** Nodes beside a mark or a number that is alone in its box: brackets and white space. */
const MOST_BESIDE = 5;
/** Links of one note that lead back to the same place, less one. */
const MOST_BACK = 3;
/** What a note may stand in. */
const BOXES = /^(?:li|p|div|dd)$/;

interface Mark {
  readonly link: Element;
  /** The whole mark in the text: the link, or the `<sup>` around it that holds nothing else. */
  readonly whole: Element;
  readonly fragment: string;
  /** Links from the note to its marks. */
  readonly back: readonly Element[];
}

const EVIDENCE: readonly Evidence<Mark>[] = [
  {
    sign: "leads-back",
    weight: 2,
    sentence: "Its target has a link back to it.",
    holds: ({ back }) => back.length > 0,
  },
  {
    sign: "role",
    weight: 2,
    sentence: "Its role says so.",
    holds: ({ link }) => link.attribs.role === "doc-noteref",
  },
  {
    sign: "raised",
    weight: 1,
    sentence: "It is set as superscript.",
    holds: ({ whole, link }) =>
      whole.name === "sup" || link.children.some((child) => isTag(child) && child.name === "sup"),
  },
  {
    sign: "named",
    weight: 1,
    sentence: "Its target is named as a note.",
    holds: ({ fragment }) =>
      /(?:^|[_-])(?:fn|ftn|edn|foot-?note|end-?note|cite_?note|note)(?=$|[\d_:.-])/i.test(fragment),
  },
];
/** A numbered link within the page may be one of a table of contents, which has one sign at most. */
const BAR = 2;

/**
 * The footnotes of an article, by the links between marks and notes: the class that each of their elements gets.
 * Takes one walk, and a second of each note.
 */
export function findFootnotes(article: ParentNode): ReadonlyMap<Element, string> {
  const { targets, links } = fragmentsOf(article);
  const boxes = new Map<Target, Element>();
  const backOf = new Map<Element, ReadonlyMap<string, Element[]>>();
  const classes = new Map<Element, string>();
  const labels = new Map<Element, string>();
  const freeLabel = labelsInTurn();
  for (const { link, order, fragment } of links) {
    const target = targets.get(fragment);
    if (target === undefined || target.order <= order) continue;
    const note = boxes.get(target) ?? boxOf(target.element);
    if (note === null || holds(note, link)) continue;
    boxes.set(target, note);
    const linksBack = backOf.get(note) ?? fragmentLinksIn(note);
    backOf.set(note, linksBack);
    const back = anchorsAround(link).flatMap((anchor) => linksBack.get(anchor) ?? []);
    const mark: Mark = { link, whole: wholeMark(link), fragment, back };
    if (weigh(EVIDENCE, mark).score < BAR) continue;
    const label = labels.get(note) ?? freeLabel(shownBy(link));
    labels.set(note, label);
    classes.set(mark.whole, FOOTNOTE_MARK + label);
    classes.set(note, FOOTNOTE + label);
    for (const each of back) classes.set(each, FOOTNOTE_BACK);
  }
  return classes;
}

interface Target {
  readonly element: Element;
  /** Its number among the elements of the article. */
  readonly order: number;
}

interface FragmentLink {
  readonly link: Element;
  readonly order: number;
  readonly fragment: string;
}

interface Fragments {
  readonly targets: ReadonlyMap<string, Target>;
  /** Links within the page whose text is as short as a mark. */
  readonly links: readonly FragmentLink[];
}

function fragmentsOf(article: ParentNode): Fragments {
  const targets = new Map<string, Target>();
  const links: FragmentLink[] = [];
  let order = 0;
  walkElements(article, (element) => {
    order++;
    for (const name of namesOf(element)) if (!targets.has(name)) targets.set(name, { element, order });
    const fragment = fragmentOf(element);
    const shown = fragment === null ? "" : shownBy(element);
    if (fragment !== null && shown !== "" && shown.length <= LONGEST_LABEL)
      links.push({ link: element, order, fragment });
    return true;
  });
  return { targets, links };
}

function namesOf({ name: tag, attribs: { id, name } }: Element): string[] {
  return [id, tag === "a" ? name : undefined].filter((each) => each !== undefined);
}

/** Where in its own page a link leads; `null` for all else. */
function fragmentOf({ name, attribs: { href } }: Element): string | null {
  return name === "a" && href?.startsWith("#") ? href.slice(1) : null;
}

/** The link, or the `<sup>` around it that holds nothing else. */
function wholeMark(link: Element): Element {
  const { parent } = link;
  if (parent === null || !isTag(parent) || parent.name !== "sup" || parent.children.length > MOST_BESIDE) return link;
  return shownBy(parent) === shownBy(link) ? parent : link;
}

/** The block that a note stands in; where the target is a number in a block of its own, the box around both. */
function boxOf(target: Element): Element | null {
  for (let at: ParentNode | null = target; at !== null && isTag(at); at = at.parent) {
    if (!BLOCK_ELEMENTS.has(at.name) || isAlone(target, at)) continue;
    return BOXES.test(at.name) && at.parent !== null ? at : null;
  }
  return null;
}

function isAlone(target: Element, { children }: Element): boolean {
  if (target.name !== "a" || children.length > MOST_BESIDE) return false;
  return children.every((child) => child === target || (isText(child) && child.data.trim() === ""));
}

/** Names of the anchors at the mark, which its note leads back to. */
function anchorsAround(link: Element): string[] {
  const names: string[] = [];
  let at: ParentNode | null = link;
  for (let level = 0; level <= NEAR && at !== null && isTag(at); level++, at = at.parent) names.push(...namesOf(at));
  return names;
}

function fragmentLinksIn(note: Element): ReadonlyMap<string, Element[]> {
  const found = new Map<string, Element[]>();
  walkElements(note, (element) => {
    const fragment = fragmentOf(element);
    if (fragment === null || textOf(element).trim().length > LONGEST_BACK) return true;
    found.set(fragment, [...(found.get(fragment) ?? []).slice(0, MOST_BACK), element]);
    return true;
  });
  return found;
}

function holds(box: Element, link: Element): boolean {
  for (let at: ParentNode | null = link; at !== null; at = at.parent) if (at === box) return true;
  return false;
}

/** A text without white space and the brackets around it. */
function shownBy(element: Element): string {
  return textOf(element)
    .trim()
    .replace(/^[[({]\s*|\s*[\])}]$/g, "");
}

/** Labels that Markdown takes, each once: the page's own, or a number. */
function labelsInTurn(): (shown: string) => string {
  const taken = new Set<string>();
  let number = 0;
  return (shown) => {
    let label = shown;
    while (taken.has(label) || !/^[\p{L}\p{N}]+$/u.test(label)) label = String(++number);
    taken.add(label);
    return label;
  };
}
