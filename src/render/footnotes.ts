import { type Element, isTag, isText, type ParentNode } from "domhandler";
import { isInside, textOf, walkElements } from "../dom/light-tree.ts";
import { type Evidence, weigh } from "../evidence.ts";
import { BLOCK_ELEMENTS } from "./block-elements.ts";

/** Classes in a safe tree, followed by the note's label for references and notes: `footnote-ref-1`, `footnote-1`. */
export const FOOTNOTE_MARK = "footnote-ref-";
export const FOOTNOTE = "footnote-";
export const FOOTNOTE_BACK = "footnote-back";

/** In UTF-16 units, without brackets: a number, a letter, a dagger. */
const MAX_LABEL_UNITS = 4;
/** In UTF-16 units: `^`, `↩︎`, `[1]`, `Back`. */
const MAX_BACKLINK_UNITS = 6;
/** Levels up from a link to search for the anchor of its note's backlink. */
const MAX_LEVELS = 2;

/** Siblings of a reference or number that is otherwise alone in its box: brackets and white space. */
const MAX_SIBLINGS = 5;
/** Backlinks of one note to the same place. */
const MAX_BACKLINKS = 4;
/** Elements that can contain a note. */
const BOXES = /^(?:li|p|div|dd)$/;

interface Mark {
  readonly link: Element;
  /** The whole reference in the text: the link, or the `<sup>` that contains only it. */
  readonly whole: Element;
  readonly fragment: string;
  readonly note: Element;
  /** Backlinks from the note to its references. */
  readonly back: readonly Element[];
}

const EVIDENCE: readonly Evidence<Mark>[] = [
  {
    sign: "leads-back",
    weight: 2,
    sentence: "Its target has a backlink to it.",
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
    sentence: "It is superscript.",
    holds: ({ whole, link }) =>
      whole.name === "sup" || link.children.some((child) => isTag(child) && child.name === "sup"),
  },
  {
    sign: "named",
    weight: 1,
    sentence: "Its target has a class or id of notes.",
    holds: ({ fragment, note }) =>
      /(?:^|[_-])(?:fn|ftn|edn|foot-?note|end-?note|cite_?note|note)(?=$|[\d_:.-])/i.test(fragment) ||
      /(?:^|[\s_-])(?:foot-?note|end-?note)(?=$|[\s_-])/i.test(note.attribs.class ?? ""),
  },
];
/** A numbered link within the page may belong to a table of contents, which shows at most one sign. */
const THRESHOLD = 2;

/**
 * The footnotes of an article, found by the links between references and notes: the class for each of their elements.
 * Takes one walk, and a second one of each note.
 */
export function findFootnotes(article: ParentNode): ReadonlyMap<Element, string> {
  const { targets, links } = fragmentsOf(article);
  const boxes = new Map<Target, Element>();
  const backOf = new Map<Element, ReadonlyMap<string, Element[]>>();
  const classes = new Map<Element, string>();
  const labels = new Map<Element, string>();
  const freeLabel = uniqueLabels();
  for (const { link, order, fragment } of links) {
    const target = targets.get(fragment);
    if (target === undefined || target.order <= order) continue;
    const note = boxes.get(target) ?? boxOf(target.element);
    if (note === null || isInside(link, note)) continue;
    boxes.set(target, note);
    const linksBack = backOf.get(note) ?? fragmentLinksIn(note);
    backOf.set(note, linksBack);
    const back = anchorsAround(link).flatMap((anchor) => linksBack.get(anchor) ?? []);
    const mark: Mark = { link, whole: wholeMark(link), fragment, note, back };
    if (weigh(EVIDENCE, mark).score < THRESHOLD) continue;
    const label = labels.get(note) ?? freeLabel(labelText(link));
    labels.set(note, label);
    classes.set(mark.whole, FOOTNOTE_MARK + label);
    classes.set(note, FOOTNOTE + label);
    for (const each of back) classes.set(each, FOOTNOTE_BACK);
  }
  return classes;
}

interface Target {
  readonly element: Element;
  /** Its index among the elements of the article. */
  readonly order: number;
}

interface FragmentLink {
  readonly link: Element;
  readonly order: number;
  readonly fragment: string;
}

interface Fragments {
  readonly targets: ReadonlyMap<string, Target>;
  /** Links within the page with a text as short as a reference's. */
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
    const shown = fragment === null ? "" : labelText(element);
    if (fragment !== null && shown !== "" && shown.length <= MAX_LABEL_UNITS)
      links.push({ link: element, order, fragment });
    return true;
  });
  return { targets, links };
}

function namesOf({ name: tag, attribs: { id, name } }: Element): string[] {
  return [id, tag === "a" ? name : undefined].filter((each) => each !== undefined);
}

/** The fragment of a link within the page; `null` for other links. */
function fragmentOf({ name, attribs: { href } }: Element): string | null {
  return name === "a" && href?.startsWith("#") ? href.slice(1) : null;
}

/** The link, or the `<sup>` that contains only it. */
function wholeMark(link: Element): Element {
  const { parent } = link;
  if (parent === null || !isTag(parent) || parent.name !== "sup" || parent.children.length > MAX_SIBLINGS) return link;
  return labelText(parent) === labelText(link) ? parent : link;
}

/** The block that contains a note; if the target is a number in a block of its own, the box around both. */
function boxOf(target: Element): Element | null {
  for (let at: ParentNode | null = target; at !== null && isTag(at); at = at.parent) {
    if (!BLOCK_ELEMENTS.has(at.name) || isAlone(target, at)) continue;
    return BOXES.test(at.name) && at.parent !== null ? at : null;
  }
  return null;
}

function isAlone(target: Element, { children }: Element): boolean {
  if (target.name !== "a" || children.length > MAX_SIBLINGS) return false;
  return children.every((child) => child === target || (isText(child) && child.data.trim() === ""));
}

/** Names of the anchors near the reference, which its note links back to. */
function anchorsAround(link: Element): string[] {
  const names: string[] = [];
  let at: ParentNode | null = link;
  for (let level = 0; level <= MAX_LEVELS && at !== null && isTag(at); level++, at = at.parent)
    names.push(...namesOf(at));
  return names;
}

function fragmentLinksIn(note: Element): ReadonlyMap<string, Element[]> {
  const found = new Map<string, Element[]>();
  walkElements(note, (element) => {
    const fragment = fragmentOf(element);
    if (fragment === null || textOf(element).trim().length > MAX_BACKLINK_UNITS) return true;
    found.set(fragment, [...(found.get(fragment) ?? []).slice(0, MAX_BACKLINKS - 1), element]);
    return true;
  });
  return found;
}

/** A text without white space and enclosing brackets. */
function labelText(element: Element): string {
  return textOf(element)
    .trim()
    .replace(/^[[({]\s*|\s*[\])}]$/g, "");
}

/** Unique labels that Markdown accepts: the page's own, or a number. */
function uniqueLabels(): (shown: string) => string {
  const taken = new Set<string>();
  let number = 0;
  return (shown) => {
    let label = shown;
    while (taken.has(label) || !/^[\p{L}\p{N}]+$/u.test(label)) label = String(++number);
    taken.add(label);
    return label;
  };
}
