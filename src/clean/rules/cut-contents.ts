import { Element, type ParentNode } from "domhandler";
import { endsSentence, isHeading, isLinkLine, nodesOf } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";

/** A single link within the page is a note. */
const MIN_ENTRIES = 2;
/** Share of the entries (0 to 1) that repeat a heading below: some headings are shortened in the table. */
const MIN_REPEATED_SHARE = 0.5;
const MAX_LABEL_CHARS = 40;

export const cutContents: CleanRule = {
  name: "cut-contents",
  why: "A table of contents repeats the headings of the text, as links to them.",
  apply(page) {
    const blocks = page.blocks();
    const tables = runsOfEntries(blocks).filter(({ start, entries }) => repeatsHeadings(entries, blocks, start));
    const labels = tables.flatMap(({ start, entries }) => {
      const label = blocks[start - 1];
      return label !== undefined && isLabelOf(label, entries, blocks) ? [label] : [];
    });
    const summaries = blocks.filter((block) => isSummaryOfNothing(block, blocks));
    return nodesOf([...tables.flatMap(({ entries }) => entries), ...labels, ...summaries]);
  },
};

interface Run {
  /** Index of the first entry among the lines. */
  readonly start: number;
  readonly entries: Block[];
}

/** Consecutive lines that are only a link within the page. */
function runsOfEntries(blocks: readonly Block[]): Run[] {
  const runs: Run[] = [];
  let last: Run | null = null;
  for (const [index, block] of blocks.entries()) {
    if (!isEntry(block)) last = null;
    else if (last !== null) last.entries.push(block);
    else {
      last = { start: index, entries: [block] };
      runs.push(last);
    }
  }
  return runs.filter(({ entries }) => entries.length >= MIN_ENTRIES);
}

function isEntry(block: Block): boolean {
  return !isHeading(block) && isLinkLine(block) && block.links.every((link) => link.attribs.href?.startsWith("#"));
}

function repeatsHeadings(entries: readonly Block[], blocks: readonly Block[], start: number): boolean {
  const headings = new Set(
    blocks
      .slice(start + entries.length)
      .filter(isHeading)
      .map(keyOf),
  );
  const repeated = entries.filter((entry) => headings.has(keyOf(entry)));
  return repeated.length >= Math.max(MIN_ENTRIES, entries.length * MIN_REPEATED_SHARE);
}

/** The words, without the number of a section. */
function keyOf({ text }: Block): string {
  return text.toLowerCase().replace(/^[\d.\s]+|[^\p{L}\p{M}\p{N}]+/gu, "");
}

/** “Contents”: a short line in a box that has nothing else but the entries. */
function isLabelOf(label: Block, entries: readonly Block[], blocks: readonly Block[]): boolean {
  if (!isLabel(label)) return false;
  const first = entries[0] as Block;
  let box: ParentNode | null = label.parent;
  while (box !== null && !isInside(first, box)) box = box.parent;
  if (!(box instanceof Element)) return false;
  const inside = blocks.filter((block) => isInside(block, box as Element));
  return inside.every((block) => block === label || entries.includes(block));
}

function isLabel({ text, links }: Block): boolean {
  return text.length <= MAX_LABEL_CHARS && !endsSentence(text) && links.length === 0;
}

/** The label of a disclosure whose content has been removed. A question may still get its answer back. */
function isSummaryOfNothing(block: Block, blocks: readonly Block[]): boolean {
  if (!isLabel(block)) return false;
  const details = ancestor(ancestor(block.parent, "summary"), "details");
  return details !== null && !blocks.some((other) => other !== block && isInside(other, details));
}

function ancestor(node: ParentNode | null, name: string): Element | null {
  for (let at = node; at instanceof Element; at = at.parent) if (at.name === name) return at;
  return null;
}

function isInside(block: Block, box: ParentNode): boolean {
  for (let at: ParentNode | null = block.parent; at !== null; at = at.parent) if (at === box) return true;
  return false;
}
