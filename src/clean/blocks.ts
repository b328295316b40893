import { type ChildNode, Element, isTag, isText, type ParentNode } from "domhandler";
import { collapsedBlanks } from "../text/collapsed-blanks.ts";
import { normaliseLabel } from "../wording/normalise-label.ts";
import { BLOCK_TAGS, NON_TEXT_TAGS } from "./block-tags.ts";

const MAX_LABEL_CHARS = 120;

/** A line of text as a reader sees it: a paragraph, a heading, a list item, the text between two `<br>`. */
export interface Block {
  /** The nodes that make up the line: the element that holds only this line, or the run of inline nodes. */
  readonly nodes: readonly ChildNode[];
  /** The nearest block element around the text: `p`, `li`, `h2`, `div`, …; empty for the root. */
  readonly tag: string;
  /** White space collapsed. */
  readonly text: string;
  /** The text as `normaliseLabel` returns it; empty for a line too long to be a label. */
  readonly label: string;
  /** Characters of `text` inside links. */
  readonly linked: number;
  readonly links: readonly Element[];
  /** Characters of `text` in bold. */
  readonly bold: number;
  /** The nearest block element, or the root. */
  readonly parent: ParentNode;
}

/** Inline formatting at a point in the text. */
interface Inline {
  readonly link: Element | null;
  readonly bold: boolean;
}

interface Run {
  nodes: ChildNode[];
  text: string;
  linked: number;
  bold: number;
  /** `null` for none, as in most runs. */
  links: Set<Element> | null;
}

/** The lines of a tree in document order. */
export function readBlocks(root: ParentNode): Block[] {
  const blocks: Block[] = [];
  readChildren(root, root, { link: null, bold: false }, blocks);
  return blocks;
}

function readChildren(parent: ParentNode, owner: ParentNode, inline: Inline, blocks: Block[]): void {
  const first = blocks.length;
  // Most elements hold only blocks, and start no run.
  let run: Run | null = null;
  const flush = () => {
    if (run === null) return;
    const block = closeRun(run, owner);
    if (block !== null) blocks.push(block);
    run = null;
  };
  for (const child of parent.children) {
    if (isText(child)) {
      run ??= newRun();
      addText(child.data, child, inline, run);
    } else if (isTag(child) && !NON_TEXT_TAGS.has(child.name)) {
      if (child.name === "br") flush();
      else if (BLOCK_TAGS.has(child.name)) {
        flush();
        readChildren(child, child, inline, blocks);
      } else if (containsBlocks(child)) {
        flush();
        readChildren(child, owner, withFormattingOf(inline, child), blocks);
      } else {
        run ??= newRun();
        run.nodes.push(child);
        collectInline(child, withFormattingOf(inline, child), run);
      }
    }
  }
  flush();
  const only = blocks[first];
  if (only !== undefined && blocks.length === first + 1 && parent === owner && only.parent === parent) {
    if (parent instanceof Element && isRemovableWhole(parent)) blocks[first] = { ...only, nodes: [parent] };
  }
}

/** Whether removing an element's only line may remove the element: not if it also holds media or is a table cell. */
function isRemovableWhole(element: Element): boolean {
  if (element.parent === null || element.name === "body" || element.name === "td" || element.name === "th")
    return false;
  return !element.children.some((child) => isTag(child) && containsMedia(child));
}

function containsMedia(element: Element): boolean {
  if (/^(?:img|picture|video|audio|iframe|figure|table|pre)$/.test(element.name)) return true;
  return element.children.some((child) => isTag(child) && containsMedia(child));
}

function newRun(): Run {
  return { nodes: [], text: "", linked: 0, bold: 0, links: null };
}

function closeRun(run: Run, owner: ParentNode): Block | null {
  const text = collapsedBlanks(run.text).trim();
  if (text === "") return null;
  const tag = owner instanceof Element ? owner.name : "";
  const label = text.length <= MAX_LABEL_CHARS ? normaliseLabel(text) : "";
  return {
    nodes: run.nodes,
    tag,
    text,
    label,
    linked: run.linked,
    links: run.links === null ? [] : [...run.links],
    bold: run.bold,
    parent: owner,
  };
}

function withFormattingOf(inline: Inline, element: Element): Inline {
  if (element.name === "a") return { ...inline, link: element };
  if (element.name === "b" || element.name === "strong") return { ...inline, bold: true };
  return inline;
}

function addText(data: string, node: ChildNode | null, inline: Inline, run: Run): void {
  if (node !== null) run.nodes.push(node);
  run.text += data;
  if (inline.link === null && !inline.bold) return;
  const { length } = data.trim();
  if (length === 0) return;
  if (inline.link !== null) {
    run.linked += length;
    run.links ??= new Set();
    run.links.add(inline.link);
  }
  if (inline.bold) run.bold += length;
}

function collectInline(element: Element, inline: Inline, run: Run): void {
  for (const child of element.children) {
    if (isText(child)) addText(child.data, null, inline, run);
    else if (isTag(child) && !NON_TEXT_TAGS.has(child.name)) collectInline(child, withFormattingOf(inline, child), run);
  }
}

/** An inline element that contains blocks, such as `<a><h3>…</h3></a>`. */
function containsBlocks(element: Element): boolean {
  for (const child of element.children) {
    if (isTag(child) && (child.name === "br" || BLOCK_TAGS.has(child.name) || containsBlocks(child))) return true;
  }
  return false;
}
