import { type ChildNode, type Document, type Element, isTag, isText, type ParentNode } from "domhandler";
import { NON_TEXT_TAGS } from "../../clean/block-tags.ts";
import { labelKindOf } from "../kind/labels.ts";
import { hasProseWithout } from "./has-prose-without.ts";

/** Adjacent boxes with the same markup; fewer may be the article's own sections. */
export const MIN_THREAD_BOXES = 200;
/** Minimum share of the boxes (0 to 1) that look like a reader's post. */
const MIN_POST_SHARE = 0.8;
/** Minimum share of distinct names (0 to 1): a live blog has few authors. */
const MIN_DISTINCT_NAMES = 0.3;
/** A longer text is neither a name nor a date. */
const MAX_LABEL_CHARS = 40;
/** A shorter text is not a post. */
const MIN_POST_CHARS = 40;
/** Texts at the start of a box to search for its name and date. */
const MAX_FIRST_TEXTS = 6;

const BOX: ReadonlySet<string> = new Set("div li section article".split(" "));
const HEADING = /^h[1-6]$/;
const DATE = /\b(?:19|20)\d\d\b|\b\d{1,2}[:.]\d\d\b/;

/**
 * Finds readers' posts below an article by their structure alone: hundreds of similar boxes, each with a distinct name,
 * a date and a text, and no heading. Nothing if the page has little text besides them: then the thread is its content.
 */
export function readerThreads(page: Document): (element: Element) => boolean {
  const found = new Set<Element>();
  const visit = (parent: ParentNode): void => {
    if (parent.children.length >= MIN_THREAD_BOXES)
      for (const group of similarChildren(parent)) if (isThread(group)) for (const box of group) found.add(box);
    for (const child of parent.children) if (isTag(child) && !found.has(child)) visit(child);
  };
  visit(page);
  const isPost = (element: Element) => found.has(element);
  return found.size > 0 && hasProseWithout(page, isPost) ? isPost : () => false;
}

function similarChildren(parent: ParentNode): Element[][] {
  const groups = new Map<string, Element[]>();
  for (const child of parent.children) {
    if (!isTag(child) || !BOX.has(child.name)) continue;
    const [ownClass = ""] = (child.attribs.class ?? "").replace(/\d+/g, "").trim().split(/\s+/);
    const key = `${child.name} ${ownClass}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [child]);
    else group.push(child);
  }
  return [...groups.values()].filter((group) => group.length >= MIN_THREAD_BOXES);
}

function isThread(group: readonly Element[]): boolean {
  const names = new Set<string>();
  let postCount = 0;
  for (const box of group) {
    const name = authorOfPost(box);
    if (name === null) continue;
    postCount++;
    names.add(name);
  }
  return postCount >= group.length * MIN_POST_SHARE && names.size >= postCount * MIN_DISTINCT_NAMES;
}

/** The author of the box, if it is a post. */
function authorOfPost(box: Element): string | null {
  let name: string | null = null;
  let isDated = false;
  let hasText = false;
  for (const { text, isTime } of firstTexts(box)) {
    isDated ||= isTime || (text.length <= MAX_LABEL_CHARS && (labelKindOf(text) === "ago" || DATE.test(text)));
    if (name === null) name = text;
    hasText ||= text.length >= MIN_POST_CHARS;
  }
  return name !== null && name.length <= MAX_LABEL_CHARS && isDated && hasText && !opensWithHeading(box) ? name : null;
}

interface FirstText {
  readonly text: string;
  readonly isTime: boolean;
}

function firstTexts(box: Element): FirstText[] {
  const texts: FirstText[] = [];
  const visit = (node: ChildNode, inTime: boolean): void => {
    if (texts.length >= MAX_FIRST_TEXTS) return;
    if (isText(node)) {
      const text = node.data.trim();
      if (text !== "") texts.push({ text, isTime: inTime });
    } else if (isTag(node) && !NON_TEXT_TAGS.has(node.name))
      for (const child of node.children) visit(child, inTime || node.name === "time" || "datetime" in node.attribs);
  };
  visit(box, false);
  return texts;
}

/** Posts of a live blog start with a heading, and so do cards. */
function opensWithHeading(box: Element): boolean {
  let at: Element | undefined = box;
  for (let level = 0; level < 4 && at !== undefined; level++) {
    const elements: Element[] = at.children.filter(isTag);
    if (elements.some(({ name }) => HEADING.test(name))) return true;
    at = elements[0];
  }
  return false;
}
